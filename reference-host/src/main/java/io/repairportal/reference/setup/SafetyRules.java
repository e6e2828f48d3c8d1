package io.repairportal.reference.setup;

import io.repairportal.spi.address.EmailAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which settings the host refuses to start with, and what to do instead; all of them at once (P64). A demonstration may do without a
 * secret, a public address and mail; production may not.
 *
 * @param production whether this is for real customers
 * @param publicUrl the address customers use, as given
 * @param secret the value of PORTAL_SECRET; empty if it is not set
 * @param smtp the mail server, as given
 * @param mailFrom the sender of mails, as given
 * @param demoSecret the secret of a demonstration in the same data folder, if there was one
 */
public record SafetyRules(
        boolean production,
        Optional<String> publicUrl,
        Optional<String> secret,
        Optional<String> smtp,
        Optional<String> mailFrom,
        Optional<String> demoSecret) {
    private static final int SHORTEST_SECRET = 32;
    private static final int FEWEST_DIFFERENT = 10;
    private static final int LARGEST_PORT = 65_535;
    private static final String MAKE_ONE =
            "put at least 32 random characters into the environment variable PORTAL_SECRET,"
                    + " for example from \"openssl rand -base64 36\".";

    /** Returns what is wrong, each one sentence that says what to do; empty if nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        secretProblem().ifPresent(problems::add);
        publicUrlProblem().ifPresent(problems::add);
        smtpProblem().ifPresent(problems::add);
        mailFromProblem().ifPresent(problems::add);
        if (production && demoSecret.isPresent()) {
            problems.add("This data folder holds the keys of a demonstration:"
                    + " choose an empty folder with --data-dir and a fresh database for production.");
        }
        return problems;
    }

    private Optional<String> secretProblem() {
        if (secret.isEmpty()) {
            return production ? Optional.of("The portal's secret is missing: " + MAKE_ONE) : Optional.empty();
        }
        String word = secret.get();
        if (word.isBlank()) {
            return Optional.of("The environment variable PORTAL_SECRET is set but empty: " + MAKE_ONE);
        }
        if (word.length() < SHORTEST_SECRET || word.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("The portal's secret is too easy to guess: " + MAKE_ONE);
        }
        if (production && demoSecret.filter(word::equals).isPresent()) {
            return Optional.of("The portal's secret is the one of a demonstration: " + MAKE_ONE);
        }
        return Optional.empty();
    }

    private Optional<String> publicUrlProblem() {
        if (publicUrl.isEmpty()) {
            return production
                    ? Optional.of("The public address is missing: give the one customers use,"
                            + " for example --public-url https://repairs.example/portal.")
                    : Optional.empty();
        }
        Optional<URI> address = webAddress(publicUrl.get());
        if (address.isEmpty()) {
            return Optional.of("The public address \"" + publicUrl.get()
                    + "\" is no absolute web address: write it like --public-url https://repairs.example/portal.");
        }
        return production && !"https".equalsIgnoreCase(address.get().getScheme())
                ? Optional.of("The public address " + publicUrl.get() + " is not encrypted:"
                        + " put a certificate in front and write https:// in --public-url.")
                : Optional.empty();
    }

    private Optional<String> smtpProblem() {
        if (smtp.isEmpty()) {
            return production
                    ? Optional.of(
                            "There is no mail server, so no customer would get a link: name one with --smtp HOST:PORT.")
                    : Optional.empty();
        }
        return isMailServer(smtp.get())
                ? Optional.empty()
                : Optional.of(
                        "The mail server \"" + smtp.get() + "\" cannot be read: write it like --smtp mail.example:25.");
    }

    private Optional<String> mailFromProblem() {
        return mailFrom.filter(address -> !EmailAddress.isValid(address))
                .map(address -> "The sender of mails \"" + address
                        + "\" is no mail address: write it like --mail-from repairs@shop.example.");
    }

    private static boolean isMailServer(String text) {
        if (!text.matches("[A-Za-z0-9.-]+:[0-9]{1,5}|\\[[0-9a-fA-F:]+]:[0-9]{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
        return port >= 1 && port <= LARGEST_PORT;
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }
}
