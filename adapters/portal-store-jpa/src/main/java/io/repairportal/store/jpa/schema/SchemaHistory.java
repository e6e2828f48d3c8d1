package io.repairportal.store.jpa.schema;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Which migrations a database has seen.
 *
 * @param table where it is written
 * @param newest the newest migration, 0 if none
 * @param failed whether one of them failed
 */
record SchemaHistory(String table, int newest, boolean failed) {

    /** Reads it; a database without the table has seen nothing. */
    static SchemaHistory read(DataSource dataSource, TablePrefix prefix) {
        String table = prefix.value() + "schema_history";
        try (Connection connection = dataSource.getConnection()) {
            return exists(connection, table) ? read(connection, table) : new SchemaHistory(table, 0, false);
        } catch (SQLException failure) {
            throw new PortalAdapterException(
                    Kind.UNAVAILABLE,
                    "The history of the portal's tables cannot be read (" + failure.getMessage()
                            + "): let the database user read " + table + ".",
                    failure);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (ResultSet found = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), table.replace("_", "\\_"), null)) {
            return found.next();
        }
    }

    private static SchemaHistory read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                // why concatenated: a table name cannot be a parameter; TablePrefix has checked every character of it
                ResultSet rows = statement.executeQuery("select \"version\", \"success\" from \"" + table + "\"")) {
            int newest = 0;
            boolean failed = false;
            while (rows.next()) {
                String version = rows.getString(1);
                newest = Math.max(newest, version == null ? 0 : major(version));
                failed |= !rows.getBoolean(2);
            }
            return new SchemaHistory(table, newest, failed);
        }
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    }
}
