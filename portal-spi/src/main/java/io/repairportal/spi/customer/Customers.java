package io.repairportal.spi.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;

/**
 * The facts of a shop's customers.
 *
 * <p>Every method names the provider on whose behalf it is asked; a customer of another provider does not exist here. Called from
 * many threads at once; never returns {@code null}.
 */
public interface Customers {

    /** Returns those of {@code refs} that exist at this provider, in any order; at most 100 refs are asked at once. */
    List<Customer> find(ProviderRef provider, List<CustomerRef> refs);

    /**
     * Returns at most {@code limit} customers for staff: either those whose name, company, e-mail or phone contains {@code text}, or those of
     * which each word of {@code text} begins a word; a host takes what its tables can answer quickly. Compared without case. Either way a whole
     * mail address, a phone number as it is dialled, and the last seven digits of one find whoever has it, and a blank text finds anybody.
     */
    List<Customer> search(ProviderRef provider, String text, int limit);

    /** Returns every customer that has this address at one of its contacts, compared without case; at most 50. */
    List<Customer> withEmail(ProviderRef provider, EmailAddress email);
}
