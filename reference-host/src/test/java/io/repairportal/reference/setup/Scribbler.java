package io.repairportal.reference.setup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;

/** A program that writes to the database of a host until it is killed, and names each row once its commit has returned. */
final class Scribbler {
    /** Stands after an id whose commit has returned, so that one that was cut off is told from a whole one. */
    static final String COMMITTED = " committed";

    private static final long PAUSE_NANOS = 8_000_000;
    private static final int AT_ONCE = 2;
    private static final int ROWS_THERE = 4_000;

    private Scribbler() {}

    /** Begins to write to the database in this folder. */
    public static void main(String... folder) throws SQLException {
        Database database = open(Path.of(folder[0]));
        try (Connection connection = database.dataSource().getConnection()) {
            // why: freed space is written to at once and not after 45 seconds, which no test waits for
            execute(connection, "set retention_time 0");
            execute(connection, "create table if not exists told (id varchar primary key)");
            execute(
                    connection,
                    "create table if not exists ballast as select x as number, cast(repeat('z', 300) as varchar) as words"
                            + " from system_range(1, " + ROWS_THERE + ")");
        }
        for (int number = 0; number < AT_ONCE; number++) {
            new Thread(() -> write(database, System.out)).start();
        }
    }

    /** Opens the database in this folder as a host does. */
    static Database open(Path folder) {
        return Database.open(
                CommandLine.populateCommand(new DatabaseOptions()), DataFolder.open(folder.toAbsolutePath()));
    }

    private static void write(Database database, PrintStream told) {
        for (int row = 0; ; row++) {
            String id = UUID.randomUUID().toString();
            try (Connection connection = database.dataSource().getConnection()) {
                execute(connection, "insert into told values ('" + id + "')");
                execute(connection, "update ballast set words = '" + id + "' where mod(number, 97) = " + row % 97);
            } catch (SQLException failed) {
                failed.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
            synchronized (told) {
                told.println(id + COMMITTED);
                told.flush();
            }
            // why slowly, as customers write: what comes in a burst is never lost
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
