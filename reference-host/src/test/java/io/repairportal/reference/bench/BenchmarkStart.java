package io.repairportal.reference.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * How long it takes from {@code java -jar} to the first page: over a new folder with the demonstration's first seeding, over a folder that
 * exists, and the same with an archive of classes. At the end the demonstration answers requests with 96 MB of heap.
 *
 * <p>Arguments: the jar, and how often.
 */
public final class BenchmarkStart {
    private static final int REQUESTS = 3_000;
    private static final Pattern LINK = Pattern.compile("http://[^\"]*/a/[^\"]+");

    private final PrintStream out = System.out;
    private final Path jar;
    private final Path folder;
    private final int rounds;

    private BenchmarkStart(Path jar, Path folder, int rounds) {
        this.jar = jar;
        this.folder = folder;
        this.rounds = rounds;
    }

    /** Measures and prints. */
    public static void main(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("repair-portal-start");
        new BenchmarkStart(Path.of(arguments[0]).toAbsolutePath(), folder, Integer.parseInt(arguments[1])).measure();
    }

    private void measure() throws Exception {
        Path archive = folder.resolve("classes.jsa");
        times("first page with first seeding", List.of(), true);
        start(List.of(), folder.resolve("data0")).stop();
        times("first page on an existing folder", List.of(), false);
        // why a fresh folder: the archive then has the classes of the first seeding, too
        Started trained = start(List.of("-XX:ArchiveClassesAtExit=" + archive), folder.resolve("data-trained"));
        fetchSome(trained, 20);
        trained.stop();
        String archived = "-XX:SharedArchiveFile=" + archive;
        times("first page on an existing folder, with an archive", List.of(archived), false);
        times("first page with first seeding, with an archive", List.of(archived), true);
        List<String> quick = List.of(archived, "-XX:TieredStopAtLevel=1");
        times("first page on an existing folder, with an archive and the first compiler", quick, false);
        times("first page with first seeding, with an archive and the first compiler", quick, true);
        smallHeap();
    }

    private void times(String what, List<String> options, boolean fresh) throws Exception {
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path data = folder.resolve(fresh ? "data" + options.size() + round : "data0");
            Started started = start(options, data);
            millis.add(started.millis());
            started.stop();
        }
        millis.sort(null);
        out.println(String.format(Locale.ROOT, "%s: median %d ms of %s", what, millis.get(millis.size() / 2), millis));
    }

    private void smallHeap() throws Exception {
        Started started = start(List.of("-Xmx96m"), folder.resolve("data-small"));
        int answered = fetchSome(started, REQUESTS);
        out.println(
                String.format(Locale.ROOT, "with -Xmx96m: %d of %d requests answered with 200", answered, REQUESTS));
        started.stop();
    }

    /** Opens the page of a link and what belongs to it, again and again. */
    private static int fetchSome(Started started, int requests) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String personas = text(client, started.at("/demo/personas.json")).body();
        List<URI> pages = new ArrayList<>(List.of(started.at("/"), started.at("/demo/personas.json")));
        LINK.matcher(personas).results().map(found -> URI.create(found.group())).forEach(pages::add);
        int answered = 0;
        for (int request = 0; request < requests; request++) {
            answered += text(client, pages.get(request % pages.size())).statusCode() == 200 ? 1 : 0;
        }
        return answered;
    }

    private static HttpResponse<String> text(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Started start(List<String> options, Path data) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--port", String.valueOf(port)));
        command.addAll(List.of("--data-dir", data.toString()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("host-" + port + ".log").toFile())
                .start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the host ended: " + folder.resolve("host-" + port + ".log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return new Started(process, port, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            connection.setReadTimeout(30_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A host that answers. */
    private record Started(Process process, int port, long millis) {
        URI at(String path) {
            return URI.create("http://localhost:" + port + path);
        }

        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
