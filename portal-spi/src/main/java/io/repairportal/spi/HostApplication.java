package io.repairportal.spi;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.spi.provider.Providers;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrders;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a shop, as ports that a host replaces one by one. Providers, customers and work orders are required; a feature whose
 * optional port is absent does not exist in the portal: no menu entry, no page.
 *
 * <p>Immutable; the ports in it are called from many threads at once.
 */
public final class HostApplication {
    private final Builder ports;

    private HostApplication(Builder ports) {
        this.ports = ports;
    }

    /** Starts with the three required ports and nothing else. */
    public static Builder builder(Providers providers, Customers customers, WorkOrders workOrders) {
        Builder builder = new Builder();
        return builder.providers(providers).customers(customers).workOrders(workOrders);
    }

    /** Starts with everything {@code base} has, so that single ports can be replaced. */
    public static Builder over(HostApplication base) {
        return base.ports.copy();
    }

    /** Returns the providers. */
    public Providers providers() {
        return Objects.requireNonNull(ports.providers);
    }

    /** Returns the customers. */
    public Customers customers() {
        return Objects.requireNonNull(ports.customers);
    }

    /** Returns the work orders. */
    public WorkOrders workOrders() {
        return Objects.requireNonNull(ports.workOrders);
    }

    /** Returns the photos and documents, if the host has any. */
    public Optional<Documents> documents() {
        return ports.documents;
    }

    /** Returns the estimates, if the host has any. */
    public Optional<Estimates> estimates() {
        return ports.estimates;
    }

    /** Returns what technicians note for customers, if the host has such notes (B6). */
    public Optional<TechnicianNotes> technicianNotes() {
        return ports.technicianNotes;
    }

    /** Returns who works at the shop, if the host tells. */
    public Optional<StaffDirectory> staffDirectory() {
        return ports.staffDirectory;
    }

    /** Returns how the host's own login stands in for the portal's, if it does (A18). */
    public Optional<HostIdentity> identity() {
        return ports.identity;
    }

    /** Returns how the host says who works at the shop; without it there is no back office. */
    public Optional<StaffIdentity> staffIdentity() {
        return ports.staffIdentity;
    }

    /** Returns who wants to hear what customers did, if anybody does. */
    public Optional<HostEvents> events() {
        return ports.events;
    }

    /** Returns how the shop takes in people who have registered, if it does so through the portal (A12). */
    public Optional<NewCustomers> newCustomers() {
        return ports.newCustomers;
    }

    /** Collects ports. Not for use by several threads. */
    public static final class Builder {
        private @Nullable Providers providers;
        private @Nullable Customers customers;
        private @Nullable WorkOrders workOrders;
        private Optional<Documents> documents = Optional.empty();
        private Optional<Estimates> estimates = Optional.empty();
        private Optional<TechnicianNotes> technicianNotes = Optional.empty();
        private Optional<StaffDirectory> staffDirectory = Optional.empty();
        private Optional<HostIdentity> identity = Optional.empty();
        private Optional<StaffIdentity> staffIdentity = Optional.empty();
        private Optional<HostEvents> events = Optional.empty();
        private Optional<NewCustomers> newCustomers = Optional.empty();

        private Builder() {}

        /** Replaces the providers. */
        public Builder providers(Providers port) {
            providers = Objects.requireNonNull(port, "providers");
            return this;
        }

        /** Replaces the customers. */
        public Builder customers(Customers port) {
            customers = Objects.requireNonNull(port, "customers");
            return this;
        }

        /** Replaces the work orders. */
        public Builder workOrders(WorkOrders port) {
            workOrders = Objects.requireNonNull(port, "workOrders");
            return this;
        }

        /** Adds or replaces photos and documents. */
        public Builder documents(Documents port) {
            documents = Optional.of(port);
            return this;
        }

        /** Adds or replaces the estimates. */
        public Builder estimates(Estimates port) {
            estimates = Optional.of(port);
            return this;
        }

        /** Adds or replaces the notes of technicians for customers (B6). */
        public Builder technicianNotes(TechnicianNotes port) {
            technicianNotes = Optional.of(port);
            return this;
        }

        /** Adds or replaces the staff directory. */
        public Builder staffDirectory(StaffDirectory port) {
            staffDirectory = Optional.of(port);
            return this;
        }

        /** Adds or replaces the host's own login. */
        public Builder identity(HostIdentity port) {
            identity = Optional.of(port);
            return this;
        }

        /** Adds or replaces the host's login of its staff, which opens the back office. */
        public Builder staffIdentity(StaffIdentity port) {
            staffIdentity = Optional.of(port);
            return this;
        }

        /** Adds or replaces the receiver of events. */
        public Builder events(HostEvents port) {
            events = Optional.of(port);
            return this;
        }

        /** Adds or replaces how people who have registered become customers (A12). */
        public Builder newCustomers(NewCustomers port) {
            newCustomers = Optional.of(port);
            return this;
        }

        /** Returns the application. Later calls on this builder do not change it. */
        public HostApplication build() {
            return new HostApplication(copy());
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.providers = providers;
            copy.customers = customers;
            copy.workOrders = workOrders;
            copy.documents = documents;
            copy.estimates = estimates;
            copy.technicianNotes = technicianNotes;
            copy.staffDirectory = staffDirectory;
            copy.identity = identity;
            copy.staffIdentity = staffIdentity;
            copy.events = events;
            copy.newCustomers = newCustomers;
            return copy;
        }
    }
}
