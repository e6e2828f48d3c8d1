package io.repairportal.spi.access;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** The memberships of a provider as staff leaf through them, newest first; a cursor is the time they were made and their ref. */
public interface MembershipLists {

    /** Returns the memberships of one customer. */
    Slice<Membership> ofCustomer(CustomerRef customer, Optional<Cursor> after, int limit);

    /** Returns the memberships that have this set of access rights, so that staff see who uses it (K2). */
    Slice<Membership> withRights(ProviderRef provider, RightsRef rights, Optional<Cursor> after, int limit);

    /**
     * Returns at most {@code limit} memberships, newest first, of which each word of {@code text} begins a word: one of the label, of the user
     * name or of the address, compared without case. Words end at whatever is neither letter nor digit; a mail address is a word as well, as a
     * whole, and {@code text} with an {@code @} inside is looked for only in these. A text without a word finds nobody.
     *
     * <p>What is read is bounded, however many people a provider has: of a word that begins more than some thousand, a store need not look at
     * all. Of such words those that are the very word come first, a second, rarer word finds whoever has both, and so does a label from its first word on.
     */
    List<Membership> search(ProviderRef provider, String text, int limit);

    /** Returns all memberships of a provider whose invitation was not accepted yet. */
    Slice<Membership> waiting(ProviderRef provider, Optional<Cursor> after, int limit);
}
