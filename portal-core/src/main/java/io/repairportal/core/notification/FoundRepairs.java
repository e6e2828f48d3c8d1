package io.repairportal.core.notification;

import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sends links to current work orders to somebody who typed an address or number that is on file (A22): to that very address, for the work
 * orders whose messages go to its contact anyway. Runs in the outbox worker only, so that nobody learns from an answer who is a customer (P9).
 */
final class FoundRepairs {
    private static final int MOST_CUSTOMERS = 10;
    private static final int MOST_WORK_ORDERS = 5;
    private static final int TIMES_PER_HOUR = 3;
    private static final int FEWEST_DIGITS = 7;
    private static final int DIGITS_SEARCHED = 7;

    private final PortalParts parts;
    private final Abouts abouts;
    private final LinkMessages messages;
    private final AskedMessages limit;

    FoundRepairs(PortalParts parts, Abouts abouts, LinkMessages messages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.abouts = Objects.requireNonNull(abouts, "abouts");
        this.messages = Objects.requireNonNull(messages, "messages");
        this.limit = new AskedMessages(parts);
    }

    /** A contact at whose address or number somebody asked. */
    private record Asked(Customer customer, Contact contact, Channel channel, String typed) {}

    void send(ProviderRef provider, String phoneOrEmail) {
        ProviderSettings settings = parts.store().settings().find(provider);
        boolean answers = settings.active() && settings.state().mode() == PortalState.Mode.OPEN;
        if (answers && mayBeSent(provider, phoneOrEmail)) {
            who(provider, phoneOrEmail.strip()).limit(MOST_CUSTOMERS).forEach(this::sendLinks);
        }
    }

    private boolean mayBeSent(ProviderRef provider, String typed) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String key = EmailAddress.isValid(typed.strip())
                ? new EmailAddress(typed.strip()).folded()
                : ending(national(typed));
        String counter = "found:" + provider + ":" + parts.secrets().keyed("recipient", key);
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) <= TIMES_PER_HOUR;
    }

    private Stream<Asked> who(ProviderRef provider, String typed) {
        if (EmailAddress.isValid(typed)) {
            EmailAddress address = new EmailAddress(typed);
            return parts.host().customers().withEmail(provider, address).stream()
                    .filter(customer -> customer.ref().provider().equals(provider))
                    .flatMap(customer -> at(customer, address));
        }
        String digits = national(typed);
        return digits.length() < FEWEST_DIGITS ? Stream.empty() : withNumber(provider, digits);
    }

    private static Stream<Asked> at(Customer customer, EmailAddress address) {
        return customer.contacts().stream()
                .filter(contact -> contact.emails().stream()
                        .anyMatch(known -> known.folded().equals(address.folded())))
                .map(contact -> new Asked(customer, contact, Channel.EMAIL, address.folded()));
    }

    private Stream<Asked> withNumber(ProviderRef provider, String digits) {
        return parts.host().customers().search(provider, ending(digits), 100).stream()
                .filter(customer -> customer.ref().provider().equals(provider))
                .flatMap(customer -> customer.contacts().stream()
                        .filter(contact -> contact.mobile()
                                .filter(number -> number.dial().endsWith(digits))
                                .isPresent())
                        .map(contact -> new Asked(customer, contact, Channel.SMS, digits)));
    }

    /** What every way to write a number has in common: who is found by it, and how often it is asked for. */
    private static String ending(String digits) {
        return digits.substring(digits.length() - Math.min(DIGITS_SEARCHED, digits.length()));
    }

    private void sendLinks(Asked asked) {
        if (!parts.store().customerLocks().of(asked.customer().ref()).permits(Permission.WORK_ORDERS_VIEW)) {
            return;
        }
        List<Published> hers = hers(asked);
        for (About about : abouts.of(asked.customer().ref().provider(), hers)) {
            Occasion occasion = Occasion.of(MessageKind.FOUND_REPAIRS, about, "");
            List<Recipient> recipients = messages.address(
                            about, Optional.of(asked.contact().ref()), Set.of(asked.channel()))
                    .fold(
                            to -> to.recipients().stream()
                                    .map(recipient -> there(asked, recipient))
                                    .filter(recipient -> limit.mayLeave(
                                            about.provider().ref(), MessageKind.FOUND_REPAIRS, recipient.folded()))
                                    .toList(),
                            refused -> List.of());
            messages.send(occasion, recipients);
        }
    }

    /** Returns the newest of hers: first those that name her, which a whole fleet of others must not crowd out, then those that fall to her. */
    private List<Published> hers(Asked asked) {
        CustomerRef customer = asked.customer().ref();
        Scope named = new Scope.OwnContact(customer, asked.contact().ref());
        return Stream.of(named, new Scope.WholeCustomer(customer))
                .flatMap(this::current)
                .filter(published -> published.publication().visible())
                .filter(published -> isTold(asked, published))
                .distinct()
                .limit(MOST_WORK_ORDERS)
                .toList();
    }

    private Stream<Published> current(Scope scope) {
        PublicationQuery newest = PublicationQuery.first(PublicationQuery.Filter.CURRENT, 100);
        return parts.store().publications().list(scope, newest).items().stream();
    }

    private static boolean isTold(Asked asked, Published published) {
        Optional<Contact> told = published
                .publication()
                .owner()
                .contact()
                .flatMap(asked.customer()::contact)
                .or(asked.customer()::primaryContact);
        return told.map(Contact::ref).equals(Optional.of(asked.contact().ref()));
    }

    private static Recipient there(Asked asked, Recipient preferred) {
        return asked.contact().emails().stream()
                .filter(address -> address.folded().equals(asked.typed()))
                .findFirst()
                .<Recipient>map(address -> new Recipient.ByMail(asked.contact(), preferred.language(), address))
                .orElse(preferred);
    }

    private static String national(String typed) {
        // why only the end is compared: people leave out the country, and write it in several ways
        String digits = typed.replaceAll("[^0-9]", "");
        return digits.replaceFirst("^0+", "");
    }
}
