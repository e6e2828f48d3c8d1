package io.repairportal.core.proposal;

import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.ProviderRef;

/**
 * What has to be told to somebody who registers (A12). Joins the unit of work of the caller; sending is the outbox's work. Implemented by the
 * notifications of the core.
 */
public interface RegistrationNotices {

    /** Sends the link that proves the address. */
    void proof(ProviderRef provider, Details details, RegistrationToken token);

    /** Tells somebody who has a login at this provider so, at her own proven address, with the way to sign in. */
    void known(ProviderRef provider, Person person);

    /** Tells somebody who has a login elsewhere that it opens this provider's portal as well from now on. */
    void approved(ProviderRef provider, Person person, UserName name);

    /** Tells that the provider has declined, and why. */
    void declined(ProviderRef provider, Details details, String reason);
}
