package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.one;
import static io.repairportal.testkit.contract.Cast.orderFor;
import static io.repairportal.testkit.contract.Cast.own;
import static io.repairportal.testkit.contract.Cast.whole;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whose is it? What every port that takes a {@link Scope} owes each customer: nobody else's records, told apart by provider, customer,
 * contact and work order. What lies outside looks exactly like what never existed (P1, P3, P4).
 *
 * <p>Not extended by adapters directly; the contracts of the ports are.
 */
public abstract class OwnershipContract {
    private static final Customer NOBODY = Fixtures.aCustomer(ACME).ref("C-9").build();

    /** Made for the contracts of this package. */
    OwnershipContract() {}

    /**
     * Returns the six work orders that records hang on. Two providers use the same references for different things; one work order
     * names no contact; one customer's contact is called like another customer's.
     */
    static List<WorkOrder> workOrders() {
        return List.of(
                orderFor(DANA, "dana", "WO-1"),
                orderFor(DANA, "sam", "WO-2"),
                Cast.order(DANA, "WO-3").build(),
                orderFor(EVAN, "dana", "WO-4"),
                orderFor(NAMESAKE, "dana", "WO-1"),
                orderFor(NAMESAKE, "dana", "WO-5"));
    }

    /**
     * Asks every method of the port, in this scope, for the records of all work orders and returns, by method, the labels of the work
     * orders that the answers belong to.
     */
    abstract Map<String, Set<String>> seenIn(Scope scope);

    @Test
    @DisplayName("a customer sees all that is its own, with or without a contact, and nothing else (P1, A14)")
    public final void customersSeeTheirOwn() {
        expect(whole(DANA), "acme/WO-1", "acme/WO-2", "acme/WO-3");
    }

    @Test
    @DisplayName("what belongs to another customer of the same provider does not exist for this one (P1, E5)")
    public final void foreignCustomersDoNotExist() {
        expect(whole(EVAN), "acme/WO-4");
        expect(whole(NOBODY));
    }

    @Test
    @DisplayName("a customer of the same name at another provider is somebody else (P1)")
    public final void foreignProvidersDoNotExist() {
        expect(whole(NAMESAKE), "zenith/WO-1", "zenith/WO-5");
    }

    @Test
    @DisplayName("a contact sees only what concerns this contact (A14)")
    public final void contactsSeeTheirOwn() {
        expect(own(DANA, "dana"), "acme/WO-1");
        expect(own(DANA, "sam"), "acme/WO-2");
        expect(own(DANA, "nobody"));
    }

    @Test
    @DisplayName("a contact of the same name at another customer or provider is somebody else (P1, A14)")
    public final void contactsOfTheSameNameAreDifferentPeople() {
        expect(own(EVAN, "dana"), "acme/WO-4");
        expect(own(NAMESAKE, "dana"), "zenith/WO-1", "zenith/WO-5");
        expect(own(EVAN, "sam"));
    }

    @Test
    @DisplayName("a record that names no contact is hidden from whoever sees only her own (A14)")
    public final void noContactMeansHiddenFromContacts() {
        assertThat(seenIn(own(DANA, "dana")))
                .allSatisfy((method, seen) -> assertThat(seen).doesNotContain("acme/WO-3"));
        expect(one(DANA, "WO-3"), "acme/WO-3");
    }

    @Test
    @DisplayName("who came for one work order sees this one alone (A6)")
    public final void oneWorkOrderMeansOne() {
        expect(one(DANA, "WO-1"), "acme/WO-1");
        expect(one(NAMESAKE, "WO-1"), "zenith/WO-1");
    }

    @Test
    @DisplayName("naming a work order of somebody else opens nothing (P1, P6)")
    public final void oneWorkOrderMustBeTheCustomers() {
        expect(one(EVAN, "WO-1"));
        expect(one(DANA, "WO-4"));
        expect(one(DANA, "WO-5"));
        expect(one(NAMESAKE, "WO-2"));
    }

    @Test
    @DisplayName("staff see all of their provider and nothing of another one (P1)")
    public final void staffSeeTheirProvider() {
        expect(all(ACME), "acme/WO-1", "acme/WO-2", "acme/WO-3", "acme/WO-4");
        expect(all(ZENITH), "zenith/WO-1", "zenith/WO-5");
        expect(all(new ProviderRef("nowhere")));
    }

    private void expect(Scope scope, String... labels) {
        assertThat(seenIn(scope)).as("asked as %s", scope).isNotEmpty().allSatisfy((method, seen) -> assertThat(seen)
                .as(method)
                .containsExactlyInAnyOrder(labels));
    }
}
