package io.repairportal.core.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.core.internal.DetailsJson;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Writes and reads events for the host. Pure. */
final class EventJson {
    private EventJson() {}

    static ObjectNode write(ObjectMapper json, HostEvents.Event event) {
        ObjectNode node = json.createObjectNode()
                .put("operation", event.operation().value())
                .put("provider", event.provider().value());
        return event.fold(
                message -> message(node.put("type", "message"), message.message()),
                feedback -> feedback(node.put("type", "feedback"), feedback.feedback()),
                suspended -> target(node.put("type", "suspended"), suspended.target()),
                person -> person.fold(
                        details -> details(node.put("type", "details"), details),
                        erased -> erased(node.put("type", "erased"), erased)));
    }

    static HostEvents.Event read(JsonNode node) {
        OperationId operation = new OperationId(text(node, "operation"));
        ProviderRef provider = new ProviderRef(text(node, "provider"));
        return switch (text(node, "type")) {
            case "message" -> new HostEvents.Event.MessageWritten(operation, provider, message(node, provider));
            case "feedback" -> new HostEvents.Event.FeedbackGiven(operation, provider, feedback(node, provider));
            case "suspended" -> new HostEvents.Event.LinkSuspended(operation, provider, target(node, provider));
            case "details" -> details(operation, node, provider);
            case "erased" -> erased(operation, node, provider);
            default -> throw new IllegalArgumentException("unknown event");
        };
    }

    private static ObjectNode message(ObjectNode node, Message message) {
        owner(node, message.owner());
        message.workOrder().ifPresent(ref -> node.put("workOrder", ref.value()));
        author(node, message.author());
        return node.put("ref", message.ref().value())
                .put("text", message.text())
                .put("at", message.at().toString());
    }

    private static Message message(JsonNode node, ProviderRef provider) {
        return new Message(
                new MessageRef(text(node, "ref")),
                owner(node, provider),
                optional(node, "workOrder", WorkOrderRef::new),
                author(node),
                text(node, "text"),
                Instant.parse(text(node, "at")));
    }

    private static ObjectNode feedback(ObjectNode node, Feedback feedback) {
        owner(node, feedback.owner());
        feedback.workOrder().ifPresent(ref -> node.put("workOrder", ref.value()));
        author(node, feedback.author());
        return node.put("ref", feedback.ref().value())
                .put("text", feedback.text())
                .put("at", feedback.at().toString());
    }

    private static Feedback feedback(JsonNode node, ProviderRef provider) {
        return new Feedback(
                new MessageRef(text(node, "ref")),
                owner(node, provider),
                optional(node, "workOrder", WorkOrderRef::new),
                author(node),
                text(node, "text"),
                Instant.parse(text(node, "at")));
    }

    private static ObjectNode target(ObjectNode node, AccessLink.Target target) {
        owner(node, new Publication.Owner(target.customer(), target.contact()));
        return node.put("workOrder", target.workOrder().value())
                .put("tab", target.tab().name());
    }

    private static AccessLink.Target target(JsonNode node, ProviderRef provider) {
        Publication.Owner owner = owner(node, provider);
        return new AccessLink.Target(
                owner.customer(),
                owner.contact(),
                new WorkOrderRef(text(node, "workOrder")),
                LinkTab.valueOf(text(node, "tab")));
    }

    private static ObjectNode details(ObjectNode node, HostEvents.Event.DetailsChanged changed) {
        owner(node, new Publication.Owner(changed.customer(), changed.contact()));
        node.set("before", DetailsJson.write(node.objectNode(), changed.before()));
        node.set("wanted", DetailsJson.write(node.objectNode(), changed.wanted()));
        return node;
    }

    private static HostEvents.Event details(OperationId operation, JsonNode node, ProviderRef provider) {
        Publication.Owner owner = owner(node, provider);
        return new HostEvents.Event.DetailsChanged(
                operation,
                owner.customer(),
                owner.contact(),
                DetailsJson.read(node.path("before")),
                DetailsJson.read(node.path("wanted")));
    }

    private static ObjectNode erased(ObjectNode node, HostEvents.Event.PersonErased erased) {
        owner(node, new Publication.Owner(erased.customer(), erased.contact()));
        return node.put("byStaff", erased.byStaff());
    }

    private static HostEvents.Event erased(OperationId operation, JsonNode node, ProviderRef provider) {
        Publication.Owner owner = owner(node, provider);
        return new HostEvents.Event.PersonErased(
                operation,
                owner.customer(),
                owner.contact(),
                node.path("byStaff").asBoolean());
    }

    private static void owner(ObjectNode node, Publication.Owner owner) {
        node.put("customer", owner.customer().value());
        owner.contact().ifPresent(contact -> node.put("contact", contact.value()));
    }

    private static Publication.Owner owner(JsonNode node, ProviderRef provider) {
        return new Publication.Owner(
                new CustomerRef(provider, text(node, "customer")), optional(node, "contact", ContactRef::new));
    }

    private static void author(ObjectNode node, Message.Author author) {
        author.staff().ifPresent(staff -> node.put("staff", staff.value()));
        author.contact().ifPresent(contact -> node.put("writer", contact.value()));
        node.put("side", author.side().name()).put("author", author.name()).put("via", author.via());
    }

    private static Message.Author author(JsonNode node) {
        return new Message.Author(
                Message.Side.valueOf(text(node, "side")),
                text(node, "author"),
                optional(node, "staff", StaffRef::new),
                optional(node, "writer", ContactRef::new),
                text(node, "via"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static <T> Optional<T> optional(JsonNode node, String field, Function<String, T> make) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::asText).map(make);
    }
}
