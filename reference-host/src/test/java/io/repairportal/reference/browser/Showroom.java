package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.BulkInvite;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.proposal.Register;
import io.repairportal.core.proposal.RegistrationToken;
import io.repairportal.crypto.Argon2PasswordHasher;
import io.repairportal.media.ImageIoImages;
import io.repairportal.reference.demo.DemoClock;
import io.repairportal.reference.demo.DemoOutbox;
import io.repairportal.reference.demo.Demonstration;
import io.repairportal.reference.demo.Personas;
import io.repairportal.reference.journey.MailedLinks;
import io.repairportal.reference.journey.Persona;
import io.repairportal.reference.journey.Visitor;
import io.repairportal.reference.serve.WebServer;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.file.DiskFileStore;
import io.repairportal.web.PortalServlet;
import io.repairportal.web.text.TextSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The demonstration inside the test's own process, where it can stand at any address and wear any look. All doors lead to the same shops;
 * what a shop looks like is settled when its door opens.
 */
final class Showroom implements AutoCloseable {
    static final ProviderRef BODYWORKS = new ProviderRef("harbour-lane");
    private static final Actor.Staff ADMINISTRATOR =
            new Actor.Staff(BODYWORKS, new StaffRef("maria"), "Maria", StaffIdentity.Role.PORTAL_ADMINISTRATOR);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "a secret of showrooms that nobody needs to keep";

    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final FileStore files;
    private final JpaPortalStore store;
    private final Demonstration story;

    private Showroom(Path folder) {
        files = DiskFileStore.in(folder.resolve("files"));
        store = JpaPortalStore.builder(
                        "jdbc:h2:mem:showroom" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "")
                .files(files)
                .build();
        open.push(store);
        story = new Demonstration(new DemoOutbox(folder.resolve("outbox.jsonl"), clock), SECRET);
        URI nowhere = URI.create("http://localhost/portal");
        story.tell(store, clock, time -> portal(time, nowhere));
        story.tellAccounts(store, clock);
        try (Portal portal = portal(clock, nowhere)) {
            story.tellLibrary(portal);
            inviteMany(portal);
        }
    }

