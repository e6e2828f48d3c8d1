package io.repairportal.store.jpa;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every list of the store, with the call that reads a piece of it and the most rows that this may read. */
final class ListedQueries {
    private static final int PAGE = 10;
    /** H2 counts the end of each of up to three scans as a row. */
    private static final int ENDS = 3;
    /** Three pages: the page, one row more, and what is joined to each row. */
    private static final int PAGE_ROWS = 3 * PAGE + ENDS;
    /** All 20 old rows, and what is joined to each. */
    private static final int OLD = 3 * SkewedData.OLD_ROWS + ENDS;
    /** The same inside another select, whose rows H2 counts once more. */
    private static final int OLD_INSIDE = OLD + SkewedData.OLD_ROWS + ENDS;
    /** A search looks at 1,000 rows; H2 reads them twice, and looks for the stage plan of each hit. */
    private static final int SEARCH_ROWS = 4 * 1_000 + ENDS;

    /** A search by words looks at 1,000 entries of each, at each other word of all of these, and H2 counts what is inside once more. */
    private static final List<Integer> WORD_ROWS = List.of(5_000, 16_000, 32_000);

    /** Three pages. */
    private static final int BACKLOG = 3 * PAGE_ROWS;

    private static final Optional<Cursor> FIRST = Optional.empty();
    private static final ProviderRef BIG = new ProviderRef("big");
    private static final CustomerRef OWNER = new CustomerRef(BIG, "OLD");
    private static final WorkOrderRef ORDER = new WorkOrderRef("WO-1000001");
    private static final DocumentRef SHARED = new DocumentRef("D-1000001");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant EARLIER = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    ListedQueries() {
        scoped("customer", new Scope.WholeCustomer(OWNER));
        scoped("contact", new Scope.OwnContact(OWNER, new ContactRef("K1")));
        scoped("provider", new Scope.WholeProvider(BIG));
        put("document.find.one", OLD, store -> find(store, new Scope.OneWorkOrder(OWNER, ORDER)));
        put("publishedFile.find.one", OLD, store -> store.publishedFiles()
                .find(new Scope.OneWorkOrder(OWNER, ORDER), SHARED));
        put("publishedFile.findAll", OLD, store -> store.publishedFiles().findAll(BIG, List.of(SHARED)));
        put(
                "document.ofCustomer",
                OLD,
                store -> facts(store).documents().orElseThrow().ofCustomer(OWNER));
        documents("customer", new Scope.WholeCustomer(OWNER));
        documents("contact", new Scope.OwnContact(OWNER, new ContactRef("K1")));
        resources();
        portal();
        accounts();
        audit();
        shop();
    }

    Map<String, Entry> entries() {
        return entries;
    }

    private void scoped(String kind, Scope scope) {
        publications(kind, scope);
        put("document.find." + kind, OLD, store -> find(store, scope));
        put("publishedFile.find." + kind, OLD, store -> store.publishedFiles().find(scope, SHARED));
        put("workOrder.find." + kind, OLD, store -> facts(store).workOrders().find(scope, List.of(ORDER)));
        put("message.list." + kind, PAGE_ROWS, store -> store.conversations().general(scope, Optional.empty(), PAGE));
        put("message.latest." + kind, PAGE_ROWS, store -> store.conversations().latest(scope, List.of(ORDER)));
        put("publication.find." + kind, OLD, store -> store.publications().find(scope, ORDER));
        put(
                "document.list." + kind,
                OLD,
                store -> facts(store).documents().orElseThrow().ofWorkOrder(scope, ORDER));
        put(
                "estimate.list." + kind,
                OLD,
                store -> facts(store).estimates().orElseThrow().ofWorkOrder(scope, ORDER));
        put(
                "technicianNote.list." + kind,
                OLD,
                store -> facts(store).technicianNotes().orElseThrow().ofWorkOrder(scope, ORDER));
        put(
                "estimate.some." + kind,
                OLD_INSIDE,
                store -> facts(store).estimates().orElseThrow().ofWorkOrders(scope, List.of(ORDER)));
    }

    private static void find(JpaPortalStore store, Scope scope) {
        facts(store).documents().orElseThrow().find(scope, List.of(new DocumentRef("DO1"), new DocumentRef("DO2")));
    }

    private void documents(String kind, Scope scope) {
        put("publishedFile.documents." + kind, PAGE_ROWS, store -> store.publishedFiles()
                .documents(scope, Optional.empty(), PAGE));
    }

    private void resources() {
        put("resource.list", PAGE_ROWS, store -> store.resources().list(BIG, Optional.empty(), Optional.empty(), PAGE));
        put("resourceFolder.all", OLD, store -> store.resourceFolders().all(BIG));
    }

    private void publications(String kind, Scope scope) {
        put("publication.ongoing." + kind, PAGE_ROWS, store -> list(store, scope, Filter.CURRENT, ""));
        put("publication.state." + kind, PAGE_ROWS, store -> list(store, scope, Filter.CLOSED, ""));
        put("publication.search.ongoing." + kind, SEARCH_ROWS, store -> list(store, scope, Filter.CURRENT, "golf"));
        put("publication.search.state." + kind, SEARCH_ROWS, store -> list(store, scope, Filter.CLOSED, "golf"));
    }

