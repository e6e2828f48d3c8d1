package io.repairportal.store.jpa;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.Providers;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.testkit.contract.CustomersContract;
import io.repairportal.testkit.contract.DocumentsContract;
import io.repairportal.testkit.contract.EstimatesContract;
import io.repairportal.testkit.contract.NewCustomersContract;
import io.repairportal.testkit.contract.ProvidersContract;
import io.repairportal.testkit.contract.StaffDirectoryContract;
import io.repairportal.testkit.contract.TechnicianNotesContract;
import io.repairportal.testkit.contract.WorkOrdersContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The shop's facts keep every contract on H2 (M2, M3, P1)")
class H2ShopContractTest {
    private static TestStore stores;

    @BeforeAll
    static void open() {
        stores = TestStore.h2();
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @Nested
    class OfProviders extends ProvidersContract {
        @Override
        protected Providers knowing(Provider... providers) {
            return new Shop(stores).providers(providers);
        }

        @Override
        protected Providers knowing(Provider provider, FileContent logo) {
            return new Shop(stores).provider(provider, logo);
        }
    }

    @Nested
    class OfCustomers extends CustomersContract {
        @Override
        protected Customers knowing(Customer... customers) {
            return new Shop(stores).customers(customers);
        }
    }

    @Nested
    class OfNewCustomers extends NewCustomersContract {
        @Override
        protected Intake knowing(Customer... customers) {
            return new Shop(stores).intake(customers);
        }
    }

    @Nested
    class OfWorkOrders extends WorkOrdersContract {
        @Override
        protected WorkOrders knowing(WorkOrderChange... workOrders) {
            return new Shop(stores).workOrders(workOrders);
        }
    }

    @Nested
    class OfDocuments extends DocumentsContract {
        @Override
        protected Documents knowing(Filed... files) {
            return new Shop(stores).documents(files);
        }
    }

    @Nested
    class OfEstimates extends EstimatesContract {
        @Override
        protected Estimates knowing(Written... estimates) {
            return new Shop(stores).estimates(estimates);
        }
    }

    @Nested
    class OfTechnicianNotes extends TechnicianNotesContract {
        @Override
        protected TechnicianNotes knowing(Noted... notes) {
            return new Shop(stores).notes(notes);
        }
    }

    @Nested
    class OfStaffDirectory extends StaffDirectoryContract {
        @Override
        protected StaffDirectory knowing(Employed... staff) {
            return new Shop(stores).staff(staff);
        }
    }
}
