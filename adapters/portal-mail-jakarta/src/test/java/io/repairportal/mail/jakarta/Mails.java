package io.repairportal.mail.jakarta;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import java.util.List;
import java.util.Optional;

/** Mails of a shop, for tests. */
final class Mails {
    static final EmailAddress SHOP = new EmailAddress("repairs@shop.example");
    static final EmailAddress CUSTOMER = new EmailAddress("alice.canary@customer.example");

    private Mails() {}

    static Mail aMail() {
        return saying("Your kettle is ready", "Come and collect it.");
    }

    static Mail saying(String subject, String text) {
        return from("Kettle Hospital", new Mail.Body(subject, text, "<p>" + text + "</p>"));
    }

    static Mail from(String senderName, Mail.Body body) {
        return new Mail(
                "msg-1", senderName, CUSTOMER, Optional.of(new EmailAddress("desk@shop.example")), body, List.of());
    }

    static Mail named(String messageId) {
        Mail mail = aMail();
        return new Mail(messageId, mail.senderName(), mail.recipient(), mail.replyTo(), mail.body(), List.of());
    }

    static Mail to(String recipient) {
        Mail mail = aMail();
        return new Mail(
                "msg-1", mail.senderName(), new EmailAddress(recipient), Optional.empty(), mail.body(), List.of());
    }

    static Mail showing(String contentId, FileContent picture) {
        Mail.Body body = new Mail.Body("Photo", "See the photo.", "<img src=\"cid:" + contentId + "\" alt=\"\">");
        Mail mail = from("Kettle Hospital", body);
        return new Mail(
                "msg-1",
                mail.senderName(),
                mail.recipient(),
                mail.replyTo(),
                body,
                List.of(new Mail.InlineImage(contentId, picture)));
    }
}
