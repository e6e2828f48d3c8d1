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

    /** Returns at most {@code limit} memberships whose label, user name or address contains {@code text}, compared without case. */
    List<Membership> search(ProviderRef provider, String text, int limit);

    /** Returns all memberships of a provider whose invitation was not accepted yet. */
    Slice<Membership> waiting(ProviderRef provider, Optional<Cursor> after, int limit);
}
