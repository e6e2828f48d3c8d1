package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;

import io.repairportal.core.Portal;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.MembershipFixture;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Two shops with two customers each, every customer with two contacts, every contact with work orders seen and hidden, and everything that
 * hangs on them. Both shops use the same references. Whatever belongs to a work order says so with the words of its {@link #canary}.
 */
final class Town {
    static final List<String> SHOPS = List.of("acme", "other");
    private static final List<String> CUSTOMERS = List.of("C-1", "C-2");
    private static final List<String> CONTACTS = List.of("ann", "bob", "");
    static final String SECRET = "-SECRET";
    /** The shop that shows technician notes; what those of the other one say is secret (B6). */
    private static final String NOTED = SHOPS.get(0);

    static final RightsRef EVERYTHING = new RightsRef("everything");

    final MovableClock clock = MovableClock.at(MORNING.plus(Duration.ofHours(1)));
    final InMemoryPortalStore store = new InMemoryPortalStore();
    final List<Order> orders = new ArrayList<>();

    /** The papers of customers, each as a work order that nobody has: whoever would see all work orders of its owner sees it. */
    final List<Order> papers = new ArrayList<>();

    private final InMemoryShop facts = new InMemoryShop();
    private final Map<String, HostIdentity.Person> vouchedFor = new HashMap<>();

    Town() {
        SHOPS.forEach(this::settle);
    }

    /** A work order of the town; {@code known} is whether the shop still has it. */
    record Order(WorkOrder facts, boolean visible, boolean known) {
        String ref() {
            return facts.ref().value();
        }

        String shop() {
            return facts.customer().provider().value();
        }

        String canary() {
            return Town.canary(shop(), ref());
        }
    }

    /** Returns the words that stand in everything of a work order. */
    static String canary(String shop, String ref) {
        return "KANARI-" + shop + "-" + ref + "-IRANAK";
    }

    Portal portal(URI publicUrl) {
        return portal(publicUrl, store, host -> host);
    }

    /** Returns a portal over this town, in which something may be broken. */
    Portal portal(URI publicUrl, PortalStore keptIn, UnaryOperator<HostApplication> ports) {
        HostApplication host = HostApplication.over(ports.apply(facts.hostApplication()))
                .identity((request, asked) -> request.header("X-Person")
                        .map(vouchedFor::get)
                        .filter(person -> person.customer().provider().equals(asked)))
                .staffIdentity((request, asked) -> request.header("X-Staff")
                        .filter(name -> name.startsWith(asked + "/"))
                        .map(name -> new StaffIdentity.Person(
                                new StaffRef(name.substring(name.indexOf('/') + 1)),
                                "Bo Birch",
                                StaffIdentity.Role.PORTAL_ADMINISTRATOR)))
                .build();
        return Portal.builder(host, keptIn)
                .publicUrl(publicUrl)
                .secret("kG4tq0vQ9zJx2mWb7RfYc1Lp8HsDn5Ua")
                .clock(clock)
                .mailer(mail -> {})
                .images((picture, edge) -> Optional.of(picture))
                .demonstration()
                .build();
    }

    /** Lets the host vouch for somebody of the first shop; returns the header by which it knows her. */
    String vouchFor(String customer, Optional<String> contact) {
        String name = customer + "/" + contact;
        vouchedFor.put(
                name,
                new HostIdentity.Person(
                        customer(SHOPS.get(0), customer).ref(),
                        contact.map(ContactRef::new),
                        contact.isEmpty(),
                        PermissionSet.all(),
                        "Somebody"));
        return name;
    }

    /** Signs a person in at a shop; returns the cookie. */
    String signIn(String token, String shop, String customer, UnaryOperator<MembershipFixture> how) {
        String person = "person-" + token.substring(0, 6);
        store.people().saveIfUnchanged(aPerson().ref(person).withoutEmail().build());
        store.memberships()
                .saveIfUnchanged(how.apply(aMembership(customer(shop, customer).ref())
                                .ref(membershipOf(token))
                                .called(person)
                                .ofContact("ann")
                                .heldBy(person)
                                .withRights(EVERYTHING.value()))
                        .build());
        store.accountSessions()
                .open(
                        Secrets.sessionHash(token),
                        Optional.empty(),
                        aSession(new PersonRef(person))
                                .startedAt(clock.instant())
                                .build());
        return token;
    }

    /** Returns the membership of whoever was signed in with this cookie. */
    static String membershipOf(String token) {
        return "m-person-" + token.substring(0, 6);
    }

    /** Opens one work order in a browser; returns the cookie. */
    String openLink(String token, Order order) {
        AccessLink link = aLink(order.facts())
                .hash(Secrets.linkHash("L" + token.substring(1)).value())
                .sentAt(MORNING)
                .build();
        store.keys().issue(link.provider(), List.of(link));
        store.admissions()
                .open(
                        Secrets.sessionHash(token),
                        Optional.empty(),
                        new LinkGrant(
                                link.hash(),
                                link.target(),
                                link.sent(),
                                clock.instant().plus(Duration.ofHours(24))),
                        clock.instant());
        return token;
    }

    private Customer customer(String at, String ref) {
        ProviderRef shop = new ProviderRef(at);
        return facts.hostApplication()
                .customers()
                .find(shop, List.of(new CustomerRef(shop, ref)))
                .get(0);
    }

    private void settle(String shop) {
        Provider provider = aProvider(shop).named("Works " + shop).build();
        facts.add(provider);
        store.rights()
                .saveIfUnchanged(provider.ref(), new AccessRights(EVERYTHING, "Everything", PermissionSet.all(), 0));
        if (shop.equals(NOTED)) {
            store.settings()
                    .saveIfUnchanged(provider.ref(), ProviderSettings.standard().with(PermissionSet.all()));
        }
        for (String ref : CUSTOMERS) {
            Customer customer = aCustomer(provider)
                    .ref(ref)
                    .named("Ann", "Stone")
                    .contactRef("ann")
                    .withContact("bob", "Bob", "Stone")
                    .build();
            facts.add(customer);
            for (String contact : CONTACTS) {
                String name = "WO-" + ref.substring(2) + (contact.isEmpty() ? "x" : contact.substring(0, 1));
                take(customer, contact, name + "-seen", true);
                take(customer, contact, name + "-hidden", false);
            }
            take(customer, "ann", "WO-" + ref.substring(2) + "-deleted", true);
            CONTACTS.forEach(contact -> file(customer, contact));
        }
    }

    private void take(Customer customer, String contact, String ref, boolean visible) {
        boolean known = !ref.endsWith("deleted");
        String canary = canary(customer.ref().provider().value(), ref);
        var making = aWorkOrder(customer).ref(ref).titled(canary).forAsset(canary);
        WorkOrder workOrder = (contact.isEmpty() ? making.concerningNobody() : making.concerning(contact)).build();
        if (known) {
            facts.add(workOrder);
        }
        var publication = aPublication(workOrder);
        Publication stored = (visible ? publication.visible() : publication).build();
        store.publications().save(customer.ref().provider(), List.of(stored));
        orders.add(new Order(workOrder, visible, known));
        attach(workOrder, canary);
    }

    private void file(Customer customer, String contact) {
        ProviderRef shop = customer.ref().provider();
        String ref = "PA-" + customer.ref().value().substring(2) + (contact.isEmpty() ? "x" : contact.substring(0, 1));
        String canary = canary(shop.value(), ref);
        var making = aWorkOrder(customer).ref(ref);
        WorkOrder owned = (contact.isEmpty() ? making.concerningNobody() : making.concerning(contact)).build();
        papers.add(new Order(owned, true, true));
        var shown = aPaper(customer, contact).ref(ref).pdf(canary + ".pdf");
        var hidden = aPaper(customer, contact).ref(ref + "-S").pdf(canary + SECRET + ".pdf");
        for (Document paper : List.of(shown.build(), hidden.build())) {
            byte[] bytes = (canary + " " + paper.ref()).getBytes(StandardCharsets.UTF_8);
            facts.add(shop, paper, FileContent.of(paper.mediaType(), bytes));
        }
        store.publishedFiles().save(shop, List.of(shown.published(true), hidden.published(false)));
    }

    private void attach(WorkOrder workOrder, String canary) {
        ProviderRef shop = workOrder.customer().provider();
        String ref = workOrder.ref().value();
        Document photo = aDocument(workOrder).ref(ref + "-P").showing(canary).build();
        Document paper =
                aDocument(workOrder).ref(ref + "-D").pdf(canary + ".pdf").build();
        Document secret = aDocument(workOrder)
                .ref(ref + "-S")
                .pdf(canary + SECRET + ".pdf")
                .build();
        for (Document file : List.of(photo, paper, secret)) {
            byte[] bytes = (canary + " " + file.ref()).getBytes(StandardCharsets.UTF_8);
            facts.add(shop, file, FileContent.of(file.mediaType(), bytes));
        }
        store.publishedFiles()
                .save(
                        shop,
                        List.of(
                                aDocument(workOrder).ref(ref + "-P").published(true),
                                aDocument(workOrder)
                                        .ref(ref + "-D")
                                        .pdf("x.pdf")
                                        .published(true),
                                aDocument(workOrder)
                                        .ref(ref + "-S")
                                        .pdf("x.pdf")
                                        .published(false)));
        talk(workOrder, canary);
        note(workOrder, shop.value().equals(NOTED) ? canary : canary + SECRET);
    }

    private void note(WorkOrder workOrder, String text) {
        facts.add(
                workOrder.customer().provider(),
                new TechnicianNote(
                        new TechnicianNoteRef(workOrder.ref() + "-N"), workOrder.ref(), text, "Emre", MORNING));
    }

    private void talk(WorkOrder workOrder, String canary) {
        ProviderRef shop = workOrder.customer().provider();
        String ref = workOrder.ref().value();
        facts.add(shop, anEstimate(workOrder).ref(ref + "-E").line(canary, 100).build());
        facts.add(
                shop,
                anEstimate(workOrder)
                        .ref(ref + "-F")
                        .line(canary + SECRET, 100)
                        .draft()
                        .build());
        store.conversations()
                .append(shop, aMessage(workOrder).ref(ref + "-M").saying(canary).build());
    }
}
