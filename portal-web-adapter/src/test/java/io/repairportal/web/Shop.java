package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;

import io.repairportal.core.Portal;
import io.repairportal.core.PortalBuilder;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.Task;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.memory.InMemoryFileStore;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A shop with one work order of every kind: Dana Whitfield's, visible with everything on it; another of hers, hidden; somebody else's.
 * What nobody must ever read contains {@link #CANARY}.
 */
final class Shop {
    static final String CANARY = "CANARY-7Q";
    static final String SECRET = "kG4tq0vQ9zJx2mWb7RfYc1Lp8HsDn5Ua";
    static final ProviderRef ACME = new ProviderRef("acme");
    static final ProviderRef OTHER = new ProviderRef("other");

    final MovableClock clock = MovableClock.at(MORNING.plus(Duration.ofDays(3)));
    final InMemoryPortalStore store = new InMemoryPortalStore();
    final InMemoryShop facts = new InMemoryShop();
    final RecordingPorts ports = new RecordingPorts();
    final InMemoryFileStore files = new InMemoryFileStore();
    final Provider provider;
    final Customer dana;
    final Customer sam;
    final WorkOrder golf;
    final WorkOrder hidden;
    final WorkOrder foreign;
    String failure = "";
    boolean keepsFiles = true;
    private final Map<String, HostIdentity.Person> people = new HashMap<>();

    Shop() {
        provider = aProvider(ACME.value())
                .named("Tidewell Coachworks")
                .speaking(Locale.ENGLISH, Locale.GERMAN)
                .withCallCentre("+441632960143", "desk@tidewell.example")
                .build();
        facts.add(provider);
        dana = aCustomer(provider).ref("C-1").named("Dana", "Whitfield").build();
        sam = aCustomer(provider).ref("C-2").named("Sam", "Stone").build();
        facts.add(dana).add(sam);
        golf = aWorkOrder(dana)
                .ref("WO-1")
                .numbered("4711")
                .titled("Rear left quarter and bumper")
                .forAsset("VW Golf Estate")
                .task("Fill and sand", Task.State.DONE)
                .task("Base coat", Task.State.OPEN)
                .task(CANARY + " task", Task.State.OPEN, "secret")
                .build();
        hidden = aWorkOrder(dana).ref("WO-2").titled(CANARY + " hidden").build();
        foreign = aWorkOrder(sam).ref("WO-3").titled(CANARY + " foreign").build();
        facts.add(golf).add(hidden).add(foreign);
        publish();
        attach();
    }

    /** Returns a portal over this shop, as customers reach it at this address. */
    Portal portal(URI publicUrl) {
        HostApplication host = HostApplication.over(ports.over(facts.hostApplication()))
                .newCustomers(facts.newCustomers())
                .identity((request, asked) -> request.header("X-Person")
                        .map(people::get)
                        .filter(person -> person.customer().provider().equals(asked)))
                .staffIdentity((request, asked) -> request.header("X-Staff")
                        .filter(name -> asked.equals(ACME))
                        .map(Shop::staff))
                .build();
        Images images = (picture, edge) -> Optional.of(picture);
        PortalBuilder builder = Portal.builder(
                        host, failure.isEmpty() ? ports.over(store) : ports.failing(store, failure))
                .publicUrl(publicUrl)
                .secret(SECRET)
                .passwordHasher(new Logins.QuickHasher())
                .clock(clock)
                .images(images)
                .demonstration();
        if (keepsFiles) {
            builder.files(files);
        }
        return builder.build();
    }

    /** Adds a second provider, so that addresses name the provider. */
    void addProvider() {
        facts.add(aProvider(OTHER.value()).named("Other Works").build());
    }

    /** Lets somebody be signed in at the host who sends this name; sees the whole customer. */
    void signIn(String name, Customer customer) {
        people.put(
                name,
                new HostIdentity.Person(customer.ref(), Optional.empty(), true, PermissionSet.all(), "Dana Whitfield"));
    }

    /** Returns Amy, who works at the shop, or whoever else comes: the boss. */
    static StaffIdentity.Person staff(String name) {
        return new StaffIdentity.Person(
                new StaffRef(name),
                name.equals("amy") ? "Amy Archer" : "Bo Birch",
                name.equals("amy") ? StaffIdentity.Role.STAFF_MEMBER : StaffIdentity.Role.PORTAL_ADMINISTRATOR);
    }

    /** Sends a link with this token to Dana about a work order. */
    void sendLink(String token, WorkOrder workOrder, LinkTab tab) {
        String hash = Secrets.linkHash(token).value();
        store.keys()
                .issue(
                        ACME,
                        List.of(aLink(workOrder)
                                .hash(hash)
                                .to(tab)
                                .sentAt(clock.instant())
                                .build()));
    }

    /** Changes the settings of the provider. */
    void set(UnaryOperator<ProviderSettings> change) {
        store.settings().saveIfUnchanged(ACME, change.apply(store.settings().find(ACME)));
    }

    /** Opens, closes or redirects the portal. */
    void set(PortalState state) {
        set(settings -> settings.with(state));
    }

    /** Returns a token that nobody else uses. */
    static String token(int number) {
        return String.format(Locale.ROOT, "T%042d", number);
    }

    private void publish() {
        store.stagePlans()
                .save(
                        ACME,
                        aStagePlan("body")
                                .stage("received", "Vehicle received")
                                .explained("Your car arrived.")
                                .stage("secret", CANARY + " stage")
                                .stage("painting", "Painting")
                                .explained("Primer, base coat, clear coat.")
                                .stage("wash", "Wash and polish")
                                .explained(CANARY + " future")
                                .build());
        store.publications()
                .save(
                        ACME,
                        List.of(
                                golfInPainting(),
                                aPublication(hidden).build(),
                                aPublication(foreign).visible().build()));
    }

    private Publication golfInPainting() {
        return aPublication(golf)
                .visible()
                .with(aPlan("body")
                        .stage("received", "Vehicle received", StageState.COMPLETED)
                        .stage("secret", CANARY + " name", StageState.COMPLETED)
                        .stage("painting", "Painting", StageState.IN_PROGRESS)
                        .stage("wash", CANARY + " wash", StageState.TO_DO)
                        .build())
                .promising(LocalDate.parse("2026-03-10"), MORNING, "")
                .promising(
                        LocalDate.parse("2026-03-12"), MORNING.plus(Duration.ofDays(1)), "The tail light came cracked.")
                .build();
    }

    private void attach() {
        Document photo =
                aDocument(golf).ref("P-1").showing("In the paint booth").build();
        Document secret = aDocument(golf).ref("P-2").showing(CANARY + " photo").build();
        Document paper =
                aDocument(golf).ref("D-1").pdf("Grüße \"quoted\";\r\nX: y.pdf").build();
        for (Document file : List.of(photo, secret, paper)) {
            facts.add(
                    ACME,
                    file,
                    FileContent.of(file.mediaType(), ("bytes of " + file.ref()).getBytes(StandardCharsets.UTF_8)));
        }
        store.publishedFiles()
                .save(
                        ACME,
                        List.of(
                                aDocument(golf).ref("P-1").published(true),
                                aDocument(golf).ref("P-2").published(false),
                                aDocument(golf).ref("D-1").pdf("paper.pdf").published(true)));
        facts.add(
                ACME,
                anEstimate(golf).ref("E-1").line("Wheel-arch liner", 35_000).build());
        facts.add(
                ACME,
                anEstimate(golf).ref("E-2").line(CANARY + " draft", 1).draft().build());
    }
}
