package io.repairportal.reference.privacy;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.someRights;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.signin.Accept;
import io.repairportal.core.signin.AcceptOutcome;
import io.repairportal.core.signin.Circumstances;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.RecordingMailer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An invitation that is accepted between the moment staff's removal has read the membership and the moment it removes it. */
class RemovedWhileAcceptedTest {
    private static final Pattern INVITATION = Pattern.compile("/invite/([A-Za-z0-9_-]{43})");
    private static final EmailAddress DANAS = new EmailAddress("dana@whitfield.example");
    private static final RightsRef ALL = new RightsRef("all");

    private final JpaPortalStore store =
            JpaPortalStore.builder("jdbc:h2:mem:accepted", "sa", "").build();
    private final AtomicReference<@Nullable Runnable> afterTheRead = new AtomicReference<>();
    private final RecordingMailer mailer = new RecordingMailer();
    private final InMemoryShop shop = new InMemoryShop();
    private final Provider acme = aProvider("acme").build();
    private final Customer dana =
            aCustomer(acme).contactRef("dana").withEmail(DANAS.value()).build();
    private final Actor.Staff sam = new Actor.Staff(acme.ref(), new StaffRef("sam"), "Sam Carter");
    private final Portal portal = Portal.builder(shop.hostApplication(), interrupted(store))
            .publicUrl(URI.create("https://repairs.example/portal"))
            .secret("a secret of at least thirty-two characters")
            .mailer(mailer)
            .build();

    @BeforeEach
    void shop() {
        shop.add(acme).add(dana);
        store.rights()
                .saveIfUnchanged(
                        acme.ref(),
                        someRights(ALL.value()).permitting(PermissionSet.all()).build());
        portal.start();
    }

    @AfterEach
    void end() {
        portal.close();
        store.close();
    }

    @Test
    @DisplayName("a removed membership leaves no person behind who accepted its invitation meanwhile (O4)")
    void removal() {
        nobodyIsLeftAfter((staff, membership) ->
                assertThat(portal.people().remove(staff, membership)).isTrue());
    }

    @Test
    @DisplayName("an erased membership leaves no person behind who accepted its invitation meanwhile (O4)")
    void erasure() {
        nobodyIsLeftAfter((staff, membership) ->
                assertThat(portal.erasure().erase(staff, membership)).isPresent());
    }

    private void nobodyIsLeftAfter(BiConsumer<Actor.Staff, MembershipRef> end) {
        Membership invited = invited();
        InviteToken token = token();
        CompletableFuture<AcceptOutcome> accepted = new CompletableFuture<>();
        afterTheRead.set(() -> accepted.completeAsync(() -> accept(token))
                .orTimeout(30, TimeUnit.SECONDS)
                .join());

        end.accept(sam, invited.ref());

        assertThat(accepted).isCompletedWithValueMatching(AcceptOutcome.In.class::isInstance);
        assertThat(store.memberships().find(acme.ref(), invited.ref())).isEmpty();
        assertThat(store.people().withEmail(DANAS)).isEmpty();
    }

    private Membership invited() {
        GiveAccess wish = new GiveAccess(
                dana.ref(),
                dana.primaryContact().map(Contact::ref),
                Optional.of(DANAS),
                Optional.of(ALL),
                true,
                "dana.w");
        Membership membership = portal.people().give(sam, wish).fold(done -> done.membership(), wrong -> {
            throw new AssertionError(wrong);
        });
        portal.people().invite(sam, membership.ref());
        return membership;
    }

    private InviteToken token() {
        Awaitility.await().until(() -> !mailer.sent().isEmpty());
        Matcher link = INVITATION.matcher(mailer.last().body().text());
        assertThat(link.find()).isTrue();
        return new InviteToken(link.group(1));
    }

    private AcceptOutcome accept(InviteToken token) {
        Accept accept = new Accept(new Contact.PersonName("Dana", "Whitfield"), "correct horse battery");
        Circumstances browser = new Circumstances(false, Optional.empty(), Optional.empty(), "203.0.113.7", "Firefox");
        return portal.invitations().accept(acme.ref(), token, accept, browser);
    }

    private PortalStore interrupted(PortalStore real) {
        Memberships memberships = proxy(Memberships.class, (self, method, arguments) -> {
            Object found = call(real.memberships(), method, arguments);
            Runnable meanwhile = method.getName().equals("find") ? afterTheRead.getAndSet(null) : null;
            if (meanwhile != null) {
                meanwhile.run();
            }
            return found;
        });
        return proxy(
                PortalStore.class,
                (self, method, arguments) ->
                        method.getName().equals("memberships") ? memberships : call(real, method, arguments));
    }

    private static <T> T proxy(Class<T> role, InvocationHandler handler) {
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
