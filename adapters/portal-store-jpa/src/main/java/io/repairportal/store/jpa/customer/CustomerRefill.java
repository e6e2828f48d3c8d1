package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.access.WordRefill;
import io.repairportal.store.jpa.schema.TablePrefix;
import java.sql.Connection;
import java.sql.SQLException;

/** Fills the words of customers that were stored before there were any. */
public final class CustomerRefill {

    private CustomerRefill() {}

    /** Does it behind the migration that made their table. */
    public static void over(Connection connection, TablePrefix prefix) throws SQLException {
        new WordRefill(
                        "select provider, ref, body from " + prefix.value() + "shop_customer",
                        "insert into " + prefix.value()
                                + "shop_customer_word (word, provider, customer) values (?, ?, ?)")
                .over(
                        connection,
                        row -> CustomerWords.of(CustomerJson.read(
                                new CustomerRef(new ProviderRef(row.provider()), row.ref()), row.text())));
    }
}
