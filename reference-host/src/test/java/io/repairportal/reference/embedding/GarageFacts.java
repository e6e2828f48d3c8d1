package io.repairportal.reference.embedding;

import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.store.jpa.JdbcUnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The garage's tables with exactly what one test needs in them. */
final class GarageFacts {
    private final DataSource database;
    private final UnitOfWork transactions;

    private GarageFacts(DataSource database) {
        this.database = database;
        this.transactions = JdbcUnitOfWork.over(database);
    }

    static GarageFacts in(DataSource database) {
        return new GarageFacts(database);
    }

    WorkOrders jobs(WorkOrderChange... jobs) {
        try (Connection connection = database.getConnection()) {
            GarageTables.empty(database);
            for (WorkOrderChange job : jobs) {
                GarageTables.insert(connection, job);
            }
            return new GarageJobs(transactions);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Customers customers(Customer... customers) {
        try (Connection connection = database.getConnection()) {
            GarageTables.empty(database);
            for (Customer customer : customers) {
                GarageTables.insert(connection, customer);
            }
            return new GarageCustomers(transactions);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
