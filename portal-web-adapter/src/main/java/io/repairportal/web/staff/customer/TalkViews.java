package io.repairportal.web.staff.customer;

import io.repairportal.core.message.GeneralConversation;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.message.Message;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.message.MessageViews;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations about no work order as pages. Pure. */
final class TalkViews {
    private TalkViews() {}

    /** Returns the page; {@code asked} names the contact who waits, if the page was asked for because of one. */
    static Reply page(Desk desk, Customer customer, String asked, GeneralConversation found) {
        String url = desk.links().talk(customer.ref());
        String heading = desk.t("staff.talk.title", customer.displayName());
        String chosen = chosen(customer, asked, found);
        TalkView view = new TalkView(
                desk.view(heading),
                heading,
                CustomerViews.back(desk, customer),
                MessageViews.forStaff(desk.frame(), found.messages()),
                found.next().map(next -> url + "?after=" + Cursors.text(next)),
                desk.once("talk", url, Map.of(TalkPages.TO, chosen)),
                options(desk, customer, chosen));
        return desk.reply("staff/customer/talk.jte", view);
    }

    /** Returns contacts by name, and nobody in particular for the customer as a whole, read by those of hers who see everything. */
    static Map<String, String> recipients(Desk desk, Customer customer) {
        Map<String, String> recipients = new LinkedHashMap<>();
        customer.contacts().forEach(contact -> {
            String name = contact.name().full();
            recipients.put(contact.ref().value(), name.isBlank() ? contact.ref().value() : name);
        });
        recipients.put("", desk.t("staff.talk.everybody", customer.displayName()));
        return recipients;
    }

    private static String chosen(Customer customer, String asked, GeneralConversation found) {
        Optional<Message> newest = found.messages().stream().findFirst();
        return customer.contacts().stream()
                .map(contact -> contact.ref().value())
                .filter(asked::equals)
                .findFirst()
                .or(() -> newest.flatMap(message -> message.owner().contact()).map(ContactRef::value))
                .orElse("");
    }

    private static List<Option> options(Desk desk, Customer customer, String chosen) {
        // why: who is the only one has nobody to be told apart from
        boolean alone = customer.contacts().size() == 1 && !chosen.isEmpty();
        return recipients(desk, customer).entrySet().stream()
                .filter(each -> !alone || !each.getKey().isEmpty())
                .map(each -> Option.of(each.getKey(), each.getValue()))
                .toList();
    }
}
