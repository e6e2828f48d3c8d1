package io.repairportal.reference.setup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A table of the host's own that remembers that keys of a demonstration were put into this database. Whoever knows the secret of the
 * demonstration can compute those keys; so a database that has them is refused in production, whatever folder it is started with.
 */
public final class DemoMark {
    private static final String TABLE = "reference_host_mark";

    private final DataSource database;

    /** Looks into this database. */
    public DemoMark(DataSource database) {
        this.database = database;
    }

    /** Marks the database. Marking it again changes nothing. */
    public void put() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE + " (mark varchar(60) primary key)");
            if (!marked(connection)) {
                statement.executeUpdate("insert into " + TABLE + " (mark) values ('demo-keys')");
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the host's own table cannot be written", broken);
        }
    }

    /** Returns whether the database was ever marked. */
    public boolean isThere() {
        try (Connection connection = database.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return marked(connection);
                }
            }
            return false;
        } catch (SQLException broken) {
            throw new IllegalStateException("the host's own table cannot be read", broken);
        }
    }

    private static boolean marked(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select 1 from " + TABLE + " where mark = 'demo-keys'");
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }
}
