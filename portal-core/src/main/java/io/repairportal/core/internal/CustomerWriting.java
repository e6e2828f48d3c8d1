package io.repairportal.core.internal;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Rule;
import io.repairportal.core.access.Visibility;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.provider.LocationRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What messages and feedback of customers have in common: who writes, how often, and under which reference. Safe for use by many threads. */
public final class CustomerWriting {
    private static final int PER_HOUR = 20;
    private static final int LONGEST_NAME = 200;

    private final PortalParts parts;

    /** Uses these parts. */
    public CustomerWriting(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * Who writes.
     *
     * @param author as the shop reads it
     * @param location the location that looks after the customer
     */
    public record Writer(Message.Author author, Optional<LocationRef> location) {}

    /** Returns whether the portal answers this viewer at all; contact and feedback need no permission. */
    public static boolean isOpenTo(ActingViewer viewer) {
        return Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW)
                .fold(() -> true, refusal -> refusal.compareTo(Rule.FEATURE_ON) >= 0);
    }

    /** Counts once more and returns whether this viewer has written more often than 20 times within the hour. */
    public boolean tooMany(ActingViewer viewer) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String writer = viewer.customer() + "/" + viewer.contact();
        String counter = "write:" + viewer.provider() + ":" + parts.secrets().keyed("counter", writer);
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) > PER_HOUR;
    }

    /** Returns the reference under which this is stored; the same operation of the same customer has the same one. */
    public MessageRef ref(ActingViewer viewer, String purpose, OperationId operation) {
        // why the customer is part of it: nobody can take the reference of somebody else's message
        return new MessageRef(parts.secrets().keyed("operation", purpose + " " + viewer.customer() + " " + operation));
    }

    /** Returns who writes; {@code unnamed} stands in for a name nobody knows. */
    public Writer writer(ActingViewer viewer, String unnamed) {
        Optional<Customer> customer =
                parts.host().customers().find(viewer.provider(), List.of(viewer.customer())).stream()
                        .filter(found -> found.ref().equals(viewer.customer()))
                        .findFirst();
        String name = customer.flatMap(found -> viewer.contact().flatMap(found::contact))
                .map(Contact::name)
                .map(Contact.PersonName::full)
                .filter(full -> !full.isBlank())
                .or(() -> customer.map(Customer::displayName).filter(full -> !full.isBlank()))
                .orElse(unnamed);
        Optional<ContactRef> contact =
                customer.flatMap(found -> contact(found, viewer.contact())).map(Contact::ref);
        Message.Author author = Message.Author.customer(shortened(name), contact, viewer.via());
        return new Writer(author, customer.flatMap(Customer::location));
    }

    /** Returns who somebody is at a customer: this contact; without one, a customer who is a person is her own primary contact. */
    public static Optional<Contact> contact(Customer customer, Optional<ContactRef> known) {
        return known.isPresent() || !customer.companyName().isBlank()
                ? known.flatMap(customer::contact)
                : customer.primaryContact();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : PlainText.of(name.substring(0, LONGEST_NAME));
    }
}
