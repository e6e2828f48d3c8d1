package io.repairportal.store.jpa;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.store.jpa.customer.JpaCustomers;
import io.repairportal.store.jpa.customer.JpaNewCustomers;
import io.repairportal.store.jpa.document.JpaDocuments;
import io.repairportal.store.jpa.estimate.JpaEstimates;
import io.repairportal.store.jpa.provider.JpaProviders;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.staff.JpaStaffDirectory;
import io.repairportal.store.jpa.workorder.JpaTechnicianNotes;
import io.repairportal.store.jpa.workorder.JpaWorkOrders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shop's facts, kept here for hosts that have no tables of their own: a demo, an import, a shop that starts from nothing.
 *
 * <p>Each port can be replaced by the host's own: {@code HostApplication.over(store.shop().hostApplication()).workOrders(mine)}.
 */
public final class ShopFacts {
    private final HostApplication application;
    private final ShopRecords records;
    private final HostEvents events;
    private final NewCustomers newCustomers;

    ShopFacts(Database database, Optional<FileStore> files) {
        JpaProviders providers = new JpaProviders(database);
        JpaCustomers customers = new JpaCustomers(database);
        JpaWorkOrders workOrders = new JpaWorkOrders(database);
        JpaEstimates estimates = new JpaEstimates(database);
        JpaTechnicianNotes notes = new JpaTechnicianNotes(database);
        JpaStaffDirectory staff = new JpaStaffDirectory(database);
        Optional<JpaDocuments> documents = files.map(store -> new JpaDocuments(database, store));
        HostApplication.Builder ports = HostApplication.builder(providers, customers, workOrders)
                .estimates(estimates)
                .technicianNotes(notes)
                .staffDirectory(staff);
        documents.ifPresent(ports::documents);
        this.application = ports.build();
        this.events = new ShopEvents(customers);
        this.newCustomers = new JpaNewCustomers(database, customers);
        this.records = new ShopRecords(
                new ShopRecords.Parties(providers, customers, staff),
                new ShopRecords.Work(workOrders, estimates, notes),
                documents);
    }

    /** Returns the ports over these facts. Photos and documents are there if the store was given a {@link FileStore}. */
    public HostApplication hostApplication() {
        return application;
    }

    /** Returns the writer of these facts. */
    public ShopRecords records() {
        return records;
    }

    /** Returns what changes these facts when customers change their own details (A20); give it to the ports of the application. */
    public HostEvents events() {
        return events;
    }

    /** Returns what takes people who have registered into these facts (A12); give it to the ports of the application. */
    public NewCustomers newCustomers() {
        return newCustomers;
    }

    static List<Class<?>> classes() {
        return Stream.of(
                        JpaCustomers.classes(),
                        JpaStaffDirectory.classes(),
                        JpaWorkOrders.classes(),
                        JpaDocuments.classes(),
                        JpaEstimates.classes())
                .<Class<?>>flatMap(List::stream)
                .toList();
    }
}
