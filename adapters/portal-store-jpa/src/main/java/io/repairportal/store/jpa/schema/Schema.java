package io.repairportal.store.jpa.schema;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables to the version this program understands, or refuses with a sentence that says what to do.
 *
 * <p>A released migration is never edited. The shop's tables and the portal's own live in two folders with one numbering.
 */
public final class Schema {
    /** The newest migration of this program; a test compares it with the files. */
    static final int KNOWN = 15;

    private static final String FOLDER = "classpath:io/repairportal/store/jpa/migration/";

    private final DataSource dataSource;
    private final Vendor vendor;
    private final TablePrefix prefix;
    private final Refill refill;

    /** Creates the schema with this prefix in this database. */
    public Schema(DataSource dataSource, Vendor vendor, TablePrefix prefix, Refill refill) {
        this.dataSource = dataSource;
        this.vendor = vendor;
        this.prefix = prefix;
        this.refill = refill;
    }

    /** Makes sure that the tables fit this program; {@code meanwhile} is begun before they are changed, if they have to be. */
    public void prepare(Runnable meanwhile) {
        SchemaHistory history = SchemaHistory.read(dataSource, prefix);
        if (history.failed()) {
            throw refused(
                    "An upgrade of the portal's tables was interrupted: restore the backup made before it, or mend the"
                            + " tables, delete the failed line of " + history.table() + " and start again.");
        }
        if (history.newest() > KNOWN) {
            throw refused("The portal's tables were upgraded to version " + history.newest()
                    + " by a newer portal, and this one knows version " + KNOWN
                    + ": start the newer portal, or restore the backup made before the upgrade.");
        }
        // why: looking is much quicker than Flyway, and most starts find nothing to do
        if (history.newest() < KNOWN) {
            meanwhile.run();
            migrateAlone(history.table());
            checkFound();
        }
    }

    /** Refuses instead of leaving it to the first statement that misses a table: Flyway takes migrations that it cannot see for none. */
    private void checkFound() {
        if (SchemaHistory.read(dataSource, prefix).newest() < KNOWN) {
            throw refused(
                    "The portal's migrations cannot be listed in the jar they are packed in: keep portal-store-jpa"
                            + " a jar of its own, or pack yours with entries for folders, then start again.");
        }
    }

    /** Lets one node after another look: Flyway's own lock begins only after the table that it locks has been made (P56). */
    private void migrateAlone(String historyTable) {
        if (vendor != Vendor.POSTGRESQL) {
            migrate(historyTable);
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            advise(connection, "select pg_advisory_lock(hashtext(?))", historyTable);
            try {
                migrate(historyTable);
            } finally {
                advise(connection, "select pg_advisory_unlock(hashtext(?))", historyTable);
            }
        } catch (SQLException failure) {
            throw new PortalAdapterException(
                    Kind.UNAVAILABLE, "The portal's tables cannot be looked at now: start again.", failure);
        }
    }

    private static void advise(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    private void migrate(String historyTable) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations(FOLDER + "portal", FOLDER + "shop")
                    .table(historyTable)
                    .placeholders(placeholders())
                    .callbacks(refill)
                    .baselineOnMigrate(true)
                    .baselineVersion(MigrationVersion.fromVersion("0"))
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new PortalAdapterException(
                    Kind.REJECTED,
                    "The portal's tables could not be brought up to date: " + firstLine(failure)
                            + " Let the database user create tables and indexes, then start again.",
                    failure);
        }
    }

    private Map<String, String> placeholders() {
        Map<String, String> placeholders = new HashMap<>(vendor.types());
        placeholders.put("prefix", prefix.value());
        return placeholders;
    }

    private static PortalAdapterException refused(String sentence) {
        return new PortalAdapterException(Kind.REJECTED, sentence);
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
