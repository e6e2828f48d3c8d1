package io.repairportal.store.jpa;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.customer.JpaCustomers;
import io.repairportal.store.jpa.document.JpaDocuments;
import io.repairportal.store.jpa.estimate.JpaEstimates;
import io.repairportal.store.jpa.provider.JpaProviders;
import io.repairportal.store.jpa.staff.JpaStaffDirectory;
import io.repairportal.store.jpa.workorder.JpaTechnicianNotes;
import io.repairportal.store.jpa.workorder.JpaWorkOrders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes the shop's facts that are kept here. What exists is replaced, so that saving the same again changes nothing; lists of any
 * length are written in batches.
 *
 * <p>Joins the unit of work of the store; outside one each call is a transaction of its own. It tells the portal nothing: announce what
 * customers should hear of. Safe for use by many threads.
 */
public final class ShopRecords {
    private final Parties parties;
    private final Work work;
    private final Optional<JpaDocuments> documents;

    ShopRecords(Parties parties, Work work, Optional<JpaDocuments> documents) {
        this.parties = parties;
        this.work = work;
        this.documents = documents;
    }

    /** Stores a provider with its logo of at most 2 MB, or without one. */
    public void save(Provider provider, Optional<FileContent> logo) {
        parties.providers.save(provider, logo);
    }

    /** Stores customers of any providers. */
    public void saveCustomers(List<Customer> customers) {
        parties.customers.save(customers);
    }

    /** Stores staff members of a provider. */
    public void saveStaff(ProviderRef provider, List<StaffMember> staff) {
        parties.staff.save(provider, staff);
    }

    /** Stores work orders of any providers with their repair plans. */
    public void saveWorkOrders(List<WorkOrderChange> changes) {
        work.orders.save(changes);
    }

    /** Stores estimates of a provider. */
    public void saveEstimates(ProviderRef provider, List<Estimate> some) {
        work.estimates.save(provider, some);
    }

    /** Stores what technicians of a provider noted for customers; never what the shop notes for itself (B6). */
    public void saveTechnicianNotes(ProviderRef provider, List<TechnicianNote> some) {
        work.notes.save(provider, some);
    }

    /**
     * Stores a photo or document of a provider with its bytes, at most 100 MB. The work order that it belongs to
     * says whose it is; a document of the customer itself says so itself.
     *
     * @throws IllegalStateException if the store was built without a file store
     * @throws IOException what reading {@code content} threw
     */
    public void saveDocument(ProviderRef provider, Document document, InputStream content) throws IOException {
        documents
                .orElseThrow(
                        () -> new IllegalStateException(
                                "this store keeps no bytes: give JpaPortalStore.builder(…) a file store, as in .files(DiskFileStore.in(folder))"))
                .save(provider, document, content);
    }

    /** Those who take part. */
    record Parties(JpaProviders providers, JpaCustomers customers, JpaStaffDirectory staff) {}

    /** What is done. */
    record Work(JpaWorkOrders orders, JpaEstimates estimates, JpaTechnicianNotes notes) {}
}
