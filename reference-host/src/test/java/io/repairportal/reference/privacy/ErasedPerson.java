package io.repairportal.reference.privacy;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.feedback.GiveFeedback;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.message.WriteMessage;
import io.repairportal.core.privacy.Kept;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.RecordingMailer;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A portal on tables of its own, in which one person uses everything that remembers her; her words are found wherever they stand. */
final class ErasedPerson implements AutoCloseable {
    private static final List<String> HERS = List.of("canaria", "quillfeather", "1632960987");
    private static final String MAIL = "canaria.quillfeather@mail.example";
    private static final String MOBILE = "+441632960987";
    private static final PersonRef PERSON = new PersonRef("p-1");
    private static final SessionToken SESSION = new SessionToken("s".repeat(43));
    private static final RightsRef ALL = new RightsRef("all");

    private final String url = "jdbc:h2:mem:" + UUID.nameUUIDFromBytes(new byte[] {4}) + ";DB_CLOSE_DELAY=-1";
    private final JpaPortalStore store = JpaPortalStore.builder(url, "sa", "").build();
    private final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    private final InMemoryShop shop = new InMemoryShop();
    private final Provider acme = aProvider("acme").build();
    private final Customer customer = aCustomer(acme)
            .named("Canaria", "Quillfeather")
            .contactRef("k1")
            .withEmail(MAIL)
            .withMobile(MOBILE)
            .build();
    private final WorkOrder order =
            aWorkOrder(customer).ref("WO-1").concerning("k1").build();
    private final Actor.Staff staff = new Actor.Staff(acme.ref(), new StaffRef("sam"), "Sam Carter");
    private final Portal portal;

    ErasedPerson() {
        shop.add(acme).add(customer).add(order);
        portal = Portal.builder(shop.hostApplication(), store)
                .publicUrl(URI.create("https://repairs.example/portal"))
                .secret("a secret of at least thirty-two characters")
                .mailer(new RecordingMailer())
                .clock(clock)
                .build();
    }

    /** Lets her be invited, sign in, write, give feedback, change her details and get a link. */
    void isKnown() {
        store.publications()
                .save(acme.ref(), List.of(aPublication(order).visible().build()));
        store.rights()
                .saveIfUnchanged(
                        acme.ref(),
                        someRights(ALL.value()).permitting(PermissionSet.all()).build());
        store.people()
                .saveIfUnchanged(aPerson()
                        .ref(PERSON.value())
                        .named("Canaria", "Quillfeather")
                        .withEmail(MAIL)
                        .withMobile(MOBILE)
                        .build());
        hold(given());
        writes(signIn());
        store.keys()
                .issue(
                        acme.ref(),
                        List.of(
                                aLink(order).hash("mailed").mailedTo(MAIL).build(),
                                aLink(order).hash("texted").textedTo(MOBILE).build()));
        store.admissions()
                .open(
                        new SessionHash("browser"),
                        Optional.empty(),
                        aLink(order).hash("mailed").mailedTo(MAIL).grantedAt(clock.instant()),
                        clock.instant());
    }

    /** Erases her by hand of staff, and returns what the report says is kept. */
    Set<Kept> erase() {
        Membership held = store.memberships().ofPerson(PERSON).get(0);
        return EnumSet.copyOf(
                portal.erasure().erase(staff, held.ref()).orElseThrow().kept());
    }

    /** Returns every column of the portal's tables that can hold a text, as {@code table.column}. */
    Set<String> textColumns() {
        Set<String> columns = new TreeSet<>();
        query(
                "select lower(table_name), lower(column_name) from information_schema.columns"
                        + " where lower(table_name) like 'rp\\_%' and lower(table_name) not like 'rp\\_shop%'"
                        + " and lower(table_name) not like '%history%' and data_type like 'CHARACTER%'",
                row -> columns.add(row.getString(1).substring("rp_".length()) + "." + row.getString(2)));
        return columns;
    }

    /** Returns those of them in which something of hers stands now. */
    Set<String> columnsWithHer() {
        Set<String> found = new TreeSet<>();
        for (String column : textColumns()) {
            String[] names = column.split("\\.", -1);
            query("select " + names[1] + " from rp_" + names[0], row -> {
                String text = row.getString(1);
                if (text != null && HERS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
                    found.add(column);
                }
            });
        }
        return found;
    }

    @Override
    public void close() {
        portal.close();
        store.close();
        execute("drop all objects");
    }

    private Membership given() {
        GiveAccess wish = new GiveAccess(
                customer.ref(),
                customer.primaryContact().map(Contact::ref),
                Optional.of(new EmailAddress(MAIL)),
                Optional.of(ALL),
                true,
                "canaria.q");
        Membership membership = portal.people().give(staff, wish).fold(done -> done.membership(), wrong -> {
            throw new AssertionError(wrong);
        });
        portal.people().invite(staff, membership.ref());
        return store.memberships().find(acme.ref(), membership.ref()).orElseThrow();
    }

    private void hold(Membership membership) {
        store.memberships()
                .saveIfUnchanged(membership
                        .with(membership.holder().heldBy(PERSON))
                        .with(membership.times().acceptedAt(clock.instant())));
    }

    private MemberViewer signIn() {
        store.accountSessions()
                .open(
                        Secrets.sessionHash(SESSION.value()),
                        Optional.empty(),
                        aSession(PERSON)
                                .startedAt(clock.instant())
                                .from("Canaria's telephone")
                                .build());
        return portal.access()
                .admit(Optional.of(SESSION), acme.ref(), new Nobody())
                .member()
                .orElseThrow();
    }

    private void writes(MemberViewer viewer) {
        String words = "Call me, Canaria, on +441632960987.";
        portal.conversations()
                .write(viewer, new WriteMessage(Optional.of(order.ref()), words, new OperationId("op-1")));
        portal.feedback().give(viewer, new GiveFeedback(Optional.of(order.ref()), words, new OperationId("op-2")));
        portal.addressProof().begin(viewer, new EmailAddress("canaria.new@mail.example"));
        Details now = portal.ownDetails().of(viewer).orElseThrow().details();
        Details wanted = new Details(
                new Contact.PersonName("Canaria Two", "Quillfeather"),
                now.companyName(),
                now.email(),
                now.phones(),
                now.address(),
                Optional.of(Locale.GERMAN));
        portal.ownDetails().change(viewer, wanted);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private static final class Nobody implements HostIdentity.Request {
        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remoteUser() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> attribute(String name) {
            return Optional.empty();
        }
    }
}