    static Showroom open() throws IOException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new Showroom(Files.createTempDirectory(target, "showroom"));
    }

    /** Opens a door: the portal at this mount on a port of its own, with these texts before ours. */
    Door at(String mount, TextSource... texts) {
        WebServer web = WebServer.open("127.0.0.1", 0);
        String origin = "http://localhost:" + web.port();
        return door(web, new Place(clock, mount, URI.create(origin + (mount.equals("/") ? "" : mount))), texts);
    }

    /** Opens a door at which it is later than everywhere else. */
    Door later(Duration by, TextSource... texts) {
        WebServer web = WebServer.open("127.0.0.1", 0);
        URI address = URI.create("http://localhost:" + web.port() + "/portal");
        return door(web, new Place(Clock.offset(clock, by), "/portal", address), texts);
    }

    /** Opens a door that customers see at another path than the portal does, behind a proxy. */
    Door behindProxy(String outside, String inside) throws IOException {
        WebServer web = WebServer.open("127.0.0.1", 0);
        PathProxy proxy = PathProxy.open(outside, URI.create("http://localhost:" + web.port() + inside));
        open.push(proxy);
        return door(web, new Place(clock, inside, URI.create("http://localhost:" + proxy.port() + outside)));
    }

    /** Changes the look of the body shop, for doors opened from now on. */
    void dress(UnaryOperator<Provider> look, Optional<FileContent> logo) {
        Provider shop =
                store.shop().hostApplication().providers().find(BODYWORKS).orElseThrow();
        store.shop().records().save(look.apply(shop), logo);
    }

    /** Returns the body shop's own logo. */
    FileContent logo() {
        return store.shop().hostApplication().providers().logo(BODYWORKS).orElseThrow();
    }

    /** Lets somebody have sent a list of customers, of whom none could be invited. */
    private static void inviteMany(Portal portal) {
        List<BulkInvite.Row> rows = List.of(
                new BulkInvite.Row("brightwater", "", "", 1), new BulkInvite.Row("Nobody we know of", "", "", 2));
        BulkInvite wish = new BulkInvite(rows, new RightsRef("private"));
        portal.bulkInvites().send(ADMINISTRATOR, wish, new OperationId("showroom"));
    }

    /** Returns the link of an invitation to the body shop that nobody has accepted yet. */
    URI invitation(Door at, String customer, String contact) {
        EmailAddress address = new EmailAddress(contact + "@invited.example");
        GiveAccess wish = new GiveAccess(
                new CustomerRef(BODYWORKS, customer),
                Optional.of(new ContactRef(contact)),
                Optional.of(address),
                Optional.of(new RightsRef("private")),
                true,
                "");
        at.portal()
                .people()
                .give(ADMINISTRATOR, wish)
                .fold(
                        given -> at.portal()
                                .people()
                                .invite(ADMINISTRATOR, given.membership().ref()),
                        invalid -> {
                            throw new AssertionError(invalid);
                        });
        return new MailedLinks(at.mount()).to(address.value(), "invite");
    }

    /** Lets everybody register at the body shop. */
    void takeRegistrations() {
        try (Portal portal = portal(clock, URI.create("http://localhost/portal"))) {
            ProviderSettings.Accounts taking =
                    new ProviderSettings.Accounts(true, Optional.of(new RightsRef("private")), false, true, true, 10);
            portal.settings()
                    .change(ADMINISTRATOR, portal.settings().of(BODYWORKS).with(taking));
        }
    }

    /** Returns the link by which somebody who has registered at this door proves her address. */
    URI registration(Door at, String email) {
        Register wish = new Register(
                "Olive",
                "Marsh",
                "",
                email,
                "+44 1632 960143",
                false,
                "2 Quay Street",
                "BS1 4RN",
                "Bristol",
                "",
                Optional.empty());
        at.portal().selfRegistration().register(BODYWORKS, wish, "198.51.100.7");
        return new MailedLinks(at.mount()).to(email, "verify");
    }

    /** Lets somebody register whose address is proven, and who waits for staff. */
    void proveRegistration(Door at, String email) {
        String link = registration(at, email).getPath();
        RegistrationToken token = new RegistrationToken(link.substring(link.lastIndexOf('/') + 1));
        assertThat(at.portal().selfRegistration().prove(BODYWORKS, token)).isTrue();
    }

    /** Returns the link by which somebody sets a new password. */
    URI reset(Door at, String userName, String email) throws IOException {
        Visitor forgetful = new Visitor();
        forgetful.submit(forgetful.open(URI.create(at.home() + "/reset")).formWith("name"), Map.of("name", userName));
        return new MailedLinks(at.mount()).to(email, "reset");
    }

    /** Changes what the body shop says about its stages. */
    void rewrite(UnaryOperator<StagePlan> words) {
        try (Portal portal = portal(clock, URI.create("http://localhost/portal"))) {
            portal.stagePlans().all(ADMINISTRATOR).forEach(plan -> portal.stagePlans()
                    .save(ADMINISTRATOR, words.apply(plan)));
        }
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private Door door(WebServer web, Place place, TextSource... texts) {
        Portal portal = portal(place.time(), place.publicUrl());
        Personas waysIn = story.personas(portal);
        open.push(portal);
        open.push(web.prepare(Map.of(
                place.mount().equals("/") ? "/*" : place.mount() + "/*",
                new PortalServlet(portal).texts(texts),
                "/demo/staff",
                story.staffLogin(portal),
                "/demo/*",
                story.pages(portal, () -> waysIn, DemoClock.over(clock), true))));
        open.push(web);
        web.start();
        return new Door(place.publicUrl(), portal);
    }

    private Portal portal(Clock time, URI publicUrl) {
        HostApplication host = HostApplication.over(store.shop().hostApplication())
                .identity(story.login())
                .staffIdentity(story.staff())
                .build();
        return Portal.builder(host, store)
                .publicUrl(publicUrl)
                .secret(SECRET)
                .images(ImageIoImages.create())
                .files(files)
                .passwordHasher(Argon2PasswordHasher.standard())
                .clock(time)
                .demonstration()
                .mailer(story.outbox())
                .textMessenger(story.outbox())
                .build();
    }

    /** When and where a portal is, as its server and as customers see it. */
    private record Place(Clock time, String mount, URI publicUrl) {}

    /** Where customers come in. {@code mount} is the portal's public address. */
    record Door(URI mount, Portal portal) {

        /** Returns where the body shop's portal begins. */
        String home() {
            return mount + "/p/" + BODYWORKS;
        }

        /** Returns the part of an address that comes after the body shop's home. */
        String below(URI address) {
            return address.toString().substring(home().length());
        }

        /** Returns the way in of whoever signs in at the body shop with this user name. */
        Persona signedInAs(String userName) {
            return personas().stream()
                    .filter(persona -> persona.hasPassword() && persona.user().equals(userName))
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns the ways in. */
        List<Persona> personas() {
            try {
                ObjectMapper json = new ObjectMapper();
                String listed =
                        new Visitor().open(mount.resolve("/demo/personas.json")).text();
                return List.of(json.treeToValue(json.readTree(listed).get("personas"), Persona[].class));
            } catch (IOException unreachable) {
                throw new UncheckedIOException(unreachable);
            }
        }

        /** Returns the way in by link to this work order. */
        Persona linkTo(String workOrder) {
            return personas().stream()
                    .filter(persona -> workOrder.equals(persona.workOrder()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns the first way in that stands for a host's own login. */
        Persona identity() {
            return personas().stream()
                    .filter(persona -> !persona.isLink())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
