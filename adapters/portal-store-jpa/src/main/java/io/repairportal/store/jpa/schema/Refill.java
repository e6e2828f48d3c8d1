package io.repairportal.store.jpa.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Fills a new table from rows that are there already, where that takes more than SQL: behind the statements of its migration, and both or
 * neither where the database can take back a new table.
 */
public final class Refill implements Callback {
    private final MigrationVersion version;
    private final Work work;

    /** Creates what is done behind the migration of this number. */
    public Refill(int version, Work work) {
        this.version = MigrationVersion.fromVersion(Integer.toString(version));
        this.work = Objects.requireNonNull(work, "work");
    }

    /** Reads and writes rows. */
    @FunctionalInterface
    public interface Work {
        /** Does it over the connection of the migration, which it neither commits nor closes. */
        void over(Connection connection) throws SQLException;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE
                && version.equals(context.getMigrationInfo().getVersion());
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            work.over(context.getConnection());
        } catch (SQLException failure) {
            throw new FlywayException("The rows that are there could not be taken over.", failure);
        }
    }

    @Override
    public String getCallbackName() {
        return "refill";
    }
}
