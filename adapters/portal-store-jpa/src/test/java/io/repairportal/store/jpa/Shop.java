package io.repairportal.store.jpa;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.Providers;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.testkit.contract.DocumentsContract;
import io.repairportal.testkit.contract.EstimatesContract;
import io.repairportal.testkit.contract.NewCustomersContract;
import io.repairportal.testkit.contract.StaffDirectoryContract;
import io.repairportal.testkit.contract.TechnicianNotesContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Fills the shop's tables of an emptied store, for the contracts of the shop's ports. */
final class Shop {
    private final JpaPortalStore store;
    private final ShopRecords records;

    Shop(TestStore stores) {
        store = stores.emptied();
        records = store.shop().records();
    }

    Providers providers(Provider... providers) {
        for (Provider provider : providers) {
            records.save(provider, Optional.empty());
        }
        return application().providers();
    }

    Providers provider(Provider provider, FileContent logo) {
        records.save(provider, Optional.of(logo));
        return application().providers();
    }

    Customers customers(Customer... customers) {
        records.saveCustomers(List.of(customers));
        return application().customers();
    }

    NewCustomersContract.Intake intake(Customer... customers) {
        return new NewCustomersContract.Intake(store.shop().newCustomers(), customers(customers));
    }

    WorkOrders workOrders(WorkOrderChange... changes) {
        records.saveWorkOrders(List.of(changes));
        return application().workOrders();
    }

    Documents documents(DocumentsContract.Filed... files) {
        for (DocumentsContract.Filed file : files) {
            save(file.workOrder());
            try (InputStream content = file.content().open()) {
                records.saveDocument(file.workOrder().customer().provider(), file.document(), content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return application().documents().orElseThrow();
    }

    Estimates estimates(EstimatesContract.Written... estimates) {
        for (EstimatesContract.Written written : estimates) {
            save(written.workOrder());
            records.saveEstimates(written.workOrder().customer().provider(), List.of(written.estimate()));
        }
        return application().estimates().orElseThrow();
    }

    TechnicianNotes notes(TechnicianNotesContract.Noted... notes) {
        for (TechnicianNotesContract.Noted noted : notes) {
            save(noted.workOrder());
            records.saveTechnicianNotes(noted.workOrder().customer().provider(), List.of(noted.note()));
        }
        return application().technicianNotes().orElseThrow();
    }

    StaffDirectory staff(StaffDirectoryContract.Employed... staff) {
        for (StaffDirectoryContract.Employed employed : staff) {
            records.saveStaff(employed.provider(), List.of(employed.member()));
        }
        return application().staffDirectory().orElseThrow();
    }

    private void save(WorkOrder order) {
        records.saveWorkOrders(List.of(new WorkOrderChange(order, Optional.empty(), order.openedAt())));
    }

    private HostApplication application() {
        return store.shop().hostApplication();
    }
}
