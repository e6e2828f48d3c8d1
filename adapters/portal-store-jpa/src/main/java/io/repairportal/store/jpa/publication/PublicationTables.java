package io.repairportal.store.jpa.publication;

import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.store.jpa.session.Database;
import java.util.List;

/**
 * The tables of publications, and the roles over them.
 *
 * @param publications what may be seen of which work order
 * @param files which files may be seen
 * @param stagePlans the templates and their explanations
 */
public record PublicationTables(Publications publications, PublishedFiles files, StagePlans stagePlans) {

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(
                PublicationRow.class,
                PublicationRow.Key.class,
                PublishedFileRow.class,
                PublishedFileRow.Key.class,
                StagePlanRow.class,
                StagePlanRow.Key.class);
    }

    /** Returns the roles over these tables. */
    public static PublicationTables in(Database database) {
        ParsedTexts parsed = new ParsedTexts();
        return new PublicationTables(
                new JpaPublications(database, parsed),
                new JpaPublishedFiles(database),
                new JpaStagePlans(database, parsed));
    }
}
