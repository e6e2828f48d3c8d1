package io.repairportal.core;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.LinkFixture;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One shop with one customer and one published work order, and a portal over it, for tests of services. */
public final class Shopfloor {
    /** The token of the link made by {@link #link}. */
    public static final LinkToken TOKEN = new LinkToken("A".repeat(43));

    public final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    public final InMemoryShop shop = new InMemoryShop();
    public final InMemoryPortalStore store = new InMemoryPortalStore();
    public final Provider provider = aProvider("acme").build();
    public final Customer customer =
            aCustomer(provider).named("Dana", "Whitfield").build();
    public final WorkOrder workOrder =
            aWorkOrder(customer).ref("WO-4711").numbered("4711").build();
    public final Portal portal;
    private Optional<HostIdentity.Person> person = Optional.empty();

    public Shopfloor() {
        this(host -> host);
    }

    public Shopfloor(UnaryOperator<HostApplication.Builder> ports) {
        shop.add(provider).add(customer).add(workOrder);
        store.stagePlans()
                .save(
                        provider.ref(),
                        aStagePlan("body")
                                .stage("received")
                                .explained("We have it.")
                                .stage("secret", "CANARY stage")
                                .stage("paint")
                                .explained("We paint.")
                                .build());
        publish(aPublication(workOrder)
                .visible()
                .with(aPlan("body")
                        .stage("received", StageState.COMPLETED)
                        .stage("paint", StageState.IN_PROGRESS)
                        .build())
                .build());
        HostApplication.Builder host =
                HostApplication.over(shop.hostApplication()).identity((request, at) -> person);
        portal = Portal.builder(ports.apply(host).build(), store)
                .publicUrl(URI.create("https://repairs.example/portal"))
                .secret("a secret of at least thirty-two characters")
                .clock(clock)
                .build();
    }

    /** Stores a publication as it is. */
    public void publish(Publication... publications) {
        store.publications().save(provider.ref(), List.of(publications));
    }

    /** Stores a change of the publication of the work order. */
    public void change(UnaryOperator<Publication> change) {
        Publication now = publication();
        if (!store.publications()
                .save(provider.ref(), List.of(change.apply(now)))
                .isEmpty()) {
            throw new IllegalStateException("somebody else changed the publication");
        }
    }

    /** Returns the publication of the work order. */
    public Publication publication() {
        return store.publications()
                .findAll(provider.ref(), List.of(workOrder.ref()))
                .get(0);
    }

    /** Sends the link whose token is {@link #TOKEN}. */
    public AccessLink link(UnaryOperator<LinkFixture> how) {
        AccessLink link = how.apply(aLink(workOrder)
                        .sentAt(clock.instant())
                        .hash(Secrets.linkHash(TOKEN.value()).value()))
                .build();
        store.keys().issue(provider.ref(), List.of(link));
        return link;
    }

    /** Lets the host say who is signed in. */
    public void signedIn(HostIdentity.Person who) {
        person = Optional.of(who);
    }

    /** Admits a browser with this session. */
    public Admitted admit(Optional<SessionToken> session) {
        return admit(session, provider.ref());
    }

    /** Admits a browser with this session at this provider. */
    public Admitted admit(Optional<SessionToken> session, ProviderRef at) {
        return portal.access().admit(session, at, new NoRequest());
    }

    private static final class NoRequest implements HostIdentity.Request {
        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remoteUser() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> attribute(String name) {
            return Optional.empty();
        }
    }
}
