package io.repairportal.spi.workorder;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.staff.StaffRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One piece of work, as the shop knows it. Built with {@link #builder}.
 *
 * @param ref names it within the provider
 * @param customer whose it is
 * @param contact the person it concerns, if one was named
 * @param number as people call it; at most 64 characters
 * @param title what is done; at most 300 characters
 * @param asset what it is done to, in one line ("VW Golf Estate, LK21 ZZX"); may be empty, at most 300 characters
 * @param state where it stands as a whole
 * @param openedAt when it was taken in
 * @param closedAt when it was closed or cancelled
 * @param location where the work is done
 * @param advisor who is responsible
 * @param tasks in the order of work; at most 200
 */
public record WorkOrder(
        WorkOrderRef ref,
        CustomerRef customer,
        Optional<ContactRef> contact,
        String number,
        String title,
        String asset,
        WorkOrderState state,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<LocationRef> location,
        Optional<StaffRef> advisor,
        List<Task> tasks) {
    /** Checks lengths. */
    public WorkOrder {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(contact, "contact");
        Require.text(number, 64, "number");
        Require.text(title, 300, "title");
        Require.atMost(asset, 300, "asset");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(advisor, "advisor");
        tasks = List.copyOf(tasks);
        Require.between(tasks.size(), 0, 200, "number of tasks");
    }

    /** Starts an open work order without tasks, whose number is its reference. */
    public static Builder builder(WorkOrderRef ref, CustomerRef customer, String title, Instant openedAt) {
        return new Builder(ref, customer, title, openedAt);
    }

    /** Starts from this work order. */
    public Builder toBuilder() {
        Builder copy = new Builder(ref, customer, title, openedAt);
        copy.contact = contact;
        copy.number = number;
        copy.asset = asset;
        copy.state = state;
        copy.closedAt = closedAt;
        copy.location = location;
        copy.advisor = advisor;
        copy.tasks = tasks;
        return copy;
    }

    /** Collects the facts of a work order. Not for use by several threads. */
    public static final class Builder {
        private final WorkOrderRef ref;
        private final CustomerRef customer;
        private final Instant openedAt;
        private String title;
        private Optional<ContactRef> contact = Optional.empty();
        private String number;
        private String asset = "";
        private WorkOrderState state = WorkOrderState.OPEN;
        private Optional<Instant> closedAt = Optional.empty();
        private Optional<LocationRef> location = Optional.empty();
        private Optional<StaffRef> advisor = Optional.empty();
        private List<Task> tasks = List.of();

        private Builder(WorkOrderRef ref, CustomerRef customer, String title, Instant openedAt) {
            this.ref = Objects.requireNonNull(ref, "ref");
            this.customer = Objects.requireNonNull(customer, "customer");
            this.title = title;
            this.openedAt = openedAt;
            this.number = ref.value();
        }

        /** Sets what is done. */
        public Builder title(String value) {
            title = value;
            return this;
        }

        /** Sets the person it concerns. */
        public Builder contact(ContactRef value) {
            contact = Optional.of(value);
            return this;
        }

        /** Sets what people call it. */
        public Builder number(String value) {
            number = value;
            return this;
        }

        /** Sets what is repaired, in one line. */
        public Builder asset(String value) {
            asset = value;
            return this;
        }

        /** Sets where it stands. */
        public Builder state(WorkOrderState value) {
            state = value;
            return this;
        }

        /** Closes it at this time. */
        public Builder closed(WorkOrderState value, Instant at) {
            state = value;
            closedAt = Optional.of(at);
            return this;
        }

        /** Sets where the work is done. */
        public Builder location(LocationRef value) {
            location = Optional.of(value);
            return this;
        }

        /** Sets who is responsible. */
        public Builder advisor(StaffRef value) {
            advisor = Optional.of(value);
            return this;
        }

        /** Sets the tasks. */
        public Builder tasks(List<Task> value) {
            tasks = value;
            return this;
        }

        /** Returns the work order. */
        public WorkOrder build() {
            return new WorkOrder(
                    ref, customer, contact, number, title, asset, state, openedAt, closedAt, location, advisor, tasks);
        }
    }
}
