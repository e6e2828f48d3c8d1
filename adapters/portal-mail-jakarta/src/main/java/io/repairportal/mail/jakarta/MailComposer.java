package io.repairportal.mail.jakarta;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Writes a mail as a MIME message: text and HTML side by side, pictures beside the HTML, everything in seven bits. */
final class MailComposer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+");

    private final Session session;
    private final EmailAddress from;
    private final Clock clock;

    MailComposer(Session session, EmailAddress from, Clock clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
    }

    MimeMessage compose(Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(session, messageId(mail.messageId()));
        writeHeaders(message, mail);
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    /** Returns {@code <id@domain>}; the id keeps its identity, only what RFC 5322 forbids left of the @ is written as =XX. */
    private String messageId(String id) {
        String dotAtom = id.replace(":", "=3A").replaceAll("^\\.|\\.$|(?<=\\.)\\.", "=2E");
        return "<" + dotAtom + "@" + MailAddresses.domain(from) + ">";
    }

    private void writeHeaders(MimeMessage message, Mail mail) throws MessagingException {
        message.setHeader("Date", date());
        message.setFrom(sender(mail.senderName()));
        message.setRecipient(RecipientType.TO, MailAddresses.plain(mail.recipient()));
        message.setReplyTo(mail.replyTo().map(MailAddresses::plain).stream().toArray(InternetAddress[]::new));
        message.setSubject(mail.body().subject(), UTF_8);
        // why: tells out-of-office and ticket robots that nobody waits for their answer (RFC 3834, and the word of
        // Exchange for it)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
    }

    private String date() {
        MailDateFormat format = new MailDateFormat();
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(Date.from(clock.instant()));
    }

    private InternetAddress sender(String name) {
        InternetAddress sender = MailAddresses.plain(from);
        try {
            sender.setPersonal(name, UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java knows UTF-8", impossible);
        }
        return sender;
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart html = text(mail.body().html(), "html");
        MimeBodyPart rich = mail.images().isEmpty() ? html : withPictures(html, mail.images());
        return new MimeMultipart("alternative", text(mail.body().text(), "plain"), rich);
    }

    private static MimeBodyPart withPictures(MimeBodyPart html, List<Mail.InlineImage> images)
            throws MessagingException {
        MimeMultipart related = new RelatedParts();
        related.addBodyPart(html);
        for (Mail.InlineImage image : images) {
            related.addBodyPart(picture(image));
        }
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(related);
        return part;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = part(text.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=UTF-8");
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart picture(Mail.InlineImage image) throws MessagingException {
        MimeBodyPart part = part(bytes(image.content()), mediaType(image.content()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setContentID("<" + image.contentId() + ">");
        part.setDisposition(MimeBodyPart.INLINE);
        return part;
    }

    private static MimeBodyPart part(byte[] bytes, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        return part;
    }

    private static String mediaType(FileContent content) {
        // why strict: the type becomes a header line (P33)
        if (!MEDIA_TYPE.matcher(content.mediaType()).matches()) {
            throw new PortalAdapterException(
                    Kind.REJECTED, "the media type of a picture in a mail must look like image/png");
        }
        return content.mediaType();
    }

    private static byte[] bytes(FileContent content) {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new PortalAdapterException(Kind.UNAVAILABLE, "a picture in a mail could not be read", e);
        }
    }

    /** A message that keeps its name on every repeat (P46). */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }

    /** An HTML page and what it shows; says which part is the page, as RFC 2387 asks. */
    private static final class RelatedParts extends MimeMultipart {
        RelatedParts() throws MessagingException {
            super("related");
            ContentType type = new ContentType(contentType);
            type.setParameter("type", "text/html");
            contentType = type.toString();
        }
    }
}
