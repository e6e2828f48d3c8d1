package io.repairportal.reference.serve;

import io.repairportal.core.Portal;
import io.repairportal.core.PortalBuilder;
import io.repairportal.crypto.Argon2PasswordHasher;
import io.repairportal.mail.jakarta.JakartaMailer;
import io.repairportal.mail.jakarta.SmtpServer;
import io.repairportal.media.ImageIoImages;
import io.repairportal.reference.Refusal;
import io.repairportal.reference.demo.DemoClock;
import io.repairportal.reference.demo.DemoOutbox;
import io.repairportal.reference.demo.Demonstration;
import io.repairportal.reference.demo.Personas;
import io.repairportal.reference.serve.ServeCommand.Wishes;
import io.repairportal.reference.setup.DataFolder;
import io.repairportal.reference.setup.Database;
import io.repairportal.reference.setup.DatabaseOptions;
import io.repairportal.reference.setup.DemoMark;
import io.repairportal.reference.setup.SafetyRules;
import io.repairportal.reference.setup.Stores;
import io.repairportal.reference.setup.WitnessFile;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.file.FileStore;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.web.PortalServlet;
import jakarta.servlet.Servlet;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A host that is running: web server, portal, store and database, stopped in the opposite order of their start. */
public final class RunningHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.reference");

    private static final int PAGES_OF_A_PROCESSOR = 4;

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Wishes wishes;
    private final DemoClock clock = DemoClock.over(Clock.systemUTC());
    private @Nullable WebServer web;
    private @Nullable Portal portal;
    private Optional<Personas> personas = Optional.empty();
    private Optional<AuditWitness> witness = Optional.empty();
    private Optional<FileStore> files = Optional.empty();

    private RunningHost(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Starts what was asked for, or refuses with sentences that say what to do. Whatever was started before a refusal is stopped. */
    public static RunningHost start(Wishes wishes, DatabaseOptions database, Optional<String> secret) {
        RunningHost host = new RunningHost(wishes);
        try {
            host.open(database, secret);
            return host;
        } catch (RuntimeException refused) {
            host.close();
            throw refused;
        }
    }

    /** Returns the servlet that shows this portal here: as many pages at once as keep the processors busy, the others in order. */
    public static PortalServlet servlet(Portal portal) {
        int most = PAGES_OF_A_PROCESSOR * Math.max(2, Runtime.getRuntime().availableProcessors());
        return new PortalServlet(portal).pagesAtOnce(most);
    }

    /** Returns the port it listens on. */
    public int port() {
        return web().port();
    }

    /** Returns the portal. */
    public Portal portal() {
        if (portal == null) {
            throw new IllegalStateException("the host has not started");
        }
        return portal;
    }

    /** Says where everything is. */
    public void announce(Consumer<String> console) {
        if (personas.isPresent()) {
            personas.get().lines().forEach(console);
            console.accept("Demonstration: " + portal().publicUrl().resolve("/"));
        } else {
            console.accept("Portal: " + portal().publicUrl() + " (listening on port " + port() + ")");
        }
    }

    /** Makes sure that everything is stopped in order when the program is asked to end. */
    public void stopWithTheProgram() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        web().join();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean started = portal != null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failed) {
                LOG.error("stopping failed", failed);
            }
        }
        if (started) {
            LOG.info("The host has stopped");
        }
    }

    private void open(DatabaseOptions options, Optional<String> secret) {
        DataFolder folder = DataFolder.open(options.dataDir());
        requireSafe(folder, secret);
        WebServer.requireFree(wishes.bind(), wishes.port());
        // why ahead: the database and what serves pages load their classes at the same time, a second of three
        Ahead<Database> opening = Ahead.of(() -> Database.open(options, folder));
        running.push(opening);
        web = WebServer.open(wishes.bind(), wishes.port());
        running.push(web);
        String key = secret.orElseGet(folder::demoSecret);
        Optional<Demonstration> demo = wishes.production() ? Optional.empty() : Optional.of(demonstration(folder, key));
        Database database = opening.take();
        running.push(database);
        DemoMark mark = mark(database);
        JpaPortalStore store = Stores.open(database, folder);
        running.push(store);
        witness = Optional.of(WitnessFile.open(folder.path("audit-heads.txt")));
        files = Optional.of(Stores.files(folder));
        portal = build(store, clock, key, demo);
        running.push(portal);
        // why ahead: pages and the story load their classes at the same time, too
        WebServer server = web;
        Ahead<AutoCloseable> pages = Ahead.of(() -> server.prepare(servlets(demo)));
        running.push(pages);
        demo.ifPresent(story -> tell(story, store, key, mark));
        running.push(pages.take());
        // why again on top: when the host stops, requests end first, then what they need
        running.push(web);
        web.start();
        // why last: messages can wait until the pages are there, and what sends them takes its time to start
        portal.start();
        LOG.info("The host listens on port {}", port());
    }

    private void tell(Demonstration demo, JpaPortalStore store, String key, DemoMark mark) {
        try (DemoMark.Alone alone = mark.alone()) {
            demo.tell(store, clock, time -> build(store, time, key, Optional.of(demo)));
            demo.tellAccounts(store, clock);
            demo.tellLibrary(portal());
        }
        personas = Optional.of(demo.personas(portal()));
    }

    private Map<String, Servlet> servlets(Optional<Demonstration> demo) {
        Map<String, Servlet> servlets = new LinkedHashMap<>();
        servlets.put("/portal/*", servlet(portal()));
        demo.ifPresent(story -> servlets.put("/demo/staff", story.staffLogin(portal())));
        demo.ifPresent(story -> servlets.put(
                "/",
                story.pages(
                        portal(),
                        () -> personas.orElseThrow(),
                        clock,
                        wishes.smtp().isEmpty())));
        return servlets;
    }

    private Portal build(JpaPortalStore store, Clock time, String key, Optional<Demonstration> demo) {
        HostApplication shop = HostApplication.over(store.shop().hostApplication())
                .events(store.shop().events())
                .newCustomers(store.shop().newCustomers())
                .build();
        HostApplication host = demo.map(story -> HostApplication.over(shop)
                        .identity(story.login())
                        .staffIdentity(story.staff())
                        .build())
                .orElse(shop);
        PortalBuilder builder = Portal.builder(host, store)
                .publicUrl(publicUrl())
                .secret(key)
                .images(ImageIoImages.create())
                .passwordHasher(Argon2PasswordHasher.standard())
                .clock(time);
        witness.ifPresent(builder::auditWitness);
        files.ifPresent(builder::files);
        smtp().ifPresent(builder::mailer);
        demo.ifPresent(story -> {
            builder.demonstration().textMessenger(story.outbox());
            if (wishes.smtp().isEmpty()) {
                builder.mailer(story.outbox());
            }
        });
        return builder.build();
    }

    private Demonstration demonstration(DataFolder folder, String key) {
        return new Demonstration(new DemoOutbox(folder.path("demo-outbox.jsonl"), clock), key);
    }

    private URI publicUrl() {
        return URI.create(wishes.publicUrl().orElseGet(() -> "http://localhost:" + port() + "/portal"));
    }

    private Optional<JakartaMailer> smtp() {
        return wishes.smtp().map(server -> {
            int colon = server.lastIndexOf(':');
            String from =
                    wishes.mailFrom().orElseGet(() -> "portal@" + publicUrl().getHost());
            return JakartaMailer.smtp(
                    SmtpServer.at(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1))),
                    new EmailAddress(from));
        });
    }

    private void requireSafe(DataFolder folder, Optional<String> secret) {
        List<String> problems = new SafetyRules(
                        wishes.production(),
                        wishes.publicUrl(),
                        secret,
                        wishes.smtp(),
                        wishes.mailFrom(),
                        folder.demoSecretIfAny())
                .problems();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private DemoMark mark(Database database) {
        DemoMark mark = new DemoMark(database.dataSource());
        if (wishes.production() && mark.isThere()) {
            throw new Refusal("This database holds access links of a demonstration, whose keys can be computed:"
                    + " use a fresh database for production.");
        }
        if (!wishes.production()) {
            // why first: a demonstration that is killed halfway has put some of its keys into the database
            mark.put();
        }
        return mark;
    }

    private WebServer web() {
        if (web == null) {
            throw new IllegalStateException("the host has not started");
        }
        return web;
    }
}
