package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.HostIdentity.Person;
import io.repairportal.spi.access.HostIdentity.Request;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link HostIdentity} must do. Extend it, hand over your adapter and requests as your login leaves them, run it.
 *
 * <p>Greeting and permissions are the host's own affair and are not looked at, nor whether a person sees a whole customer, as long as
 * nobody sees more than was said.
 */
public abstract class HostIdentityContract {
    private static final Person DANA_HERSELF = person(DANA, false);
    private static final Person EVANS_BOSS = person(EVAN, true);
    private static final Person THEIRS = person(NAMESAKE, true);

    /** For subclasses. */
    protected HostIdentityContract() {}

    /** Returns an adapter at whose host exactly these people have a login. */
    protected abstract HostIdentity knowing(Person... people);

    /** Returns a request of this person, signed in at the host. */
    protected abstract Request signedIn(Person person);

    /** Returns a request of somebody who is not signed in. */
    protected abstract Request anonymous();

    @Test
    @DisplayName("who is not signed in at the host is nobody in the portal (A18)")
    public final void anonymousIsNobody() {
        assertThat(knowing(DANA_HERSELF).identify(anonymous(), ACME)).isEmpty();
        assertThat(knowing().identify(anonymous(), ACME)).isEmpty();
    }

    @Test
    @DisplayName("a request that says nothing, or rubbish, is anonymous and no error (A18)")
    public final void rubbishIsNobody() {
        HostIdentity port = knowing(DANA_HERSELF, EVANS_BOSS);

        for (String rubbish : List.of("", " ", "null", "'; --", "%00", Texts.DIFFICULT, "x".repeat(10_000))) {
            assertThat(port.identify(new Same(rubbish), ACME)).as(rubbish).isEmpty();
        }
    }

    @Test
    @DisplayName("who is signed in is this person and sees no more than was said (A18, A14)")
    public final void recognisesPeople() {
        HostIdentity port = knowing(DANA_HERSELF, EVANS_BOSS);

        assertThat(port.identify(signedIn(DANA_HERSELF), ACME))
                .map(Person::scope)
                .contains(DANA_HERSELF.scope());
        Scope scope = port.identify(signedIn(EVANS_BOSS), ACME).orElseThrow().scope();
        assertThat(scope).isIn(EVANS_BOSS.scope(), Cast.own(EVAN, "dana"));
    }

    @Test
    @DisplayName("a customer of one provider is nobody at another one (A18, P1)")
    public final void providersNeverMix() {
        HostIdentity port = knowing(DANA_HERSELF, THEIRS);

        assertThat(port.identify(signedIn(DANA_HERSELF), ZENITH)).isEmpty();
        assertThat(port.identify(signedIn(THEIRS), ACME)).isEmpty();
        assertThat(port.identify(signedIn(THEIRS), new ProviderRef("nowhere"))).isEmpty();
        assertThat(port.identify(signedIn(THEIRS), ZENITH))
                .map(person -> person.customer().provider())
                .contains(ZENITH);
    }

    @Test
    @DisplayName("people who come at the same moment are never mistaken for each other (A18, P1)")
    public final void worksTogether() {
        HostIdentity port = knowing(DANA_HERSELF, EVANS_BOSS);

        List<Boolean> right = Together.run(16, thread -> {
            Person person = thread % 2 == 0 ? DANA_HERSELF : EVANS_BOSS;
            return port.identify(signedIn(person), ACME).map(Person::customer).equals(Optional.of(person.customer()));
        });

        assertThat(right).containsOnly(true);
    }

    private static Person person(Customer customer, boolean wholeCustomer) {
        return new Person(
                customer.ref(),
                customer.primaryContact().map(contact -> contact.ref()),
                wholeCustomer,
                PermissionSet.all(),
                customer.displayName());
    }

    /** A request that answers everything with the same text, except with a user the container has checked. */
    private record Same(String text) implements Request {
        @Override
        public Optional<String> header(String name) {
            return Optional.of(text);
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.of(text);
        }

        @Override
        public Optional<String> remoteUser() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> attribute(String name) {
            return Optional.of(text);
        }
    }
}
