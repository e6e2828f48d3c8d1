package io.repairportal.reference.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The built jar, running as a process of its own on a free port, the way a reader of the README starts it. */
public final class HostProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration TO_STOP = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI origin;
    private final Path log;

    private HostProcess(Process process, URI origin, Path log) {
        this.process = process;
        this.origin = origin;
        this.log = log;
    }

    /** Starts a host over this folder and waits until it answers. */
    public static HostProcess start(Path dataDir, String... options) {
        return start(Map.of(), dataDir, options);
    }

    /** Starts a host that shares its secret with other nodes, and waits until it answers. */
    public static HostProcess startNode(String secret, Path dataDir, String... options) {
        return start(Map.of("PORTAL_SECRET", secret), dataDir, options);
    }

    /** Returns an address of this host. */
    public URI at(String path) {
        return origin.resolve(path);
    }

    /** Returns the ways in that the demo offers. */
    public List<Persona> personas() {
        try {
            return List.of(
                    JSON.treeToValue(JSON.readTree(fetch("/demo/personas.json")).get("personas"), Persona[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the ways in by link. */
    public List<Persona> links() {
        return personas().stream().filter(Persona::isLink).toList();
    }

    /** Returns the way in by link to this work order. */
    public Persona linkTo(String workOrder) {
        return links().stream()
                .filter(persona -> workOrder.equals(persona.workOrder()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the first way in that stands for a host's own login. */
    public Persona identity() {
        return personas().stream()
                .filter(persona -> persona.kind().equals("identity"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the way in of this customer's people as a host's own login has it. */
    public Persona identityOf(String customer) {
        return personas().stream()
                .filter(persona -> persona.kind().equals("identity"))
                .filter(persona -> persona.url().getQuery().contains("customer=" + customer))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the way in of whoever signs in with this user name, customer or staff. */
    public Persona signedInAs(String userName) {
        return personas().stream()
                .filter(persona -> persona.hasPassword() && persona.user().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the body of a page that must be there. */
    public String fetch(String path) {
        try {
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns everything the host has written to its log so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends the process at once, as a power cut would: nothing is closed, nothing is finished. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(TO_STOP);
    }

    @Override
    public void close() {
        stop(TO_STOP);
    }

    /** Asks the host to stop and waits so long for it. */
    void stop(Duration patience) {
        process.destroy();
        awaitEnd(patience);
    }

    private void awaitEnd(Duration patience) {
        try {
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("the host stops when asked\n%s", log()).isTrue();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !process.isAlive() || answers());
        } catch (RuntimeException tooLate) {
            process.destroyForcibly();
            throw new AssertionError("the host does not answer\n" + log(), tooLate);
        }
        assertThat(process.isAlive()).as("the host starts\n%s", log()).isTrue();
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(at("/demo/personas.json"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static HostProcess start(Map<String, String> environment, Path dataDir, String... options) {
        List<String> forTheJvm = new ClassArchive(jar())
                .options(making -> launch(Map.of(), making, dataDir.resolveSibling("class-archive"), List.of()));
        return launch(environment, forTheJvm, dataDir, List.of(options));
    }

    private static HostProcess launch(
            Map<String, String> environment, List<String> forTheJvm, Path dataDir, List<String> options) {
        int port = freePort();
        Path log = dataDir.resolveSibling(dataDir.getFileName() + "-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(command(forTheJvm, dataDir, port, options))
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            HostProcess host = new HostProcess(builder.start(), URI.create("http://localhost:" + port), log);
            host.awaitAnswer();
            return host;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static List<String> command(List<String> forTheJvm, Path dataDir, int port, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        command.addAll(forTheJvm);
        command.addAll(List.of(
                "-jar", jar().toString(), "serve", "--port", Integer.toString(port), "--data-dir", dataDir.toString()));
        command.addAll(options);
        return command;
    }

    private static Path jar() {
        Path jar = Path.of("target", "reference-host.jar").toAbsolutePath();
        assertThat(jar).as("mvn verify builds the jar before these tests run").exists();
        return jar;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
