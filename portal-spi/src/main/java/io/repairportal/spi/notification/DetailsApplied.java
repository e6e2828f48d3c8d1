package io.repairportal.spi.notification;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.HostEvents.Event.DetailsChanged;
import io.repairportal.spi.proposal.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what a customer has changed about herself into the facts; what she left alone stays as the shop has it now. Pure. */
record DetailsApplied(DetailsChanged change) {

    Customer to(Customer facts) {
        Details before = change.before();
        Details wanted = change.wanted();
        boolean herself = facts.companyName().isBlank() && isFirst(facts);
        return new Customer(
                facts.ref(),
                herself ? chosen(before.name(), wanted.name(), facts.name()) : facts.name(),
                chosen(before.companyName(), wanted.companyName(), facts.companyName()),
                addresses(facts),
                facts.contacts().stream().map(this::contact).toList(),
                facts.location());
    }

    private Contact contact(Contact known) {
        if (!change.contact().equals(Optional.of(known.ref()))) {
            return known;
        }
        Details before = change.before();
        Details wanted = change.wanted();
        return new Contact(
                known.ref(),
                chosen(before.name(), wanted.name(), known.name()),
                emails(known),
                chosen(before.phones().mobile(), wanted.phones().mobile(), known.mobile()),
                chosen(before.phones().other(), wanted.phones().other(), known.otherPhone()),
                chosen(before.language(), wanted.language(), known.language()));
    }

    private List<EmailAddress> emails(Contact known) {
        Optional<EmailAddress> next = change.wanted().email();
        if (next.equals(change.before().email()) || next.isEmpty()) {
            return known.emails();
        }
        List<EmailAddress> emails = new ArrayList<>(List.of(next.get()));
        known.emails().stream()
                .filter(address -> !change.before().email().equals(Optional.of(address)))
                .filter(address -> !address.folded().equals(next.get().folded()))
                .forEach(emails::add);
        return emails;
    }

    private List<PostalAddress> addresses(Customer facts) {
        if (change.wanted().address().equals(change.before().address())) {
            return facts.addresses();
        }
        List<PostalAddress> addresses = new ArrayList<>(facts.addresses());
        if (!addresses.isEmpty()) {
            addresses.remove(0);
        }
        addresses.add(0, change.wanted().address());
        return addresses;
    }

    private boolean isFirst(Customer facts) {
        return change.contact().isEmpty()
                || facts.primaryContact().map(Contact::ref).equals(change.contact());
    }

    private static <T> T chosen(T before, T wanted, T now) {
        return wanted.equals(before) ? now : wanted;
    }
}
