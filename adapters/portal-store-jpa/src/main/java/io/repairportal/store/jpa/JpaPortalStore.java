package io.repairportal.store.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.access.People;
import io.repairportal.spi.access.Rights;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.WaitingConversations;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.proposal.Proposals;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.spi.resource.Resources;
import io.repairportal.spi.settings.Settings;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.store.jpa.access.AccessTables;
import io.repairportal.store.jpa.access.AccountTables;
import io.repairportal.store.jpa.audit.JpaAuditTrail;
import io.repairportal.store.jpa.feedback.JpaFeedbackEntries;
import io.repairportal.store.jpa.message.JpaBacklog;
import io.repairportal.store.jpa.message.JpaConversations;
import io.repairportal.store.jpa.message.JpaWaitingConversations;
import io.repairportal.store.jpa.notification.JpaMessageTemplates;
import io.repairportal.store.jpa.notification.JpaOutbox;
import io.repairportal.store.jpa.privacy.JpaPersonalRecords;
import io.repairportal.store.jpa.privacy.JpaRetention;
import io.repairportal.store.jpa.proposal.JpaProposals;
import io.repairportal.store.jpa.publication.PublicationTables;
import io.repairportal.store.jpa.resource.ResourceTables;
import io.repairportal.store.jpa.schema.TablePrefix;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.settings.JpaSettings;
import io.repairportal.store.jpa.settings.ParsedSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The portal's own data in H2 or PostgreSQL, beside the tables of the host or in a database of its own; also the shop's facts, for
 * hosts that have no tables of their own.
 *
 * <p>H2 is for a demo, for evaluation and for one node; PostgreSQL for more. An H2 file whose program was killed is to be opened and closed
 * once before it is handed over, else rows that were being written stay locked. Safe for use by many threads. Close it when the host stops;
 * a data source that the host handed over stays open.
 */
public final class JpaPortalStore implements PortalStore, AutoCloseable {
    private final Database database;
    private final Runnable closing;
    private final PublicationTables publications;
    private final ResourceTables resources;
    private final AccessTables access;
    private final AccountTables accounts;
    private final AuditTrail auditTrail;
    private final Settings settings;
    private final JpaWaitingConversations waitingConversations;
    private final Conversations conversations;
    private final Backlog backlog;
    private final JpaFeedbackEntries feedback;
    private final JpaOutbox outbox;
    private final MessageTemplates messageTemplates;
    private final Proposals proposals;
    private final PersonalRecords personalRecords;
    private final Retention retention;
    private final ShopFacts shop;

    JpaPortalStore(Database database, Optional<FileStore> files, Runnable closing) {
        ParsedSettings parsed = new ParsedSettings();
        this.database = database;
        this.closing = closing;
        this.publications = PublicationTables.in(database);
        this.resources = ResourceTables.in(database);
        this.access = AccessTables.in(database, parsed);
        this.accounts = AccountTables.in(database);
        this.auditTrail = new JpaAuditTrail(database);
        this.settings = new JpaSettings(database, parsed);
        this.waitingConversations = new JpaWaitingConversations(database);
        this.conversations = new JpaConversations(database, waitingConversations);
        this.backlog = new JpaBacklog(database);
        this.feedback = new JpaFeedbackEntries(database);
        this.outbox = new JpaOutbox(database);
        this.messageTemplates = new JpaMessageTemplates(database);
        this.proposals = new JpaProposals(database);
        this.personalRecords = new JpaPersonalRecords(database, feedback, outbox, accounts.accountSessions());
        this.retention = new JpaRetention(database);
        this.shop = new ShopFacts(database, files);
    }

