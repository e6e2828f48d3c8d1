package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.testkit.contract.CustomersContract;
import io.repairportal.testkit.contract.WorkOrdersContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("two port classes over the host's own tables keep every rule of the contract kit, on PostgreSQL (M2, M3)")
class GaragePortsContractIT {
    private static HikariDataSource database;

    @BeforeAll
    static void open() {
        database = GarageDatabases.postgres();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Nested
    class Jobs extends WorkOrdersContract {
        @Override
        protected WorkOrders knowing(WorkOrderChange... workOrders) {
            return GarageFacts.in(database).jobs(workOrders);
        }
    }

    @Nested
    class Owners extends CustomersContract {
        @Override
        protected Customers knowing(Customer... customers) {
            return GarageFacts.in(database).customers(customers);
        }
    }
}
