package io.repairportal.spi.publication;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the portal keeps about one work order: whose it is, whether it may be seen, and how far it is. Whose it is was fixed when the
 * publication was made; a host that later learns of a new owner makes no old work order visible to that owner.
 *
 * @param workOrder the work order
 * @param owner the customer and the contact it concerns
 * @param times when it was opened and closed, and its state
 * @param visible whether customers may see it
 * @param text what lists are searched by
 * @param plan its repair plan, if the shop has plans
 * @param promises the dates it was expected ready, oldest first; at most 50
 * @param waiting why it does not move
 * @param publishedAt when it first became visible
 * @param version 0 before it is first stored; counts up with each change
 */
public record Publication(
        WorkOrderRef workOrder,
        Owner owner,
        Times times,
        boolean visible,
        Text text,
        Optional<RepairPlan> plan,
        List<Promise> promises,
        Optional<Waiting> waiting,
        Optional<Instant> publishedAt,
        int version) {
    /** Copies the promises. */
    public Publication {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(plan, "plan");
        promises = List.copyOf(promises);
        Require.between(promises.size(), 0, 50, "number of promises");
        Objects.requireNonNull(waiting, "waiting");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }

    /** Returns a publication that was never stored, hidden, without plan. */
    public static Publication hidden(WorkOrderRef workOrder, Owner owner, Times times, Text text) {
        return new Publication(
                workOrder,
                owner,
                times,
                false,
                text,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** Returns the provider. */
    public ProviderRef provider() {
        return owner.customer().provider();
    }

    /** Returns this publication with other times and texts, as the shop tells them now. */
    public Publication with(Times newTimes, Text newText) {
        return new Publication(
                workOrder, owner, newTimes, visible, newText, plan, promises, waiting, publishedAt, version);
    }

    /** Returns this publication visible since {@code now}, or hidden. */
    public Publication visible(boolean shown, Instant now) {
        Optional<Instant> since = shown ? publishedAt.or(() -> Optional.of(now)) : publishedAt;
        return new Publication(workOrder, owner, times, shown, text, plan, promises, waiting, since, version);
    }

    /** Returns this publication with another plan. */
    public Publication with(Optional<RepairPlan> newPlan) {
        return new Publication(
                workOrder, owner, times, visible, text, newPlan, promises, waiting, publishedAt, version);
    }

    /** Returns this publication with other promises. */
    public Publication promising(List<Promise> newPromises) {
        return new Publication(
                workOrder, owner, times, visible, text, plan, newPromises, waiting, publishedAt, version);
    }

    /** Returns this publication with another reason for waiting. */
    public Publication waiting(Optional<Waiting> reason) {
        return new Publication(workOrder, owner, times, visible, text, plan, promises, reason, publishedAt, version);
    }

    /** Returns this publication as it is stored under {@code next}. */
    public Publication version(int next) {
        return new Publication(workOrder, owner, times, visible, text, plan, promises, waiting, publishedAt, next);
    }

    /**
     * Whose a work order is.
     *
     * @param customer the customer
     * @param contact the contact it concerns; without one only the whole customer sees it
     */
    public record Owner(CustomerRef customer, Optional<ContactRef> contact) {
        /** Checks both. */
        public Owner {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
        }
    }

    /**
     * How lists sort and divide.
     *
     * @param state the state of the work order
     * @param openedAt when it was opened
     * @param closedAt when it was closed or cancelled
     */
    public record Times(WorkOrderState state, Instant openedAt, Optional<Instant> closedAt) {
        /** Checks that all are there. */
        public Times {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(openedAt, "openedAt");
            Objects.requireNonNull(closedAt, "closedAt");
        }
    }

    /**
     * What lists are searched by.
     *
     * @param heading number, title and asset in one line; at most 700 characters
     * @param search the same, folded for comparison; at most 700 characters
     */
    public record Text(String heading, String search) {
        /** Checks lengths. */
        public Text {
            Require.text(heading, 700, "heading");
            Require.text(search, 700, "search");
        }
    }
}