    /**
     * Starts a store over a data source of the host; H2 or PostgreSQL is recognised. It should be a pool of about as many connections as
     * there are requests at once: a page asks for one several times, and in a smaller pool a few requests wait very long (decision 40).
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(Objects.requireNonNull(dataSource, "dataSource"), () -> {});
    }

    /** Starts a store with a pool of its own of at most 10 connections, which {@link #close} closes. */
    public static Builder builder(String jdbcUrl, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("repair-portal");
        config.setJdbcUrl(Objects.requireNonNull(jdbcUrl, "jdbcUrl"));
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        // why: whether the database answers is asked by build(), which says what to do if it does not
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(5_000);
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            // why: many rows at once travel in one statement, which makes loading twice as fast
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        HikariDataSource pool = new HikariDataSource(config);
        return new Builder(pool, pool::close);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    @Override
    public Publications publications() {
        return publications.publications();
    }

    @Override
    public PublishedFiles publishedFiles() {
        return publications.files();
    }

    @Override
    public StagePlans stagePlans() {
        return publications.stagePlans();
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public WaitingConversations waitingConversations() {
        return waitingConversations;
    }

    @Override
    public FeedbackEntries feedback() {
        return feedback;
    }

    @Override
    public Resources resources() {
        return resources.resources();
    }

    @Override
    public ResourceFolders resourceFolders() {
        return resources.folders();
    }

    @Override
    public Admissions admissions() {
        return access.admissions();
    }

    @Override
    public Keys keys() {
        return access.keys();
    }

    @Override
    public OneTimeKeys oneTimeKeys() {
        return accounts.oneTimeKeys();
    }

    @Override
    public People people() {
        return accounts.people();
    }

    @Override
    public Memberships memberships() {
        return accounts.memberships();
    }

    @Override
    public MembershipLists membershipLists() {
        return accounts.membershipLists();
    }

    @Override
    public Rights rights() {
        return accounts.rights();
    }

    @Override
    public InvitationReports invitationReports() {
        return accounts.invitationReports();
    }

    @Override
    public Proposals proposals() {
        return proposals;
    }

    @Override
    public PersonalRecords personalRecords() {
        return personalRecords;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public CustomerLocks customerLocks() {
        return accounts.customerLocks();
    }

    @Override
    public AccountSessions accountSessions() {
        return accounts.accountSessions();
    }

    @Override
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    public Counters counters() {
        return access.counters();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public Optional<Backlog> backlog() {
        return Optional.of(backlog);
    }

    @Override
    public Optional<MessageTemplates> messageTemplates() {
        return Optional.of(messageTemplates);
    }

    /** Returns the shop's facts that are kept here. */
    public ShopFacts shop() {
        return shop;
    }

    /** Returns the statements that do not pass the mapper, by their names; for tests of this module. */
    Map<String, String> questions() {
        return database.questions();
    }

    /** Ends the store. Calls after that fail. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            closing.run();
        }
    }

    /** Collects what a store needs. Not for use by several threads. */
    public static final class Builder {
        private final DataSource dataSource;
        private final Runnable closing;
        private final Map<String, Object> properties = new HashMap<>();
        private TablePrefix prefix = new TablePrefix("rp_");
        private Optional<UnitOfWork> host = Optional.empty();
        private Optional<FileStore> files = Optional.empty();
        private Consumer<String> listener = statement -> {};
        private boolean ahead = true;

        private Builder(DataSource dataSource, Runnable closing) {
            this.dataSource = dataSource;
            this.closing = closing;
        }

        /** Sets what the names of all tables begin with; {@code rp_} if not set. */
        public Builder tablePrefix(String value) {
            prefix = new TablePrefix(value);
            return this;
        }

        /** Joins the transactions of the host, whose tables are in the same database. */
        public Builder joining(UnitOfWork hostUnitOfWork) {
            host = Optional.of(hostUnitOfWork);
            return this;
        }

        /** Sets where the bytes of the shop's photos and documents are kept. Without it {@link ShopRecords} takes none. */
        public Builder files(FileStore fileStore) {
            files = Optional.of(fileStore);
            return this;
        }

        /**
         * Lets the mapper wait until somebody needs it, also when tables are made or changed: for programs that only bring a shop's stock and
         * end, which do not need it (decision 49).
         */
        public Builder mapperWhenNeeded() {
            ahead = false;
            return this;
        }

        /**
         * Checks the database, brings the tables up to date and returns the store. Throws
         * {@link PortalAdapterException} with a sentence that says what to do: {@code UNAVAILABLE} if the database
         * does not answer, {@code REJECTED} if it is of another kind or its tables belong to a newer portal.
         */
        public JpaPortalStore build() {
            try {
                return new JpaPortalStore(
                        Opening.open(
                                dataSource,
                                new Database.Plain(prefix, listener),
                                host,
                                new Opening.Mapping(properties, ahead)),
                        files,
                        closing);
            } catch (RuntimeException failure) {
                closing.run();
                throw failure;
            }
        }

        /** Sets who is told the statements that do not pass the mapper; for tests of this module. */
        Builder listener(Consumer<String> value) {
            listener = value;
            return this;
        }

        /** Sets a property of the mapper; for tests of this module. */
        Builder property(String name, Object value) {
            properties.put(name, value);
            return this;
        }
    }
}
