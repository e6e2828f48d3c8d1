package io.repairportal.spi.privacy;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.publication.Publication;
import java.util.Objects;
import java.util.Set;

/**
 * By what one person is recognised in the records of one provider: the membership through which she reaches a customer, and how she is
 * called there. Records of other customers are never meant, whatever names they carry.
 *
 * @param membership whose traces; its provider and its customer are the only ones meant
 * @param contacts as which contacts of the customer she is known: what they wrote is hers, and links that went to them; may be empty
 * @param names how she is called as author of what she wrote, compared as they are; may be empty
 * @param addresses mail addresses and telephone numbers that links went to, folded; may be empty
 * @param instead what stands in the place of her name afterwards; 1 to 200 characters, not one of {@code names}
 */
public record Traces(
        Membership membership, Set<ContactRef> contacts, Set<String> names, Set<String> addresses, String instead) {
    /** Copies the sets and checks that something else takes the place of the names. */
    public Traces {
        Objects.requireNonNull(membership, "membership");
        contacts = Set.copyOf(contacts);
        names = Set.copyOf(names);
        addresses = Set.copyOf(addresses);
        Require.text(instead, 200, "instead");
        if (names.contains(instead)) {
            throw new IllegalArgumentException("instead must not be one of the names");
        }
    }

    /** Returns whether she wrote something that has this owner and author. */
    public boolean wrote(Publication.Owner owner, Message.Author author) {
        return owner.customer().equals(membership.customer())
                && author.side() == Message.Side.CUSTOMER
                && (names.contains(author.name())
                        || author.contact().filter(contacts::contains).isPresent());
    }

    @Override
    public String toString() {
        // why not the rest: it is personal and could end in a log (P67)
        return "Traces[" + membership.ref() + "]";
    }
}
