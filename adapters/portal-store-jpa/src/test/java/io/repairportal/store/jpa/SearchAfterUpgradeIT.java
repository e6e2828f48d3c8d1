package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever was stored before there were words is found after the upgrade (A8, K5, P56)")
class SearchAfterUpgradeIT {
    private static final ProviderRef ACME = new ProviderRef("acme");

    private final Customer zoe = aCustomer(ACME)
            .ref("C-7")
            .named("Zoë", "Größe")
            .withEmail("zq@quimby.example")
            .withMobile("+447700900777")
            .build();

    @Test
    @DisplayName("on H2")
    void findsOnH2() throws SQLException {
        findsAfterUpgrade(Databases.h2());
    }

    @Test
    @DisplayName("on PostgreSQL")
    void findsOnPostgres() throws SQLException {
        findsAfterUpgrade(Databases.postgres());
    }

    private void findsAfterUpgrade(HikariDataSource database) throws SQLException {
        try (database) {
            try (JpaPortalStore store = JpaPortalStore.builder(database).build()) {
                store.shop().records().saveCustomers(List.of(zoe));
                store.memberships()
                        .saveIfUnchanged(aMembership(zoe.ref())
                                .ref("M-1")
                                .called("first.one")
                                .invitedAt("me@fleet.example")
                                .labelled("Zoë Größe")
                                .build());
            }
            Downgrade.before(13, database);
            try (JpaPortalStore store = JpaPortalStore.builder(database).build()) {
                for (String text : List.of("GRÖSSE zoë", "first.o", "me@fleet.example")) {
                    assertThat(store.membershipLists().search(ACME, text, 10))
                            .as(text)
                            .hasSize(1);
                }
                for (String text : List.of("größe z", "zq@quimby.example", "+447700900777", "0900777", "")) {
                    assertThat(store.shop().hostApplication().customers().search(ACME, text, 10))
                            .as(text)
                            .containsExactly(zoe);
                }
            }
        }
    }
}
