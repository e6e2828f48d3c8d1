package io.repairportal.reference.bench;

import io.repairportal.core.Portal;
import io.repairportal.core.internal.Secrets;
import io.repairportal.reference.serve.RunningHost;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.file.DiskFileStore;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * List and tracker of the portal beside {@link HandWritten}, in one container over one database, taken in turns. To see what growth costs, a
 * few work orders and many lie in two databases, which are asked in turns as well: minutes apart a machine differs by more than that.
 *
 * <p>Arguments, all optional: {@code --database postgres|h2 --work-orders 20000 --grow-to 2000000 --rounds 5
 * --seconds 10 --warm-ups 12}.
 */
public final class BenchmarkPages {
    private static final int READERS = 100;
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final int ADMISSIONS = 10_000;

    private final PrintStream out = System.out;
    private final Options options;
    private final BenchDatabase database;
    private final JpaPortalStore store;
    private final BulkShop shop;
    private final HandWritten hand;
    private final Wrk wrk;
    private final int port;
    private final Portal portal;
    private List<BulkShop.Reader> readers = List.of();

    private BenchmarkPages(Options options, BenchDatabase database, Path folder) throws Exception {
        this.options = options;
        this.database = database;
        var pool = database.pool();
        this.store = JpaPortalStore.builder(pool)
                .files(DiskFileStore.in(folder.resolve("files")))
                .build();
        this.shop = new BulkShop(store, database);
        this.hand = new HandWritten(database.pool());
        HostApplication host = HostApplication.over(store.shop().hostApplication())
                .identity((request, asked) -> request.cookie("bench_customer")
                        .map(name -> new HostIdentity.Person(
                                new CustomerRef(asked, name), Optional.empty(), true, PermissionSet.all(), "Dana")))
                .build();
        this.portal = Portal.builder(host, store)
                .publicUrl(URI.create("http://localhost/portal"))
                .secret("kG4tq0vQ9zJx2mWb7RfYc1Lp8HsDn5Ua")
                .images((picture, edge) -> Optional.of(picture))
                .demonstration()
                .build();
        shop.begin();
        this.port = start(portal, hand);
        this.wrk = new Wrk(folder, port);
    }

    /** Measures and prints. */
    public static void main(String... arguments) throws Exception {
        Options options = Options.of(arguments);
        Path folder = Files.createTempDirectory("repair-portal-bench");
        try (BenchDatabase few = BenchDatabase.open(options.database(), Files.createDirectory(folder.resolve("few")))) {
            BenchmarkPages small = new BenchmarkPages(options, few, folder.resolve("few"));
            if (options.growTo() > options.workOrders()) {
                grow(small, options, Files.createDirectory(folder.resolve("many")));
            } else {
                small.measure();
            }
            small.portal.close();
        } finally {
            delete(folder);
        }
        // why: the container of this benchmark has threads of its own and nobody needs it any more
        System.exit(0);
    }

    private static void grow(BenchmarkPages small, Options options, Path folder) throws Exception {
        try (BenchDatabase many = BenchDatabase.open(options.database(), folder)) {
            BenchmarkPages large = new BenchmarkPages(options, many, folder);
            small.fill(options.workOrders());
            large.fill(options.growTo());
            small.line("| page | few | many | time grows by | processor time by |");
            small.besides(large, "list, portal", pages -> list("/portal", pages.readers));
            small.besides(large, "list, by hand", pages -> list("/hand", pages.readers));
            small.besides(large, "tracker, portal", pages -> tracker("/portal", pages.readers));
            small.besides(large, "tracker, by hand", pages -> tracker("/hand", pages.readers));
            large.portal.close();
        }
    }

