package io.repairportal.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.proposal.Details;
import java.util.Locale;
import java.util.Optional;

/** Writes and reads what a person says about herself. Pure. */
public final class DetailsJson {
    private DetailsJson() {}

    /** Writes the details into {@code node} and returns it. */
    public static ObjectNode write(ObjectNode node, Details details) {
        node.put("given", details.name().given()).put("family", details.name().family());
        node.put("company", details.companyName());
        details.email().ifPresent(email -> node.put("email", email.value()));
        details.phones().mobile().ifPresent(number -> phone(node.putObject("mobile"), number));
        details.phones().other().ifPresent(number -> phone(node.putObject("phone"), number));
        PostalAddress address = details.address();
        node.put("street", address.street()).put("postcode", address.postcode());
        node.put("city", address.city()).put("country", address.country());
        details.language().ifPresent(language -> node.put("language", language.toLanguageTag()));
        return node;
    }

    /** Returns the details of a node. */
    public static Details read(JsonNode node) {
        return new Details(
                new Contact.PersonName(text(node, "given"), text(node, "family")),
                text(node, "company"),
                Optional.ofNullable(node.get("email")).map(JsonNode::asText).map(EmailAddress::new),
                new Details.Phones(phone(node, "mobile"), phone(node, "phone")),
                new PostalAddress(
                        text(node, "street"), text(node, "postcode"), text(node, "city"), text(node, "country")),
                Optional.ofNullable(node.get("language")).map(JsonNode::asText).map(Locale::forLanguageTag));
    }

    private static void phone(ObjectNode node, PhoneNumber number) {
        node.put("dial", number.dial()).put("display", number.display());
    }

    private static Optional<PhoneNumber> phone(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .map(number -> new PhoneNumber(text(number, "dial"), text(number, "display")));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
