package io.repairportal.mail.jakarta;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.address.EmailAddress;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Brings addresses into the form every mail server understands: domains with other letters as punycode (RFC 5891). */
final class MailAddresses {

    private MailAddresses() {}

    static InternetAddress plain(EmailAddress address) {
        // why not the parsing constructor: the record has checked the form, and some real mailboxes ("a..b@…") fail the
        // parser's
        InternetAddress plain = new InternetAddress();
        plain.setAddress(localPart(address) + "@" + domain(address));
        return plain;
    }

    static String domain(EmailAddress address) {
        String domain = address.value().substring(address.value().indexOf('@') + 1);
        try {
            return domain.startsWith("[") ? requireAscii(domain) : IDN.toASCII(domain);
        } catch (IllegalArgumentException unknownForm) {
            throw new PortalAdapterException(Kind.REJECTED, "the domain of a mail address cannot be written in ASCII");
        }
    }

    private static String localPart(EmailAddress address) {
        return requireAscii(address.value().substring(0, address.value().indexOf('@')));
    }

    private static String requireAscii(String part) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(part)) {
            throw new PortalAdapterException(
                    Kind.REJECTED,
                    "a mailbox name with other than ASCII characters cannot be reached by every mail server");
        }
        return part;
    }
}
