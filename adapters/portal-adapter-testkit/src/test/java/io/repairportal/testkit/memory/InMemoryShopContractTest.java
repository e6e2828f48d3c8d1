package io.repairportal.testkit.memory;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("the shop in memory keeps the contract of each of its ports (M2, M3)")
class InMemoryShopContractTest {

    @Nested
    class TheProviders extends ProvidersContract {
        @Override
        protected Providers knowing(Provider... providers) {
            InMemoryShop shop = new InMemoryShop();
            for (Provider provider : providers) {
                shop.add(provider);
            }
            return shop.hostApplication().providers();
        }

        @Override
        protected Providers knowing(Provider provider, FileContent logo) {
            return new InMemoryShop()
                    .add(provider)
                    .addLogo(provider.ref(), logo)
                    .hostApplication()
                    .providers();
        }
    }

    @Nested
    class TheCustomers extends CustomersContract {
        @Override
        protected Customers knowing(Customer... customers) {
            InMemoryShop shop = new InMemoryShop();
            for (Customer customer : customers) {
                shop.add(customer);
            }
            return shop.hostApplication().customers();
        }
    }

    @Nested
    class TheNewCustomers extends NewCustomersContract {
        @Override
        protected Intake knowing(Customer... customers) {
            InMemoryShop shop = new InMemoryShop();
            for (Customer customer : customers) {
                shop.add(customer);
            }
            return new Intake(shop.newCustomers(), shop.customers());
        }
    }

    @Nested
    class TheWorkOrders extends WorkOrdersContract {
        @Override
        protected WorkOrders knowing(WorkOrderChange... workOrders) {
            InMemoryShop shop = new InMemoryShop();
            for (WorkOrderChange change : workOrders) {
                shop.add(change);
            }
            return shop.hostApplication().workOrders();
        }
    }

    @Nested
    class TheDocuments extends DocumentsContract {
        @Override
        protected Documents knowing(Filed... files) {
            InMemoryShop shop = new InMemoryShop();
            for (Filed file : files) {
                shop.add(file.workOrder()).add(file.workOrder().customer().provider(), file.document(), file.content());
            }
            return shop.hostApplication().documents().orElseThrow();
        }
    }

    @Nested
    class TheEstimates extends EstimatesContract {
        @Override
        protected Estimates knowing(Written... estimates) {
            InMemoryShop shop = new InMemoryShop();
            for (Written written : estimates) {
                shop.add(written.workOrder()).add(written.workOrder().customer().provider(), written.estimate());
            }
            return shop.hostApplication().estimates().orElseThrow();
        }
    }

    @Nested
    class TheTechnicianNotes extends TechnicianNotesContract {
        @Override
        protected TechnicianNotes knowing(Noted... notes) {
            InMemoryShop shop = new InMemoryShop();
            for (Noted noted : notes) {
                shop.add(noted.workOrder()).add(noted.workOrder().customer().provider(), noted.note());
            }
            return shop.hostApplication().technicianNotes().orElseThrow();
        }
    }

    @Nested
    class TheStaff extends StaffDirectoryContract {
        @Override
        protected StaffDirectory knowing(Employed... staff) {
            InMemoryShop shop = new InMemoryShop();
            for (Employed employed : staff) {
                shop.add(employed.provider(), employed.member());
            }
            return shop.hostApplication().staffDirectory().orElseThrow();
        }
    }
}
