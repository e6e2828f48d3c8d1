package io.repairportal.core.access;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import java.util.Optional;

/** A viewer who may also write: somebody who came by a link, or a member. */
public sealed interface ActingViewer extends Viewer permits LinkViewer, MemberViewer {

    /** Returns the customer for whom this viewer acts. */
    CustomerRef customer();

    /** Returns the contact this viewer is, if known. */
    Optional<ContactRef> contact();

    /** Returns how staff read who acted, for example {@code by link sent to d…@example.com} (A6). */
    String via();
}
