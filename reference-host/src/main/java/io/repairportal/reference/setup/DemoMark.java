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
    private static final int TRIES = 3;

    private final DataSource database;

    /** Looks into this database. */
    public DemoMark(DataSource database) {
        this.database = database;
    }

    /** Marks the database. Marking it again changes nothing. */
    public void put() {
        for (int left = TRIES; ; left--) {
            try {
                write();
                return;
            } catch (SQLException refused) {
                // why again: of two hosts that make the table at once PostgreSQL refuses the slower one, which finds it
                // then
                if (left == 1) {
                    throw new IllegalStateException("the host's own table cannot be written", refused);
                }
            }
        }
    }

    /**
     * Waits until no other host fills this marked database, and keeps others waiting until the result is closed. So hosts that start at once on one
     * database tell the story once.
     */
    public Alone alone() {
        try {
            Alone alone = new Alone(database.getConnection());
            alone.begin();
            return alone;
        } catch (SQLException broken) {
            throw new IllegalStateException("the host's own table cannot be read", broken);
        }
    }

    /** Returns whether the database was ever marked. */
    public boolean isThere() {
        try (Connection connection = database.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return marked(connection, "");
                }
            }
            return false;
        } catch (SQLException broken) {
            throw new IllegalStateException("the host's own table cannot be read", broken);
        }
    }

    /** The one host that fills the database now. */
    public static final class Alone implements AutoCloseable {
        private final Connection holding;

        private Alone(Connection holding) {
            this.holding = holding;
        }

        private void begin() throws SQLException {
            try {
                holding.setAutoCommit(false);
                marked(holding, " for update");
            } catch (SQLException broken) {
                holding.close();
                throw broken;
            }
        }

        /** Lets the next one in. */
        @Override
        public void close() {
            try (Connection ending = holding) {
                ending.rollback();
            } catch (SQLException broken) {
                throw new IllegalStateException("the host's own table cannot be left", broken);
            }
        }
    }

    private void write() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE + " (mark varchar(60) primary key)");
            if (!marked(connection, "")) {
                statement.executeUpdate("insert into " + TABLE + " (mark) values ('demo-keys')");
            }
        }
    }

    private static boolean marked(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select 1 from " + TABLE + " where mark = 'demo-keys'" + lock);
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }
}
