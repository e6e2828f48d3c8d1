package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.util.List;

/** The columns of one customer, as written. */
record StoredCustomer(String ref, String body) {
    static final Upserts.Table<StoredCustomer> TABLE = new Upserts.Table<>(
            "shop_customer", List.of("body"), StoredCustomer::ref, StoredCustomer::of, StoredCustomer::fill);

    /** Returns the columns of a customer. */
    static StoredCustomer of(Customer customer) {
        return new StoredCustomer(customer.ref().value(), CustomerJson.text(customer));
    }

    private static StoredCustomer of(Row row) throws SQLException {
        return new StoredCustomer(row.text(), row.text());
    }

    private void fill(Cells cells) throws SQLException {
        cells.text(body);
    }
}
