package io.repairportal.reference.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Reads the mails of a demonstration for the links in them. */
public final class MailedLinks {
    private final URI outbox;

    /** Reads the mails of the host that this address belongs to. */
    public MailedLinks(URI host) {
        this.outbox = host.resolve("/demo/outbox.json");
    }

    /** Returns the link to such a page that somebody was sent, as soon as the mail has left. */
    public URI to(String address, String page) {
        Pattern link = Pattern.compile("(https?://\\S+/" + page + "/[\\w-]+)");
        return Awaitility.await("mail to " + address)
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(address, link), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<URI> find(String address, Pattern link) throws IOException {
        JsonNode mails =
                new ObjectMapper().readTree(new Visitor().open(outbox).text()).get("messages");
        for (JsonNode mail : mails) {
            Matcher found = link.matcher(mail.get("text").asText());
            if (mail.get("to").asText().contains(address) && found.find()) {
                return Optional.of(URI.create(found.group(1)));
            }
        }
        return Optional.empty();
    }
}
