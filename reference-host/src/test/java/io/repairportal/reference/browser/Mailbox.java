package io.repairportal.reference.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What people of the demonstration find in their mail, read as its receivers read it. */
final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Demo demo;
    private final String address;

    private Mailbox(Demo demo, String address) {
        this.demo = demo;
        this.address = address;
    }

    static Mailbox of(Demo demo, String address) {
        return new Mailbox(demo, address);
    }

    /** Returns the newest link that leads to a page of the portal such as {@code invite}; waits until it is there. */
    String linkTo(String page) {
        return await(Pattern.compile("(https?://\\S+/" + page + "/\\S+)"));
    }

    /** Returns the newest code of six digits; waits until it is there. */
    String code() {
        return await(Pattern.compile("(?<![\\d-])(\\d{6})(?![\\d-])"));
    }

    private String await(Pattern wanted) {
        return Awaitility.await("mail to " + address + " with " + wanted)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> find(wanted), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(Pattern wanted) {
        try {
            for (JsonNode message :
                    JSON.readTree(demo.host().fetch("/demo/outbox.json")).get("messages")) {
                Matcher found = wanted.matcher(message.get("text").asText());
                if (message.get("to").asText().contains(address) && found.find()) {
                    return Optional.of(found.group(1));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