    /** Says how much longer a page takes in a large database. */
    private void besides(BenchmarkPages large, String page, Function<BenchmarkPages, List<String>> requests)
            throws Exception {
        List<String> few = requests.apply(this);
        List<String> many = requests.apply(large);
        warmUp(few);
        large.warmUp(many);
        List<Run> small = new ArrayList<>();
        List<Run> grown = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            small.add(run(few));
            grown.add(large.run(many));
            line("  %s round %d: few %s, many %s", page, round + 1, small.get(round), grown.get(round));
        }
        line(
                "| %s | %.0f/s | %.0f/s | **%.3f** | %.3f |",
                page,
                median(small, Run::rate),
                median(grown, Run::rate),
                median(small, Run::rate) / median(grown, Run::rate),
                median(grown, Run::micros) / median(small, Run::micros));
    }

    private void fill(int workOrders) throws Exception {
        shop.grow(workOrders);
        readers = shop.readers(READERS, portal.clock().instant());
        hand.sizes(
                bytes(list("/portal", readers).get(0)),
                bytes(tracker("/portal", readers).get(0)));
        line(
                "%s, %,d work orders, load %s",
                options.database(),
                workOrders,
                Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private void measure() throws Exception {
        fill(options.workOrders());
        line(
                "| page | portal | by hand | ratio | CPU of a page, portal | by hand | ratio | p99 at %d (by hand) |",
                MANY);
        line("|---|---|---|---|---|---|---|---|");
        admission(inTurns("list", list("/portal", readers), list("/hand", readers)));
        inTurns("tracker", tracker("/portal", readers), tracker("/hand", readers));
    }

    /** Returns the processor time of one page of the portal, in microseconds. */
    private double inTurns(String page, List<String> portalRequests, List<String> handRequests) throws Exception {
        warmUp(portalRequests);
        warmUp(handRequests);
        List<Run> portalRuns = new ArrayList<>();
        List<Run> handRuns = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            portalRuns.add(run(portalRequests));
            handRuns.add(run(handRequests));
            line(
                    "  %s round %d: portal %s, hand-written %s",
                    page, round + 1, portalRuns.get(round), handRuns.get(round));
        }
        Slowest slowest = slowest(page, portalRequests, handRequests);
        double portalRate = median(portalRuns, Run::rate);
        double handRate = median(handRuns, Run::rate);
        double portalCost = median(portalRuns, Run::micros);
        double handCost = median(handRuns, Run::micros);
        line(
                "| %s, %,d bytes | %.0f/s | %.0f/s | **%.0f %%** | %.0f µs | %.0f µs | **%.0f %%** | %.1f ms (%.1f ms) |",
                page,
                bytes(portalRequests.get(0)),
                portalRate,
                handRate,
                100 * portalRate / handRate,
                portalCost,
                handCost,
                100 * handCost / portalCost,
                slowest.portal(),
                slowest.hand());
        return portalCost;
    }

    /** How long the slowest of a hundred take, in milliseconds. */
    private record Slowest(double portal, double hand) {}

    private Slowest slowest(String page, List<String> portalRequests, List<String> handRequests) throws Exception {
        List<Wrk.Result> portalRuns = new ArrayList<>();
        List<Wrk.Result> handRuns = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            portalRuns.add(wrk.run(portalRequests, MANY, options.seconds()));
            handRuns.add(wrk.run(handRequests, MANY, options.seconds()));
            line(
                    "  %s, %d at once, round %d: p99 portal %.1f ms, hand-written %.1f ms",
                    page,
                    MANY,
                    round + 1,
                    portalRuns.get(round).p99(),
                    handRuns.get(round).p99());
        }
        return new Slowest(median(portalRuns, Wrk.Result::p99), median(handRuns, Wrk.Result::p99));
    }

    /** Says what the question of every request costs of a list, by processor time. */
    private void admission(double listMicros) throws IOException {
        admit();
        double before = processorSeconds();
        admit();
        double micros = (processorSeconds() - before) * 1_000_000 / ADMISSIONS;
        line(
                "admission: %.0f µs of the %.0f µs of a list, %.0f %% (aim 25 %%)",
                micros, listMicros, 100 * micros / listMicros);
    }

    private void admit() {
        for (int number = 0; number < ADMISSIONS; number++) {
            BulkShop.Reader reader = readers.get(number % readers.size());
            store.admissions()
                    .admit(
                            new Knock(
                                    reader.shop(),
                                    Optional.of(Secrets.sessionHash(reader.session())),
                                    Optional.of(new CustomerRef(reader.shop(), reader.customer()))),
                            portal.clock().instant());
        }
    }

    private Run run(List<String> requests) throws Exception {
        double before = processorSeconds();
        Wrk.Result result = wrk.run(requests, FEW, options.seconds());
        return new Run(result.rate(), (processorSeconds() - before) * 1_000_000 / result.requests());
    }

    /** Returns the processor time of this process and of the database together, in seconds. */
    private double processorSeconds() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9 + database.processorSeconds();
    }

    /** Sends requests until another run makes nothing faster. */
    private void warmUp(List<String> requests) throws Exception {
        double before = 0;
        for (int run = 0; run < options.warmUps(); run++) {
            double rate = wrk.run(requests, FEW, options.seconds()).rate();
            if (run > 2 && rate < before * 1.03) {
                return;
            }
            before = rate;
        }
    }

    /** Returns requests for the list, one for each reader. */
    static List<String> list(String mount, List<BulkShop.Reader> readers) {
        return readers.stream()
                .map(reader -> mount + "/p/" + reader.shop() + "/work-orders rp_session=" + reader.session()
                        + "; bench_customer=" + reader.customer())
                .toList();
    }

    private static List<String> tracker(String mount, List<BulkShop.Reader> readers) {
        return readers.stream()
                .map(reader -> mount + "/p/" + reader.shop() + "/work-orders/" + reader.workOrder() + " rp_session="
                        + reader.session())
                .toList();
    }

    private int bytes(String request) throws IOException, InterruptedException {
        String[] parts = request.split(" ", 2);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + parts[0]))
                                .header("Cookie", parts[1])
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(parts[0] + " answers " + answer.statusCode());
        }
        return answer.body().length;
    }

    /** Starts both in one container on a free port of this machine, and returns the port. */
    static int start(Portal portal, HandWritten hand) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("localhost");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(RunningHost.servlet(portal)), "/portal/*");
        context.addServlet(new ServletHolder(hand), "/hand/*");
        server.setHandler(context);
        server.start();
        return connector.getLocalPort();
    }

    private static <R> double median(List<R> runs, ToDoubleFunction<R> value) {
        return runs.stream().mapToDouble(value).sorted().toArray()[runs.size() / 2];
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What one run showed: pages a second, and the processor time of one page in portal and database, which others' load hardly moves. */
    private record Run(double rate, double micros) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f/s at %.0f µs", rate, micros);
        }
    }

    /** What was asked for. */
    private record Options(String database, int workOrders, int growTo, int rounds, int seconds, int warmUps) {
        private static Options of(String... arguments) {
            List<String> words = Arrays.asList(arguments);
            return new Options(
                    value(words, "--database", "postgres"),
                    Integer.parseInt(value(words, "--work-orders", "20000")),
                    Integer.parseInt(value(words, "--grow-to", "0")),
                    Integer.parseInt(value(words, "--rounds", "5")),
                    Integer.parseInt(value(words, "--seconds", "10")),
                    Integer.parseInt(value(words, "--warm-ups", "12")));
        }

        private static String value(List<String> words, String name, String standard) {
            int at = words.indexOf(name);
            return at < 0 ? standard : words.get(at + 1);
        }
    }
}
