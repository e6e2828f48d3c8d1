package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.someRights;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Rights} must do. */
public abstract class RightsContract extends PortalStoreContract {
    private static final RightsRef COMMERCIAL = new RightsRef("R-1");

    /** For subclasses. */
    protected RightsContract() {}

    @Test
    @DisplayName("a set comes back as it was stored, under the next version, unknown bits included (K2)")
    public final void remembersEverything() {
        AccessRights first = someRights("r".repeat(64))
                .named("Commercial „Zoë“ " + Texts.ofLength(80))
                .permitting(new PermissionSet(Long.MIN_VALUE | 5))
                .build();
        AccessRights second = first.version(1).changedTo("Other", PermissionSet.of(Permission.INVOICES_VIEW));

        assertThat(save(first)).isEqualTo(Saved.SAVED);
        assertThat(store().rights().find(ACME, first.ref())).contains(first.version(1));
        assertThat(save(second)).isEqualTo(Saved.SAVED);
        assertThat(store().rights().find(ACME, first.ref())).contains(second.version(2));
    }

    @Test
    @DisplayName("the sets of a provider are listed by name (K2)")
    public final void listsByName() {
        save(someRights("R-1").named("view only").build());
        save(someRights("R-2").named("Commercial").build());
        save(someRights("R-3").named("Fleet").build());

        assertThat(store().rights().all(ACME))
                .extracting(AccessRights::name)
                .containsExactly("Commercial", "Fleet", "view only");
    }

    @Test
    @DisplayName("two sets of a provider never have the same name, whatever its case; of two providers they may (K2)")
    public final void namesAreUnique() {
        save(someRights("R-1").named("Größe").build());
        save(someRights("R-2").named("Fleet").build());

        assertThat(save(someRights("R-3").named("GRÖSSE").build())).isEqualTo(Saved.TAKEN);
        assertThat(save(someRights("R-2").named("grösse").version(1).build())).isEqualTo(Saved.TAKEN);
        assertThat(save(someRights("R-1").named("GRÖßE").version(1).build())).isEqualTo(Saved.SAVED);
        assertThat(store().rights()
                        .saveIfUnchanged(
                                ZENITH, someRights("R-1").named("Fleet").build()))
                .isEqualTo(Saved.SAVED);
        assertThat(store().rights().all(ACME)).hasSize(2);
    }

    @Test
    @DisplayName("who saves an outdated set, or one that was removed, is told so and changes nothing (K2)")
    public final void refusesOutdatedChanges() {
        AccessRights first = someRights("R-1").permitting(Permission.EXPORT).build();
        save(first);

        assertThat(save(someRights("R-1").named("Again").build())).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(first.version(2))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(someRights("R-9").version(1).build())).isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(store().rights().all(ACME)).containsExactly(first.version(1));
    }

    @Test
    @DisplayName("the sets of another provider do not exist and cannot be removed from here (P1)")
    public final void providersNeverMix() {
        store().rights()
                .saveIfUnchanged(ZENITH, someRights("R-1").named("Theirs").build());

        assertThat(store().rights().find(ACME, COMMERCIAL)).isEmpty();
        assertThat(store().rights().all(ACME)).isEmpty();
        assertThat(store().rights().removeUnused(ACME, COMMERCIAL)).isFalse();
        assertThat(save(someRights("R-1").named("Ours").build())).isEqualTo(Saved.SAVED);
        assertThat(store().rights().find(ZENITH, COMMERCIAL))
                .map(AccessRights::name)
                .contains("Theirs");
    }

    @Test
    @DisplayName("a set that a membership has stays; a membership of another provider does not count (K2, P1)")
    public final void keepsWhatIsUsed() {
        save(someRights("R-1").build());
        store().memberships()
                .saveIfUnchanged(aMembership(NAMESAKE.ref()).withRights("R-1").build());
        store().memberships()
                .saveIfUnchanged(aMembership(DANA.ref()).withRights("R-1").build());

        assertThat(store().rights().removeUnused(ACME, COMMERCIAL)).isFalse();
        assertThat(store().rights().find(ACME, COMMERCIAL)).isPresent();

        store().memberships().remove(ACME, new MembershipRef("M-1"));
        assertThat(store().rights().removeUnused(ACME, COMMERCIAL)).isTrue();
        assertThat(store().rights().removeUnused(ACME, COMMERCIAL)).isFalse();
        assertThat(store().rights().find(ACME, COMMERCIAL)).isEmpty();
    }

    @Test
    @DisplayName("of many who save at once exactly one wins, the first time and later (K2, P53)")
    public final void oneWinsARace() {
        for (int version : new int[] {0, 1}) {
            AccessRights read = someRights("R-1").version(version).build();
            List<Saved> saved = Together.run(16, thread -> save(read));

            assertThat(saved).containsOnlyOnce(Saved.SAVED);
            assertThat(saved).doesNotContain(Saved.TAKEN);
            assertThat(store().rights().find(ACME, COMMERCIAL))
                    .map(AccessRights::version)
                    .contains(version + 1);
        }
    }

    @Test
    @DisplayName("of many who choose the same name at once one gets it (K2)")
    public final void oneGetsTheName() {
        List<Saved> saved = Together.run(
                8, thread -> save(someRights("R-" + thread).named("Fleet").build()));

        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        assertThat(saved).doesNotContain(Saved.CHANGED_MEANWHILE);
    }

    private Saved save(AccessRights rights) {
        return store().rights().saveIfUnchanged(ACME, rights);
    }
}
