package io.repairportal.reference.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.media.ImageIoImages;
import io.repairportal.reference.demo.DemoClock;
import io.repairportal.reference.demo.DemoOutbox;
import io.repairportal.reference.demo.Demonstration;
import io.repairportal.reference.journey.Persona;
import io.repairportal.reference.journey.Visitor;
import io.repairportal.reference.serve.WebServer;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
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
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "a secret of showrooms that nobody needs to keep";

    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final JpaPortalStore store;
    private final Demonstration story;

    private Showroom(Path folder) {
        store = JpaPortalStore.builder(
                        "jdbc:h2:mem:showroom" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "")
                .files(DiskFileStore.in(folder.resolve("files")))
                .build();
        open.push(store);
        story = new Demonstration(DemoOutbox.open(folder.resolve("outbox.jsonl"), clock), SECRET);
        story.tell(store, clock, time -> portal(time, URI.create("http://localhost/portal")));
    }

    static Showroom open() throws IOException {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new Showroom(Files.createTempDirectory(target, "showroom"));
    }

    /** Opens a door: the portal at this mount on a port of its own, with these texts before ours. */
    Door at(String mount, TextSource... texts) {
        WebServer web = WebServer.open("127.0.0.1", 0);
        String origin = "http://localhost:" + web.port();
        return door(web, mount, URI.create(origin + (mount.equals("/") ? "" : mount)), texts);
    }

    /** Opens a door that customers see at another path than the portal does, behind a proxy. */
    Door behindProxy(String outside, String inside) throws IOException {
        WebServer web = WebServer.open("127.0.0.1", 0);
        PathProxy proxy = PathProxy.open(outside, URI.create("http://localhost:" + web.port() + inside));
        open.push(proxy);
        return door(web, inside, URI.create("http://localhost:" + proxy.port() + outside));
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

    /** Changes what the body shop says about its stages. */
    void rewrite(UnaryOperator<StagePlan> words) {
        Actor.Staff staff = new Actor.Staff(BODYWORKS, new StaffRef("maria"), "Maria");
        try (Portal portal = portal(clock, URI.create("http://localhost/portal"))) {
            portal.stagePlans().all(staff).forEach(plan -> portal.stagePlans().save(staff, words.apply(plan)));
        }
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    private Door door(WebServer web, String mount, URI publicUrl, TextSource... texts) {
        Portal portal = portal(clock, publicUrl);
        open.push(portal);
        open.push(web);
        web.start(Map.of(
                mount.equals("/") ? "/*" : mount + "/*",
                new PortalServlet(portal).texts(texts),
                "/demo/*",
                story.pages(portal, story.personas(portal), DemoClock.over(clock), true)));
        return new Door(publicUrl);
    }

    private Portal portal(Clock time, URI publicUrl) {
        HostApplication host = HostApplication.over(store.shop().hostApplication())
                .identity(story.login())
                .build();
        return Portal.builder(host, store)
                .publicUrl(publicUrl)
                .secret(SECRET)
                .images(ImageIoImages.create())
                .clock(time)
                .demonstration()
                .mailer(story.outbox())
                .textMessenger(story.outbox())
                .build();
    }

    /** Where customers come in. {@code mount} is the portal's public address. */
    record Door(URI mount) {

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
