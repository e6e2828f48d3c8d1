package io.repairportal.store.jpa.schema;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** The databases the store knows, and the words in which their column types differ. */
public enum Vendor {
    /** For the demo, for evaluation, and for one node. */
    H2("H2", "varchar(64)", "varchar", "varbinary"),
    /** For everything else. */
    POSTGRESQL("PostgreSQL", "varchar(64) collate \"C\"", "text", "bytea");

    private final String product;
    private final String ref;
    private final String text;
    private final String bytes;

    Vendor(String product, String ref, String text, String bytes) {
        this.product = product;
        this.ref = ref;
        this.text = text;
        this.bytes = bytes;
    }

    /** Asks the database what it is. */
    public static Vendor of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return named(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException failure) {
            throw new PortalAdapterException(
                    Kind.UNAVAILABLE,
                    "The database of the portal cannot be reached (" + failure.getMessage()
                            + "): start it, or correct its address, user and password.",
                    failure);
        }
    }

    /** Returns the type words of this database, by placeholder. */
    Map<String, String> types() {
        return Map.of("ref", ref, "text", text, "bytes", bytes);
    }

    private static Vendor named(String product) {
        for (Vendor vendor : values()) {
            if (vendor.product.equals(product)) {
                return vendor;
            }
        }
        throw new PortalAdapterException(
                Kind.REJECTED, "The portal keeps its data in H2 or PostgreSQL, not in " + product + ": give it one.");
    }
}
