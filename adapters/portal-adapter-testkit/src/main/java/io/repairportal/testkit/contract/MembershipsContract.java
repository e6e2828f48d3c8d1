package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Memberships} must do. */
public abstract class MembershipsContract extends PortalStoreContract {
    private static final MembershipRef FIRST = new MembershipRef("M-1");

    /** For subclasses. */
    protected MembershipsContract() {}

    @Test
    @DisplayName("a membership comes back as it was stored, under the next version (A8, A14)")
    public final void remembersEverything() {
        Membership first = aMembership(DANA.ref())
                .ref("m".repeat(64))
                .ofContact("dana")
                .ownContactOnly()
                .madeAt(PRECISE)
                .heldBy("P-1")
                .called("Zoë & José's  Garage")
                .invitedAt("Zoë@Example.com")
                .labelled(Texts.ofLength(400))
                .withRights("R-1")
                .locked(Lock.PAY_ONLY)
                .build();
        Membership second = aMembership(DANA.ref())
                .ref("m".repeat(64))
                .called("u".repeat(100))
                .withoutEmail()
                .labelled("")
                .signedOutAt(PRECISE.plusSeconds(1))
                .version(1)
                .build();

        assertThat(save(first)).isEqualTo(Saved.SAVED);
        assertThat(find(first)).contains(first.version(1));
        assertThat(save(second)).isEqualTo(Saved.SAVED);
        assertThat(find(first)).contains(second.version(2));
    }

    @Test
    @DisplayName("a user name is found in every spelling of it, at its own provider alone (A7, P1)")
    public final void findsByUserName() {
        save(aMembership(DANA.ref()).called("Müller  Straße GmbH").build());

        assertThat(named(ACME, "MÜLLER STRASSE gmbh")).contains(FIRST);
        assertThat(named(ACME, "Mu\u0308ller straße GmbH")).contains(FIRST);
        assertThat(named(ACME, "Muller Strasse GmbH")).isEmpty();
        assertThat(named(ZENITH, "Müller Straße GmbH")).isEmpty();
    }

    @Test
    @DisplayName("a provider gives a user name once, another provider may give it too; given up it is free (A7)")
    public final void userNamesAreUnique() {
        save(aMembership(DANA.ref()).called("Dana").build());
        Membership other = aMembership(EVAN.ref()).ref("M-2").called("DANA").build();

        assertThat(save(other)).isEqualTo(Saved.TAKEN);
        assertThat(find(other)).isEmpty();
        save(aMembership(EVAN.ref()).ref("M-2").called("Evan").build());
        assertThat(save(other.version(1))).isEqualTo(Saved.TAKEN);
        assertThat(save(aMembership(NAMESAKE.ref()).called("Dana").build())).isEqualTo(Saved.SAVED);

        store().memberships().remove(ACME, FIRST);
        assertThat(save(other.version(1))).isEqualTo(Saved.SAVED);
    }

