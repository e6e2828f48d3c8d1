package io.repairportal.reference.bench;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.JpaPortalStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The people with a login at one shop, each of a customer of her own, and its sets of access rights. The first is stored through the
 * portal's store, the others are copies of her rows under other names.
 */
final class Crowd {
    static final ProviderRef SHOP = new ProviderRef("shop0");
    static final String RIGHTS = "rights";
    private static final String NAMED = "%s || '-' || n";
    private static final String BEFORE = "n || %s";
    private static final String CUSTOMER = "'crowd-' || n";
    private static final Map<String, String> MEMBERSHIP = Map.ofEntries(
            Map.entry("membership", NAMED),
            Map.entry("customer", CUSTOMER),
            Map.entry("person", NAMED),
            Map.entry("user_name", NAMED),
            Map.entry("folded_name", NAMED),
            Map.entry("email", BEFORE),
            Map.entry("label", NAMED),
            Map.entry("created_at", "%s + n * interval '1' second"));

    private final JpaPortalStore store;
    private final BenchDatabase database;
    private int people = 1;

    Crowd(JpaPortalStore store, BenchDatabase database) {
        this.store = store;
        this.database = database;
    }

    /** Returns the user name of a person, from 2 on. */
    static String userName(int person) {
        return "dana whitfield-" + person;
    }

    /** Stores the first person with this password, and this many sets of access rights. */
    void begin(PasswordHash password, int rights) throws SQLException {
        store.rights()
                .saveIfUnchanged(
                        SHOP, someRights(RIGHTS).permitting(PermissionSet.all()).build());
        store.people()
                .saveIfUnchanged(aPerson()
                        .ref("dana")
                        .withEmail("dana@crowd.example")
                        .withPassword(password)
                        .build());
        store.memberships()
                .saveIfUnchanged(aMembership(new CustomerRef(SHOP, "C-1"))
                        .ref("crowd")
                        .heldBy("dana")
                        .called("dana whitfield")
                        .withRights(RIGHTS)
                        .madeAt(MORNING)
                        .build());
        database.run(
                "insert into rp_access_rights (provider, rights, name, folded_name, bits, version) select provider,"
                        + " rights || n, name || n, folded_name || n, bits, version from rp_access_rights, "
                        + database.numbers(2, rights));
    }

    /** Copies the person and her customer until there are this many. */
    void grow(int wanted) throws SQLException {
        copy("rp_shop_customer", "ref = 'C-1'", wanted, Map.of("ref", CUSTOMER));
        copy("rp_person", "person = 'dana'", wanted, Map.of("person", NAMED, "email", BEFORE, "folded_email", BEFORE));
        copy("rp_person_membership", "person = 'dana'", wanted, Map.of("person", NAMED, "membership", NAMED));
        copy("rp_membership", "membership = 'crowd'", wanted, MEMBERSHIP);
        copy("rp_membership_word", "membership = 'crowd'", wanted, Map.of("membership", NAMED));
        database.run("insert into rp_membership_word (provider, membership, word, created_at) select provider,"
                + " membership || '-' || n, '' || n, created_at from rp_membership, "
                + database.numbers(people + 1, wanted) + " where membership = 'crowd' and provider = '" + SHOP + "'");
        people = wanted;
        database.settle();
    }

    private void copy(String table, String first, int wanted, Map<String, String> renamed) throws SQLException {
        List<String> columns = database.columns(table);
        String values = columns.stream()
                .map(column -> renamed.getOrDefault(column, "%s").replace("%s", column))
                .collect(Collectors.joining(", "));
        String shop = columns.contains("provider") ? " and provider = '" + SHOP + "'" : "";
        database.run("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from "
                + table + ", " + database.numbers(people + 1, wanted) + " where " + first + shop);
    }
}
