package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;

/** A customer as read. */
record CustomerView(String ref, String body) {

    /** Reads the columns of an answer. */
    static CustomerView of(Row row) throws SQLException {
        return new CustomerView(row.text(), row.text());
    }

    /** Returns the customer of this row. */
    Customer customer(ProviderRef provider) {
        return CustomerJson.read(new CustomerRef(provider, ref), body);
    }
}
