package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aKey;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.someRights;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a page asks of the store costs one statement each (P61)")
class StatementCountTest {
    private static final ProviderRef ACME = new ProviderRef("acme");

    private static TestStore stores;

    private final Customer customer = aCustomer(ACME).build();
    private final WorkOrder order = aWorkOrder(customer).build();
    private final AccessLink link = aLink(order).build();
    private final SessionHash session = new SessionHash("session");

    @BeforeAll
    static void open() {
        stores = TestStore.h2();
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void publish() {
        JpaPortalStore store = stores.emptied();
        store.stagePlans().save(ACME, aStagePlan("body").build());
        store.publications().save(ACME, List.of(aPublication(order).build()));
        store.keys().issue(ACME, List.of(link));
        store.admissions()
                .open(
                        session,
                        Optional.empty(),
                        new LinkGrant(link.hash(), link.target(), link.sent(), MORNING.plus(Duration.ofDays(1))),
                        MORNING);
    }

    @Test
    @DisplayName("admission of a session, with settings and grants (P18)")
    void admitsSessionInOneStatement() {
        assertThat(stores.statements()
                        .during(() -> stores.store().admissions().admit(Knock.by(ACME, Optional.of(session)), MORNING)))
                .hasSize(1);
    }

    @Test
    @DisplayName("admission of a person, with her memberships, their rights, locks, and the one she chose (A15, P18)")
    void admitsPersonInOneStatement() {
        JpaPortalStore store = stores.store();
        store.rights().saveIfUnchanged(ACME, someRights("R-1").build());
        store.people().saveIfUnchanged(aPerson().build());
        store.memberships()
                .saveIfUnchanged(aMembership(customer.ref())
                        .heldBy("P-1")
                        .withRights("R-1")
                        .build());
        store.customerLocks().set(customer.ref(), Lock.PAY_ONLY);
        SessionHash next = new SessionHash("next");
        store.accountSessions()
                .open(next, Optional.of(session), aSession(new PersonRef("P-1")).build());
        store.accountSessions().choose(next, ACME, new MembershipRef("M-1"));
        Knock knock = new Knock(ACME, Optional.of(next), Optional.of(customer.ref()));

        List<Admission> told = new ArrayList<>();
        assertThat(stores.statements().during(() -> told.add(store.admissions().admit(knock, MORNING))))
                .hasSize(1);
        assertThat(told.get(0).grants()).hasSize(1);
        assertThat(told.get(0).lockOf(customer.ref())).isEqualTo(Lock.PAY_ONLY);
        assertThat(told.get(0).account().orElseThrow().chosen()).isPresent();
    }

    @Test
    @DisplayName("using a one-time key rightly is one statement (P17)")
    void usesKeyInOneStatement() {
        stores.store().oneTimeKeys().issue(aKey(KeyPurpose.INVITATION).build());

        assertThat(stores.statements().during(() -> stores.store()
                        .oneTimeKeys()
                        .use(KeyPurpose.INVITATION, new KeyHash("key-1"), Optional.empty(), MORNING)))
                .hasSize(1);
    }

    @Test
    @DisplayName("a piece of the list of memberships, and what their search finds (A14)")
    void listsMembershipsInOneStatement() {
        assertThat(stores.statements()
                        .during(() ->
                                stores.store().membershipLists().ofCustomer(customer.ref(), Optional.empty(), 25)))
                .hasSize(1);
        assertThat(stores.statements()
                        .during(() -> stores.store().membershipLists().search(ACME, "dana", 25)))
                .hasSize(1);
    }

    @Test
    @DisplayName("admission of a link, with settings and publication (P18)")
    void admitsLinkInOneStatement() {
        assertThat(stores.statements().during(() -> stores.store().admissions().admit(link.hash(), MORNING)))
                .hasSize(1);
    }

    @Test
    @DisplayName("one publication with its stage plan and files (B3, B7)")
    void findsPublicationInOneStatement() {
        assertThat(stores.statements().during(() -> stores.store()
                        .publications()
                        .find(new Scope.WholeCustomer(customer.ref()), order.ref())))
                .hasSize(1);
    }

    @Test
    @DisplayName("a piece of the list, once its stage plans are known (B1)")
    void listsInOneStatement() {
        Scope scope = new Scope.WholeCustomer(customer.ref());
        stores.store().publications().list(scope, PublicationQuery.first(Filter.CURRENT, 25));

        assertThat(stores.statements()
                        .during(() ->
                                stores.store().publications().list(scope, PublicationQuery.first(Filter.CURRENT, 25))))
                .hasSize(1);
    }

    @Test
    @DisplayName("the estimates of 25 work orders (B10)")
    void findsEstimatesInOneStatement() {
        List<WorkOrderRef> refs = IntStream.range(0, 25)
                .mapToObj(number -> new WorkOrderRef("WO-" + number))
                .toList();

        assertThat(stores.statements().during(() -> stores.store()
                        .shop()
                        .hostApplication()
                        .estimates()
                        .orElseThrow()
                        .ofWorkOrders(new Scope.WholeCustomer(customer.ref()), refs)))
                .hasSize(1);
    }

    @Test
    @DisplayName("the technician notes of a work order (B6)")
    void findsNotesInOneStatement() {
        assertThat(stores.statements().during(() -> stores.store()
                        .shop()
                        .hostApplication()
                        .technicianNotes()
                        .orElseThrow()
                        .ofWorkOrder(new Scope.WholeCustomer(customer.ref()), order.ref())))
                .hasSize(1);
    }

    @Test
    @DisplayName("the facts of 25 work orders (B1)")
    void findsFactsInOneStatement() {
        assertThat(stores.statements().during(() -> stores.store()
                        .shop()
                        .hostApplication()
                        .workOrders()
                        .find(new Scope.WholeCustomer(customer.ref()), List.of(order.ref()))))
                .hasSize(1);
    }
}
