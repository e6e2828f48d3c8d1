package io.repairportal.spi.access;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The access links of every provider, by the hash of their token. */
public interface Keys {

    /** Stores new links, all or none. A hash that exists already with the same target is left as it is. */
    void issue(ProviderRef provider, List<AccessLink> links);

    /**
     * Returns the link and keeps every other unit of work from changing it until this one ends. Only inside a unit of work; outside one
     * it throws {@link IllegalStateException}.
     */
    Optional<AccessLink> findForUpdate(ProviderRef provider, KeyHash link);

    /** Stores guesses and opening times of a link that was read by {@link #findForUpdate} in the same unit of work. */
    void save(ProviderRef provider, AccessLink link);

    /** Returns the links of one work order, newest first; at most 200. */
    List<AccessLink> ofWorkOrder(ProviderRef provider, WorkOrderRef workOrder);

    /** Revokes all links that are meant and not revoked yet, and returns how many. */
    int revoke(ProviderRef provider, Revocation which, Instant now);

    /** Which links are revoked. Consumed by stores. */
    sealed interface Revocation {

        /** Handles every kind. */
        <T> T fold(
                Function<One, T> one,
                Function<OfWorkOrder, T> ofWorkOrder,
                Function<SentTo, T> sentTo,
                Function<OfCustomer, T> ofCustomer);

        /** One link. */
        record One(KeyHash link) implements Revocation {
            /** Checks the link. */
            public One {
                Objects.requireNonNull(link, "link");
            }

            @Override
            public <T> T fold(
                    Function<One, T> one,
                    Function<OfWorkOrder, T> ofWorkOrder,
                    Function<SentTo, T> sentTo,
                    Function<OfCustomer, T> ofCustomer) {
                return one.apply(this);
            }
        }

        /** All links of a work order, because it was hidden. */
        record OfWorkOrder(WorkOrderRef workOrder) implements Revocation {
            /** Checks the work order. */
            public OfWorkOrder {
                Objects.requireNonNull(workOrder, "workOrder");
            }

            @Override
            public <T> T fold(
                    Function<One, T> one,
                    Function<OfWorkOrder, T> ofWorkOrder,
                    Function<SentTo, T> sentTo,
                    Function<OfCustomer, T> ofCustomer) {
                return ofWorkOrder.apply(this);
            }
        }

        /** All links of a customer that went to an address it does not use any more; {@code address} is folded. */
        record SentTo(CustomerRef customer, String address) implements Revocation {
            /** Checks both. */
            public SentTo {
                Objects.requireNonNull(customer, "customer");
                Objects.requireNonNull(address, "address");
            }

            @Override
            public <T> T fold(
                    Function<One, T> one,
                    Function<OfWorkOrder, T> ofWorkOrder,
                    Function<SentTo, T> sentTo,
                    Function<OfCustomer, T> ofCustomer) {
                return sentTo.apply(this);
            }
        }

        /** All links of a customer, because it was locked (A11). */
        record OfCustomer(CustomerRef customer) implements Revocation {
            /** Checks the customer. */
            public OfCustomer {
                Objects.requireNonNull(customer, "customer");
            }

            @Override
            public <T> T fold(
                    Function<One, T> one,
                    Function<OfWorkOrder, T> ofWorkOrder,
                    Function<SentTo, T> sentTo,
                    Function<OfCustomer, T> ofCustomer) {
                return ofCustomer.apply(this);
            }
        }
    }
}
