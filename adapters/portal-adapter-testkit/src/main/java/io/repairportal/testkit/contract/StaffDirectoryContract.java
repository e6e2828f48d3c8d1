package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aStaffMember;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link StaffDirectory} must do. Extend it, hand over your adapter, run it. */
public abstract class StaffDirectoryContract {
    private static final StaffRef AMY = new StaffRef("amy");

    /** For subclasses. */
    protected StaffDirectoryContract() {}

    /**
     * Somebody who works somewhere.
     *
     * @param provider where
     * @param member who
     */
    public record Employed(ProviderRef provider, StaffMember member) {
        /** Checks that both are there. */
        public Employed {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(member, "member");
        }
    }

    /** Returns a fresh adapter that knows exactly these people. */
    protected abstract StaffDirectory knowing(Employed... staff);

    @Test
    @DisplayName("staff are told with name and address, if they have one (D2)")
    public final void tellsTheFacts() {
        StaffMember amy = aStaffMember("amy", "Amélie O'Connor-Łuk");
        StaffMember bob = new StaffMember(new StaffRef("bob"), "Bob", Optional.empty());
        StaffDirectory port = knowing(new Employed(ACME, amy), new Employed(ACME, bob));

        assertThat(port.find(ACME, List.of(AMY))).containsExactly(amy);
        assertThat(port.find(ACME, List.of(bob.ref(), AMY))).containsExactlyInAnyOrder(amy, bob);
    }

    @Test
    @DisplayName("who works for another provider does not exist, not even under the same reference (P1)")
    public final void providersNeverMix() {
        StaffMember ours = aStaffMember("amy", "Ours");
        StaffMember theirs = aStaffMember("amy", "Theirs");
        StaffMember onlyTheirs = aStaffMember("zac", "Zac");
        StaffDirectory port =
                knowing(new Employed(ACME, ours), new Employed(ZENITH, theirs), new Employed(ZENITH, onlyTheirs));

        assertThat(port.find(ACME, List.of(AMY, onlyTheirs.ref()))).containsExactly(ours);
        assertThat(port.find(ZENITH, List.of(AMY))).containsExactly(theirs);
        assertThat(port.find(new ProviderRef("nowhere"), List.of(AMY))).isEmpty();
    }

    @Test
    @DisplayName("what does not exist is left out, and 100 are found at once (D2)")
    public final void findsBatches() {
        Employed[] many = IntStream.range(0, 100)
                .mapToObj(number -> new Employed(ACME, aStaffMember("s" + number, "Name " + number)))
                .toArray(Employed[]::new);
        List<StaffRef> refs =
                List.of(many).stream().map(one -> one.member().ref()).toList();

        assertThat(knowing(many).find(ACME, refs))
                .extracting(StaffMember::ref)
                .containsExactlyInAnyOrderElementsOf(refs);
        assertThat(knowing(many).find(ACME, List.of(AMY))).isEmpty();
        assertThat(knowing(many).find(ACME, List.of())).isEmpty();
    }
}
