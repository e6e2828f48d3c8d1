package io.repairportal.reference.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.repairportal.reference.Refusal;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/** The database of this host: the embedded one in the data folder, or the one it was told. */
public final class Database implements AutoCloseable {
    // why so many: a page asks several times, and who waits for a connection waits behind those who have just returned
    // theirs (decision 40)
    private static final int MOST_CONNECTIONS = 24;
    private static final int MOST_WRITERS = 4;
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String INVALID_PASSWORD = "28P01";
    private static final String INVALID_AUTHORIZATION = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int H2_WRONG_PASSWORD = 28000;
    private static final int H2_IN_USE = 90020;
    private static final Set<Integer> H2_DAMAGED = Set.of(90030, 90048);

    private final HikariDataSource pool;
    private final boolean embedded;

    private Database(HikariDataSource pool, boolean embedded) {
        this.pool = pool;
        this.embedded = embedded;
    }

    /** Opens it, after one connection has shown that it answers. */
    public static Database open(DatabaseOptions options, DataFolder folder) {
        String url = options.database().orElseGet(() -> embedded(folder));
        if (!url.startsWith(POSTGRES) && !url.startsWith(H2)) {
            throw new Refusal("The database " + withoutQuery(url)
                    + " is of a kind this host does not know: give --database jdbc:postgresql://HOST/NAME.");
        }
        try {
            return new Database(
                    pool(url, login(options, url)),
                    url.startsWith(H2) && options.database().isEmpty());
        } catch (HikariPool.PoolInitializationException unanswered) {
            throw new Refusal(sentence(refusal(unanswered), withoutQuery(url)));
        }
    }

    /** Returns the pool of connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** Returns whether this is the embedded database in the data folder. */
    public boolean embedded() {
        return embedded;
    }

    /** Returns how many may write much at once: in H2 one waits for the other longer than its patience lasts. */
    public int writers() {
        return pool.getJdbcUrl().startsWith(POSTGRES)
                ? Math.min(MOST_WRITERS, Runtime.getRuntime().availableProcessors())
                : 1;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String embedded(DataFolder folder) {
        if (folder.path("portal").toString().indexOf(';') >= 0) {
            throw new Refusal("The embedded database cannot lie in a folder whose name has a semicolon:"
                    + " name another one with --data-dir.");
        }
        // why no delay: what was answered with "sent" must be on the disk when the power fails, not half a second later
        return H2 + "file:" + folder.path("portal") + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=8192;WRITE_DELAY=0";
    }

    private static Properties login(DatabaseOptions options, String url) {
        Properties login = new Properties();
        if (url.startsWith(H2)) {
            login.setProperty("user", options.user().orElse("sa"));
            login.setProperty("password", options.password().orElse(""));
            return login;
        }
        options.user().ifPresent(user -> login.setProperty("user", user));
        options.password().ifPresent(password -> login.setProperty("password", password));
        login.setProperty("connectTimeout", "5");
        login.setProperty("ApplicationName", "repair-portal");
        login.setProperty("reWriteBatchedInserts", "true");
        return login;
    }

    private static HikariDataSource pool(String url, Properties login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("host");
        config.setJdbcUrl(url);
        config.setDataSourceProperties(login);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        // why: one try now; who runs the host is told at once what to do
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    private static SQLException refusal(HikariPool.PoolInitializationException unanswered) {
        return unanswered.getCause() instanceof SQLException refused ? refused : new SQLException(unanswered);
    }

    private static String sentence(SQLException refused, String url) {
        String state = String.valueOf(refused.getSQLState());
        if (state.equals(INVALID_PASSWORD)
                || state.equals(INVALID_AUTHORIZATION)
                || refused.getErrorCode() == H2_WRONG_PASSWORD) {
            return "The database " + url + " does not take this user and password: check --database-user and the"
                    + " environment variable PORTAL_DATABASE_PASSWORD.";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "There is no database " + url + ": create it, or correct --database.";
        }
        if (refused.getErrorCode() == H2_IN_USE) {
            return "The database " + url + " is in use by another program: stop that, or choose another --data-dir.";
        }
        if (H2_DAMAGED.contains(refused.getErrorCode())) {
            return "The file of the database " + url + " is damaged or of another version of H2: put a copy of it back,"
                    + " or choose another --data-dir.";
        }
        return "The database " + url + " cannot be reached: start it, or correct --database.";
    }

    private static String withoutQuery(String url) {
        // why: what follows may hold a password
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }
}
