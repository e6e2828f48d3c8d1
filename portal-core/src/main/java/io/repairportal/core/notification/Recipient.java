package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The contact a message goes to, by one channel. Consumed by the composer and the outbox. */
public sealed interface Recipient {

    /** Returns the contact. */
    Contact contact();

    /** Returns the language the message is written in. */
    Locale language();

    /** Returns the channel. */
    Channel channel();

    /** Returns the address in the form links remember it. */
    String folded();

    /** Returns the address as staff know it. */
    String display();

    /** Handles both channels. */
    <T> T fold(Function<ByMail, T> byMail, Function<ByText, T> byText);

    /** Returns the contact's reference. */
    default ContactRef ref() {
        return contact().ref();
    }

    /** Returns how a contact is reached by a channel, if at all. */
    static Optional<Recipient> of(Contact contact, Channel channel, Locale language) {
        return switch (channel) {
            case EMAIL -> contact.emails().stream().findFirst().map(address -> new ByMail(contact, language, address));
            case SMS -> contact.mobile().map(number -> new ByText(contact, language, number));
        };
    }

    /** By mail, to the preferred address. */
    record ByMail(Contact contact, Locale language, EmailAddress address) implements Recipient {
        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String folded() {
            return address.folded();
        }

        @Override
        public String display() {
            return address.value();
        }

        @Override
        public <T> T fold(Function<ByMail, T> byMail, Function<ByText, T> byText) {
            return byMail.apply(this);
        }
    }

    /** By text message, to the mobile phone. */
    record ByText(Contact contact, Locale language, PhoneNumber number) implements Recipient {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public String folded() {
            return number.dial();
        }

        @Override
        public String display() {
            return number.display();
        }

        @Override
        public <T> T fold(Function<ByMail, T> byMail, Function<ByText, T> byText) {
            return byText.apply(this);
        }
    }
}