    @Test
    @DisplayName("who saves an outdated membership, or one that was removed, is told so and changes nothing (A11, A14)")
    public final void refusesOutdatedChanges() {
        Membership first = aMembership(DANA.ref()).build();
        save(first);

        assertThat(save(aMembership(DANA.ref()).called("Other").build())).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(first.version(2))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(aMembership(DANA.ref()).ref("M-9").version(1).build())).isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(find(first)).contains(first.version(1));
    }

    @Test
    @DisplayName("a membership never moves to another customer (P6)")
    public final void staysWithItsCustomer() {
        Membership first = aMembership(DANA.ref()).build();
        save(first);

        assertThat(save(aMembership(EVAN.ref()).version(1).build())).isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(find(first)).contains(first.version(1));
    }

    @Test
    @DisplayName("the memberships of another provider do not exist and cannot be removed from here (P1)")
    public final void providersNeverMix() {
        Membership theirs = aMembership(NAMESAKE.ref()).build();
        save(theirs);

        assertThat(store().memberships().find(ACME, FIRST)).isEmpty();
        assertThat(store().memberships().remove(ACME, FIRST)).isFalse();
        assertThat(save(aMembership(DANA.ref()).called("ours").build())).isEqualTo(Saved.SAVED);
        assertThat(store().memberships().remove(ACME, FIRST)).isTrue();
        assertThat(store().memberships().find(ZENITH, FIRST)).contains(theirs.version(1));
    }

    @Test
    @DisplayName("a person's memberships at every provider are known, oldest first, and nobody else's (A15)")
    public final void knowsThoseOfAPerson() {
        save(held("M-2", DANA.ref(), "P-1", 2));
        save(held("M-1", NAMESAKE.ref(), "P-1", 1));
        save(held("M-3", EVAN.ref(), "P-2", 0));
        save(aMembership(DANA.ref()).ref("M-4").build());

        assertThat(ofPerson("P-1")).containsExactly("zenith/M-1", "acme/M-2");
        assertThat(ofPerson("P-2")).containsExactly("acme/M-3");
        assertThat(ofPerson("P-9")).isEmpty();
    }

    @Test
    @DisplayName("a membership follows its holder: accepted, handed to somebody else, removed (A8, O4)")
    public final void followsItsHolder() {
        Membership waiting = aMembership(DANA.ref()).build();
        save(waiting);

        save(waiting.version(1).with(waiting.holder().heldBy(new PersonRef("P-1"))));
        assertThat(ofPerson("P-1")).containsExactly("acme/M-1");
        save(waiting.version(2).with(waiting.holder().heldBy(new PersonRef("P-2"))));
        assertThat(ofPerson("P-1")).isEmpty();
        assertThat(ofPerson("P-2")).containsExactly("acme/M-1");

        assertThat(store().memberships().remove(ACME, FIRST)).isTrue();
        assertThat(store().memberships().remove(ACME, FIRST)).isFalse();
        assertThat(ofPerson("P-2")).isEmpty();
        assertThat(named(ACME, "M-1")).isEmpty();
    }

    @Test
    @DisplayName("of many who save at once exactly one wins, the first time and later (A8, P53)")
    public final void oneWinsARace() {
        for (int version : new int[] {0, 1}) {
            Membership read =
                    aMembership(DANA.ref()).heldBy("P-1").version(version).build();
            List<Saved> saved = Together.run(16, thread -> save(read));

            assertThat(saved).containsOnlyOnce(Saved.SAVED);
            assertThat(find(read)).map(Membership::version).contains(version + 1);
        }
    }

    @Test
    @DisplayName("of many who choose the same user name at once one gets it (A7)")
    public final void oneGetsTheName() {
        List<Saved> saved = Together.run(
                8,
                thread -> save(aMembership(DANA.ref())
                        .ref("M-" + thread)
                        .called("dana")
                        .build()));

        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        assertThat(saved).doesNotContain(Saved.CHANGED_MEANWHILE);
    }

    @Test
    @DisplayName(
            "of many new ones with one user name, each in a unit of work, one is stored, and the others go on (A7, A8)")
    public final void losersOfARaceGoOn() {
        List<Saved> saved = Together.run(8, thread -> store().unitOfWork().inTransaction(transaction -> {
            Membership fresh =
                    aMembership(DANA.ref()).ref("M-" + thread).called("dana").build();
            Saved first = save(fresh);
            if (first != Saved.SAVED) {
                save(aMembership(DANA.ref())
                        .ref("M-" + thread)
                        .called("dana " + thread)
                        .build());
            }
            return first;
        }));

        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        assertThat(saved).doesNotContain(Saved.CHANGED_MEANWHILE);
        for (int thread = 0; thread < 8; thread++) {
            assertThat(store().memberships().find(ACME, new MembershipRef("M-" + thread)))
                    .as("what thread %s stored", thread)
                    .isPresent();
        }
    }

    @Test
    @DisplayName(
            "of many who store the same new one, each in a unit of work, one does, and the others are told (A8, P53)")
    public final void oneWinsARaceOfUnits() {
        List<Saved> saved = Together.run(8, thread -> store().unitOfWork()
                .inTransaction(transaction ->
                        save(aMembership(DANA.ref()).called("dana " + thread).build())));

        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        assertThat(saved).doesNotContain(Saved.TAKEN);
    }

    private static Membership held(String ref, CustomerRef customer, String person, int second) {
        return aMembership(customer)
                .ref(ref)
                .madeAt(MORNING.plusSeconds(second))
                .heldBy(person)
                .build();
    }

    private Saved save(Membership membership) {
        return store().memberships().saveIfUnchanged(membership);
    }

    private Optional<Membership> find(Membership membership) {
        return store().memberships().find(membership.customer().provider(), membership.ref());
    }

    private Optional<MembershipRef> named(ProviderRef provider, String name) {
        return store().memberships().withUserName(provider, new UserName(name)).map(Membership::ref);
    }

    private List<String> ofPerson(String person) {
        return store().memberships().ofPerson(new PersonRef(person)).stream()
                .map(membership -> membership.customer().provider() + "/" + membership.ref())
                .toList();
    }
}
