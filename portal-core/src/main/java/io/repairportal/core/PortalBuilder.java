package io.repairportal.core;

import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.LinkTokens;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.PasswordHasher;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.file.Images;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.spi.mail.TextMessenger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Portal} is made of and refuses what is unsafe (P64). Not for use by several threads. */
public final class PortalBuilder {
    private static final int SHORTEST_SECRET = 32;
    private static final int FEWEST_CHARACTERS = 8;

    private final HostApplication host;
    private final PortalStore store;
    private @Nullable URI publicUrl;
    private @Nullable String secret;
    private Optional<Mailer> mailer = Optional.empty();
    private Optional<TextMessenger> textMessenger = Optional.empty();
    private Optional<Images> images = Optional.empty();
    private Optional<PasswordHasher> passwordHasher = Optional.empty();
    private Optional<AuditWitness> auditWitness = Optional.empty();
    private Optional<FileStore> files = Optional.empty();
    private Clock clock = Clock.systemUTC();
    private boolean demonstration;

    PortalBuilder(HostApplication host, PortalStore store) {
        this.host = Objects.requireNonNull(host, "host");
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Sets where customers and staff reach the portal, mount path included: {@code https://repairs.example/portal}. Forms are taken from pages
     * at this address only (P20); a host that answers to other names redirects them here. Required.
     */
    public PortalBuilder publicUrl(URI value) {
        publicUrl = value;
        return this;
    }

    /** Sets the secret that keys and seals are derived from, the same on every node: at least 32 random characters. Required. */
    public PortalBuilder secret(@Nullable String value) {
        secret = value;
        return this;
    }

    /** Sets how mail leaves. Without it mails are parked with that reason. */
    public PortalBuilder mailer(Mailer value) {
        mailer = Optional.of(value);
        return this;
    }

    /** Sets how text messages leave. Without it text messages are parked with that reason. */
    public PortalBuilder textMessenger(TextMessenger value) {
        textMessenger = Optional.of(value);
        return this;
    }

    /** Sets what makes thumbnails. Without it photos and logos are not shown. */
    public PortalBuilder images(Images value) {
        images = Optional.of(value);
        return this;
    }

    /** Sets how passwords are stored. Without it nobody has one; people sign in by code (A21). */
    public PortalBuilder passwordHasher(PasswordHasher value) {
        passwordHasher = Optional.of(value);
        return this;
    }

    /** Sets who remembers outside the database how far the audit trail had come. Without it a cut-off end is not noticed (P66). */
    public PortalBuilder auditWitness(AuditWitness value) {
        auditWitness = Optional.of(value);
        return this;
    }

    /** Sets where the bytes of resources are kept, the same place for every node. Without it there is no library (E3). */
    public PortalBuilder files(FileStore value) {
        files = Optional.of(value);
        return this;
    }

    /** Sets the source of time; the system's clock in UTC if none is set. */
    public PortalBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /**
     * Makes a portal to show and try: a public URL with plain http is allowed, and access links are derived from the secret, so that they
     * are the same on every run. Never for real customers.
     */
    public PortalBuilder demonstration() {
        demonstration = true;
        return this;
    }

    /**
     * Returns the portal; starts nothing.
     *
     * @throws IllegalArgumentException names everything that is missing or unsafe, all at once, each with what to do
     */
    public Portal build() {
        List<String> complaints = new ArrayList<>();
        Optional<URI> url = checkedUrl(complaints);
        Optional<String> key = checkedSecret(complaints);
        Optional<Commands> commands = checkedCommands(complaints);
        if (!complaints.isEmpty()) {
            commands.ifPresent(Commands::close);
            throw new IllegalArgumentException("The portal cannot be built: " + String.join(" ", complaints));
        }
        Secrets secrets = new Secrets(key.orElseThrow(), new SecureRandom());
        LinkTokens tokens =
                demonstration ? derivedTokens(secrets) : (target, sent) -> new LinkToken(secrets.randomToken());
        PortalParts.Services services =
                new PortalParts.Services(mailer, textMessenger, images, passwordHasher, auditWitness, files);
        return new Portal(
                new PortalParts(host, store, clock, secrets, url.orElseThrow(), tokens, services),
                commands.orElseThrow(),
                demonstration);
    }

    private Optional<URI> checkedUrl(List<String> complaints) {
        URI url = publicUrl;
        if (url == null) {
            complaints.add("No public URL: call publicUrl(URI) with the address customers type, for example"
                    + " https://repairs.example/portal.");
            return Optional.empty();
        }
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean plain = "http".equalsIgnoreCase(url.getScheme()) && demonstration;
        if (!(https || plain) || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            complaints.add(
                    "The public URL " + url + " cannot be used: it must be an absolute https address without query and"
                            + " fragment (http is for demonstrations only).");
            return Optional.empty();
        }
        String text = url.toString();
        return Optional.of(text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url);
    }

    private Optional<String> checkedSecret(List<String> complaints) {
        String key = secret;
        if (key == null
                || key.length() < SHORTEST_SECRET
                || key.chars().distinct().count() < FEWEST_CHARACTERS) {
            complaints.add(
                    "No safe secret: call secret(String) with at least 32 random characters, the same on every node,"
                            + " for example from: openssl rand -base64 48.");
            return Optional.empty();
        }
        return Optional.of(key);
    }

    private static Optional<Commands> checkedCommands(List<String> complaints) {
        Optional<Commands> commands = Commands.find();
        if (commands.isEmpty()) {
            complaints.add("No Jakarta Validation provider is on the class path: add"
                    + " org.hibernate.validator:hibernate-validator, 9.0 or newer.");
        }
        return commands;
    }

    private static LinkTokens derivedTokens(Secrets secrets) {
        return (target, sent) -> new LinkToken(secrets.keyed("demonstration-link", nameOf(target, sent)));
    }

    private static String nameOf(AccessLink.Target target, AccessLink.Sent sent) {
        return String.join(
                "|",
                target.customer().toString(),
                target.workOrder().value(),
                target.tab().name(),
                sent.channel().name());
    }
}
