package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.People} must do. */
public abstract class PeopleContract extends PortalStoreContract {
    private static final PersonRef DANAS = new PersonRef("P-1");

    /** For subclasses. */
    protected PeopleContract() {}

    @Test
    @DisplayName("a person comes back as she was stored, under the next version (A8, A20)")
    public final void remembersEverything() {
        Person first = aPerson()
                .ref("p".repeat(64))
                .named(Texts.ofLength(200), "O’Brien")
                .withEmail("Zoë." + "ü".repeat(50) + "@Example.com")
                .withMobile("+447700900123")
                .withPassword(new PasswordHash("$argon2id$" + "x".repeat(490)))
                .reading(Locale.forLanguageTag("de-AT"))
                .build();
        Person second = aPerson()
                .ref("p".repeat(64))
                .named("", "")
                .withoutEmail()
                .version(1)
                .build();

        assertThat(save(first)).isEqualTo(Saved.SAVED);
        assertThat(store().people().find(first.ref())).contains(first.version(1));
        assertThat(save(second)).isEqualTo(Saved.SAVED);
        assertThat(store().people().find(first.ref())).contains(second.version(2));
    }

    @Test
    @DisplayName("a person is found by the address she has proven, whatever its case, and by no other (A7)")
    public final void findsByEmail() {
        save(aPerson().withEmail("Dana@Whitfield.example").build());
        save(aPerson().ref("P-2").withoutEmail().build());

        assertThat(named("dana@WHITFIELD.example")).contains(DANAS);
        assertThat(named("dana@whitfield.exampl")).isEmpty();
        assertThat(named("d_na@whitfield.example")).isEmpty();
    }

    @Test
    @DisplayName("an address belongs to one person; whoever wants it too is told so; given up it is free (A15, A20)")
    public final void addressesAreUnique() {
        save(aPerson().withEmail("dana@whitfield.example").build());
        Person other = aPerson().ref("P-2").withEmail("DANA@whitfield.example").build();

        assertThat(save(other)).isEqualTo(Saved.TAKEN);
        assertThat(store().people().find(other.ref())).isEmpty();
        save(aPerson().ref("P-2").withoutEmail().build());
        assertThat(save(other.version(1))).isEqualTo(Saved.TAKEN);
        save(aPerson().withEmail("dana@elsewhere.example").version(1).build());

        assertThat(save(other.version(1))).isEqualTo(Saved.SAVED);
        assertThat(named("dana@whitfield.example")).contains(other.ref());
    }

    @Test
    @DisplayName("many people have proven no address (A21)")
    public final void addressesMayBeMissing() {
        assertThat(save(aPerson().withoutEmail().build())).isEqualTo(Saved.SAVED);
        assertThat(save(aPerson().ref("P-2").withoutEmail().build())).isEqualTo(Saved.SAVED);
    }

    @Test
    @DisplayName("who saves an outdated person, or one who is gone, is told so and changes nothing (A20)")
    public final void refusesOutdatedChanges() {
        Person first = aPerson().build();
        save(first);

        assertThat(save(aPerson().named("Other", "Name").build())).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(first.version(2))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(aPerson().ref("P-9").withoutEmail().version(1).build())).isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(store().people().find(DANAS)).contains(first.version(1));
    }

    @Test
    @DisplayName("a person goes with her last membership, at whatever provider, not before (O4)")
    public final void goesWithTheLastMembership() {
        save(aPerson().build());
        store().memberships()
                .saveIfUnchanged(aMembership(DANA.ref()).heldBy("P-1").build());
        store().memberships()
                .saveIfUnchanged(aMembership(NAMESAKE.ref()).heldBy("P-1").build());

        assertThat(store().people().removeWithoutMembership(DANAS)).isFalse();
        store().memberships().remove(ACME, new MembershipRef("M-1"));
        assertThat(store().people().removeWithoutMembership(DANAS)).isFalse();
        assertThat(store().people().find(DANAS)).isPresent();

        store().memberships().remove(ZENITH, new MembershipRef("M-1"));
        assertThat(store().people().removeWithoutMembership(DANAS)).isTrue();
        assertThat(store().people().removeWithoutMembership(DANAS)).isFalse();
        assertThat(store().people().find(DANAS)).isEmpty();
        assertThat(named("dana@whitfield.example")).isEmpty();
    }

    @Test
    @DisplayName("of many who save at once exactly one wins, the first time and later (A20, P53)")
    public final void oneWinsARace() {
        for (int version : new int[] {0, 1}) {
            Person read = aPerson().version(version).build();
            List<Saved> saved = Together.run(16, thread -> save(read));

            assertThat(saved).containsOnlyOnce(Saved.SAVED);
            assertThat(store().people().find(DANAS)).map(Person::version).contains(version + 1);
        }
    }

    @Test
    @DisplayName("of many who prove the same address at once one has it (A20)")
    public final void oneGetsTheAddress() {
        List<Saved> saved =
                Together.run(8, thread -> save(aPerson().ref("P-" + thread).build()));

        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        assertThat(saved).doesNotContain(Saved.CHANGED_MEANWHILE);
    }

    private Saved save(Person person) {
        return store().people().saveIfUnchanged(person);
    }

    private Optional<PersonRef> named(String email) {
        return store().people().withEmail(new EmailAddress(email)).map(Person::ref);
    }
}
