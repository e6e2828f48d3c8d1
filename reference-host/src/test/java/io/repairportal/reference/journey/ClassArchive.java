package io.repairportal.reference.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The classes of the built jar in the form in which the JVM keeps them, as BENCHMARKS.md describes: a host that is started and killed twenty
 * times otherwise spends most of its time on loading them. Made once for a jar, beside it.
 */
final class ClassArchive {
    private static final Duration TO_WRITE = Duration.ofMinutes(2);

    private final Path jar;
    private final Path archive;

    ClassArchive(Path jar) {
        this.jar = jar;
        this.archive = jar.resolveSibling("reference-host.jsa");
    }

    /** Returns the options of a JVM that reads the archive; {@code starting} starts a host with such options and an empty folder. */
    List<String> options(Function<List<String>, HostProcess> starting) {
        // why one after another: hosts that start at once wait for the one archive
        synchronized (ClassArchive.class) {
            makeIfOld(starting);
        }
        return List.of("-XX:SharedArchiveFile=" + archive);
    }

    private void makeIfOld(Function<List<String>, HostProcess> starting) {
        try {
            if (!isNewest()) {
                make(starting);
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private boolean isNewest() throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private void make(Function<List<String>, HostProcess> starting) throws IOException {
        Files.deleteIfExists(archive);
        HostProcess host = starting.apply(List.of("-XX:ArchiveClassesAtExit=" + archive));
        try {
            Persona customer = host.links().get(0);
            Answer tracker = new Visitor().answer(customer.url(), customer.name());
            assertThat(tracker.text()).contains(customer.number());
        } finally {
            host.stop(TO_WRITE);
        }
        assertThat(archive).exists();
    }
}
