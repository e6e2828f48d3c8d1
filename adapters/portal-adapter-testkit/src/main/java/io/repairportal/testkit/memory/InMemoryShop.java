package io.repairportal.testkit.memory;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrders;
import java.util.List;
import java.util.Optional;

/**
 * A shop that keeps its facts in memory: everything a {@link HostApplication} may have but its own login and its ear for events.
 *
 * <p>Adding a fact whose name exists already replaces it. Files, estimates and notes are whose their work order is, so add the work order too.
 * Safe for many threads.
 */
public final class InMemoryShop {
    private final InMemoryProviders providers = new InMemoryProviders();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryWorkOrders workOrders = new InMemoryWorkOrders();
    private final InMemoryDocuments documents = new InMemoryDocuments(workOrders);
    private final InMemoryEstimates estimates = new InMemoryEstimates(workOrders);
    private final InMemoryTechnicianNotes notes = new InMemoryTechnicianNotes(workOrders);
    private final InMemoryStaffDirectory staff = new InMemoryStaffDirectory();

    /** Creates a shop that knows nothing. */
    public InMemoryShop() {}

    /** Returns all ports of this shop; what is added later is seen through them. */
    public HostApplication hostApplication() {
        return HostApplication.builder(providers, customers, workOrders)
                .documents(documents)
                .estimates(estimates)
                .technicianNotes(notes)
                .staffDirectory(staff)
                .build();
    }

    /** Adds or replaces a provider. */
    public InMemoryShop add(Provider provider) {
        providers.put(provider);
        return this;
    }

    /** Gives a provider a logo; its branding is not changed. */
    public InMemoryShop addLogo(ProviderRef provider, FileContent logo) {
        providers.put(provider, logo);
        return this;
    }

    /** Adds or replaces a customer. */
    public InMemoryShop add(Customer customer) {
        customers.put(customer);
        return this;
    }

    /** Forgets a customer. */
    public InMemoryShop remove(CustomerRef customer) {
        customers.remove(customer);
        return this;
    }

    /** Adds or replaces a work order without a repair plan that last changed when it was closed, else when it was opened. */
    public InMemoryShop add(WorkOrder workOrder) {
        return add(new WorkOrderChange(
                workOrder, Optional.empty(), workOrder.closedAt().orElse(workOrder.openedAt())));
    }

    /** Adds or replaces a work order, with its repair plan and the time of its last change. */
    public InMemoryShop add(WorkOrderChange change) {
        workOrders.put(change);
        return this;
    }

    /** Forgets a work order and with it, as far as anybody can see, its files, estimates and notes. */
    public InMemoryShop remove(ProviderRef provider, WorkOrderRef workOrder) {
        workOrders.remove(provider, workOrder);
        return this;
    }

    /** Adds or replaces a file of one of this provider's work orders, or a document of one of its customers. */
    public InMemoryShop add(ProviderRef provider, Document document, FileContent content) {
        documents.put(provider, document, content);
        return this;
    }

    /** Forgets a file. */
    public InMemoryShop remove(ProviderRef provider, DocumentRef document) {
        documents.remove(provider, document);
        return this;
    }

    /** Adds or replaces an estimate for one of this provider's work orders. */
    public InMemoryShop add(ProviderRef provider, Estimate estimate) {
        estimates.put(provider, estimate);
        return this;
    }

    /** Adds or replaces what a technician noted about one of this provider's work orders. */
    public InMemoryShop add(ProviderRef provider, TechnicianNote note) {
        notes.put(provider, note);
        return this;
    }

    /** Adds or replaces somebody who works at this provider. */
    public InMemoryShop add(ProviderRef provider, StaffMember member) {
        staff.put(provider, member);
        return this;
    }

    /** Returns the providers. */
    public Providers providers() {
        return providers;
    }

    /** Returns the customers. */
    public Customers customers() {
        return customers;
    }

    /** Returns the work orders. */
    public WorkOrders workOrders() {
        return workOrders;
    }

    /** Returns the photos and documents. */
    public Documents documents() {
        return documents;
    }

    /** Returns the estimates. */
    public Estimates estimates() {
        return estimates;
    }

    /** Returns what technicians noted for customers. */
    public TechnicianNotes technicianNotes() {
        return notes;
    }

    /** Returns who works here. */
    public StaffDirectory staffDirectory() {
        return staff;
    }

    /** Returns what changes these facts when customers change their own details (A20); give it to the ports of the application. */
    public HostEvents events() {
        return event -> changed(event).forEach(customers::put);
    }

    /** Returns what takes people who have registered into these facts (A12); give it to the ports of the application. */
    public NewCustomers newCustomers() {
        return new InMemoryNewCustomers(customers);
    }

    private List<Customer> changed(HostEvents.Event event) {
        return event.fold(
                message -> List.of(),
                feedback -> List.of(),
                suspended -> List.of(),
                // why nothing to erase: what this shop knows of its customers are its books
                person -> person.fold(this::applied, erased -> List.of()));
    }

    private List<Customer> applied(HostEvents.Event.DetailsChanged details) {
        return customers.find(details.provider(), List.of(details.customer())).stream()
                .map(details::appliedTo)
                .toList();
    }
}
