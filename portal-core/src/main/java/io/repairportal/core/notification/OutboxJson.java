package io.repairportal.core.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.core.notification.OutboxContent.ErrandContent;
import io.repairportal.core.notification.OutboxContent.EventContent;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.NewLinkContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.mail.Mail;
import java.util.Optional;

/**
 * Writes and reads what is inside a sealed message. Written by hand, field by field, so that two versions of the portal can share one outbox.
 * Safe for use by many threads.
 */
final class OutboxJson {
    private static final int VERSION = 1;

    private final ObjectMapper json = new ObjectMapper();

    String write(OutboxContent content) {
        ObjectNode node = json.createObjectNode().put("v", VERSION);
        content.<ObjectNode>fold(
                mail -> write(node.put("type", "mail"), mail),
                text -> write(node.put("type", "text"), text),
                event -> {
                    node.put("type", "event").set("event", EventJson.write(json, event.event()));
                    return node;
                },
                work -> work.fold(
                        newLink -> node.put("type", "newLink")
                                .put("old", newLink.old().value()),
                        errand -> write(node.put("type", "errand"), errand.errand())));
        return node.toString();
    }

    /** Returns the content; throws {@link IllegalArgumentException} if it is none that this version knows. */
    OutboxContent read(String text) {
        JsonNode node = parse(text);
        return switch (node.path("type").asText()) {
            case "mail" -> readMail(node);
            case "text" ->
                new TextContent(
                        node.path("sender").asText(),
                        new PhoneNumber(
                                node.path("dial").asText(), node.path("display").asText()),
                        node.path("text").asText(),
                        node.path("asked").asBoolean());
            case "event" -> new EventContent(EventJson.read(node.path("event")));
            case "newLink" -> new NewLinkContent(new KeyHash(node.path("old").asText()));
            case "errand" -> readErrand(node);
            default -> throw new IllegalArgumentException("unknown content");
        };
    }

    private static ObjectNode write(ObjectNode node, MailContent mail) {
        mail.replyTo().ifPresent(address -> node.put("replyTo", address.value()));
        return node.put("sender", mail.sender())
                .put("recipient", mail.recipient().value())
                .put("subject", mail.body().subject())
                .put("text", mail.body().text())
                .put("html", mail.body().html())
                .put("asked", mail.asked());
    }

    private static ObjectNode write(ObjectNode node, TextContent text) {
        return node.put("sender", text.sender())
                .put("dial", text.recipient().dial())
                .put("display", text.recipient().display())
                .put("text", text.text())
                .put("asked", text.asked());
    }

    private static ObjectNode write(ObjectNode node, AccountErrand errand) {
        return node.put("kind", errand.kind().name())
                .put("who", errand.who())
                .put("nonce", errand.nonce())
                .put("asker", errand.asker().name());
    }

    private static OutboxContent readErrand(JsonNode node) {
        return new ErrandContent(new AccountErrand(
                AccountErrand.Kind.valueOf(node.path("kind").asText()),
                node.path("who").asText(),
                node.path("nonce").asText(),
                AccountErrand.Asker.valueOf(node.path("asker").asText(AccountErrand.Asker.STRANGER.name()))));
    }

    private static OutboxContent readMail(JsonNode node) {
        return new MailContent(
                node.path("sender").asText(),
                new EmailAddress(node.path("recipient").asText()),
                Optional.ofNullable(node.get("replyTo")).map(JsonNode::asText).map(EmailAddress::new),
                new Mail.Body(
                        node.path("subject").asText(),
                        node.path("text").asText(),
                        node.path("html").asText()),
                node.path("asked").asBoolean());
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException("not JSON", damaged);
        }
    }
}