    private void portal() {
        put("stagePlan.all", PAGE_ROWS, store -> store.stagePlans().all(BIG));
        put("messageTemplate.all", PAGE_ROWS, store -> store.messageTemplates()
                .orElseThrow()
                .all(BIG));
        put("link.ofWorkOrder", OLD, store -> store.keys().ofWorkOrder(BIG, ORDER));
        put("waitingConversation.longest", PAGE_ROWS, store -> store.waitingConversations()
                .longestWaiting(BIG, FIRST, PAGE));
        put("backlog.count", BACKLOG, store -> store.backlog().orElseThrow().count(BIG, PAGE));
        put("feedback.list", PAGE_ROWS, store -> store.feedback().list(BIG, Optional.empty(), PAGE));
        put("outbox.list", PAGE_ROWS, store -> store.outbox()
                .list(BIG, Outbox.State.SENT, Optional.empty(), PAGE)
                .items());
        // why so many: H2 locks every due message before it cuts the list; PostgreSQL reads 20
        put("outbox.due", 600, store -> store.outbox().claim(LATER, Duration.ofMinutes(1), PAGE));
        put("session.over", 9 * PAGE, store -> store.admissions().sweep(LATER, PAGE));
        // why then: no session is over yet, so that keys are what is forgotten
        put("oneTimeKey.over", 9 * PAGE, store -> store.admissions().sweep(EARLIER, PAGE));
        put("counter.over", 9 * PAGE, store -> store.counters().sweep(LATER, PAGE));
    }

    private void accounts() {
        put("membership.ofCustomer", PAGE_ROWS, store -> store.membershipLists().ofCustomer(OWNER, FIRST, PAGE));
        put("membership.withRights", PAGE_ROWS, store -> store.membershipLists()
                .withRights(BIG, new RightsRef("R-OLD"), FIRST, PAGE));
        put("membership.waiting", PAGE_ROWS, store -> store.membershipLists().waiting(BIG, FIRST, PAGE));
        List.of("golf", "golf 7", "golf 7 ada").forEach(this::people);
        put("rights.all", OLD, store -> store.rights().all(BIG));
        put("invitationReport.newest", PAGE_ROWS, store -> store.invitationReports()
                .newest(BIG, PAGE));
        put("invitationReport.over", 9 * PAGE, store -> store.invitationReports()
                .sweep(BIG, LATER, PAGE));
        put("link.over", 9 * PAGE, store -> store.retention().forgetLinks(BIG, LATER, PAGE));
        put("outbox.over", 9 * PAGE, store -> store.retention().forgetMessages(BIG, Outbox.State.SENT, LATER, PAGE));
        put("proposal.declined", 9 * PAGE, store -> store.retention().forgetDeclined(BIG, LATER, PAGE));
        put("proposal.waiting", PAGE_ROWS, store -> store.proposals().waiting(BIG, Proposal.Kind.REGISTRATION, PAGE));
        put("proposal.ofPerson", OLD, store -> store.proposals().ofPerson(BIG, new PersonRef("OLD")));
        put("session.ofPerson", OLD, store -> store.accountSessions().ofPerson(new PersonRef("OLD"), LATER));
        put("oneTimeKey.about", OLD, store -> store.oneTimeKeys()
                .about(KeyPurpose.INVITATION, new OneTimeKey.Subject(Optional.of(BIG), "OLD")));
    }

    private void people(String words) {
        int many = words.split(" ", -1).length;
        put("membership.search." + many, WORD_ROWS.get(many - 1), store -> store.membershipLists()
                .search(BIG, words, PAGE));
        put("customer.search." + many, WORD_ROWS.get(many - 1), store -> facts(store)
                .customers()
                .search(BIG, words, PAGE));
    }

    private void audit() {
        audit("audit.newest", AuditFilter.everything());
        audit("audit.about", new AuditFilter.AboutSubject("customer:OLD"));
        audit("audit.event", new AuditFilter.OfEvent("rare"));
        put("audit.chain", PAGE_ROWS, store -> store.auditTrail().chain(BIG, 150, PAGE));
    }

    private void audit(String query, AuditFilter filter) {
        put(query, PAGE_ROWS, store -> store.auditTrail().newest(BIG, filter, Long.MAX_VALUE, PAGE));
    }

    private void shop() {
        put("publication.findAll", OLD, store -> store.publications().findAll(BIG, List.of(ORDER)));
        put("customer.find", OLD, store -> facts(store).customers().find(BIG, List.of(new CustomerRef(BIG, "C-1"))));
        put("provider.all", 150, store -> facts(store).providers().all());
        put("customer.first", PAGE_ROWS, store -> facts(store).customers().search(BIG, "", PAGE));
        put("customer.withEmail", 3 * 50, store -> facts(store)
                .customers()
                .withEmail(BIG, new EmailAddress("a7@example.com")));
        put("workOrder.search", SEARCH_ROWS, store -> facts(store).workOrders().search(BIG, "golf", PAGE));
        put("workOrder.changed", PAGE_ROWS, store -> facts(store).workOrders().changedSince(BIG, BEGIN, PAGE));
        put("workOrder.changedTogether", PAGE_ROWS, store -> facts(store)
                .workOrders()
                .changedSince(BIG, BEGIN, PAGE));
    }

    private static void list(PortalStore store, Scope scope, Filter filter, String search) {
        store.publications().list(scope, new PublicationQuery(filter, search, Optional.empty(), PAGE));
    }

    private static io.repairportal.spi.HostApplication facts(PortalStore store) {
        return ((JpaPortalStore) store).shop().hostApplication();
    }

    private void put(String query, int mostRows, Consumer<JpaPortalStore> read) {
        entries.put(query, new Entry(mostRows, read));
    }

    /** How a list is read and what that may cost. */
    record Entry(int mostRows, Consumer<JpaPortalStore> read) {}
}
