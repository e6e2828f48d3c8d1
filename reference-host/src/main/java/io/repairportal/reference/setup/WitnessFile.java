package io.repairportal.reference.setup;

import io.repairportal.reference.Refusal;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.provider.ProviderRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers in a file beside the database how far each provider's audit trail had come (P66): a line for each head, provider, number and
 * hash, only ever added to. A line that was not written to its end is skipped. Safe for use by many threads of one process.
 */
public final class WitnessFile implements AuditWitness {
    private static final Pattern LINE = Pattern.compile("(\\S{1,64}) ([0-9]{1,18}) (\\S{43})");

    private final Path file;
    private final Map<ProviderRef, AuditHead> highest = new HashMap<>();

    private WitnessFile(Path file) {
        this.file = file;
    }

    /** Opens the file, reading what it has seen; none is as good as an empty one. */
    public static WitnessFile open(Path file) {
        WitnessFile witness = new WitnessFile(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(witness::remember);
            }
            return witness;
        } catch (IOException unreadable) {
            throw new Refusal("The file " + file + " cannot be read: let this user read it, or move it away; the audit"
                    + " trail is then compared with what comes from now on.");
        }
    }

    @Override
    public synchronized void saw(ProviderRef provider, AuditHead head) {
        String line = provider + " " + head.number() + " " + head.hash() + "\n";
        try {
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException("the head of an audit trail was not written", failed);
        }
        keep(provider, head);
    }

    @Override
    public synchronized Optional<AuditHead> last(ProviderRef provider) {
        return Optional.ofNullable(highest.get(provider));
    }

    private synchronized void remember(String line) {
        Matcher written = LINE.matcher(line);
        if (written.matches()) {
            keep(new ProviderRef(written.group(1)), new AuditHead(Long.parseLong(written.group(2)), written.group(3)));
        }
    }

    private void keep(ProviderRef provider, AuditHead head) {
        highest.merge(provider, head, (before, now) -> now.number() > before.number() ? now : before);
    }
}
