package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.Keys;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.settings.ParsedSettings;
import java.util.List;

/**
 * The tables of access, and the roles over them.
 *
 * @param admissions who is admitted
 * @param keys the access links
 * @param counters what is counted across nodes
 */
public record AccessTables(Admissions admissions, Keys keys, Counters counters) {

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(
                LinkRow.class,
                LinkRow.Key.class,
                KeyDirectoryRow.class,
                SessionRow.class,
                GrantRow.class,
                GrantRow.Key.class,
                CounterRow.class,
                CounterRow.Key.class);
    }

    /** Returns the roles over these tables. */
    public static AccessTables in(Database database, ParsedSettings parsed) {
        return new AccessTables(new JpaAdmissions(database, parsed), new JpaKeys(database), new JpaCounters(database));
    }
}
