package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aStaffMember;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.feedback.FeedbackDesk;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.core.publishing.ShopDesk;
import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.RecordingMailer;
import io.repairportal.testkit.memory.RecordingTextMessenger;
import io.repairportal.testkit.memory.SeededRandom;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A shop with one customer and one work order, and everything of the portal that writes messages, for tests. */
public final class PostRoom {
    private static final Commands COMMANDS = Commands.find().orElseThrow();

    public final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    public final InMemoryShop shop = new InMemoryShop();
    public final RecordingMailer mailer = new RecordingMailer();
    public final RecordingTextMessenger texts = new RecordingTextMessenger();
    public final List<HostEvents.Event> events = Collections.synchronizedList(new ArrayList<>());
    public final List<AccountErrand> errands = new ArrayList<>();
    public final Provider provider;
    public final Customer customer;
    public final WorkOrder workOrder;
    public final PortalStore store;
    public final PortalParts parts;
    public final Notifications notifications;
    public final ShopDesk desk;
    public final Publishing publishing;
    public final StagePlanDesk stagePlans;
    public final ConversationDesk conversations;
    public final FeedbackDesk feedback;
    public final Actor.Staff staff;
    private Optional<HostIdentity.Person> person = Optional.empty();

    public PostRoom() {
        this(new InMemoryPortalStore(), host -> host, standard());
    }

    public PostRoom(Scene scene) {
        this(new InMemoryPortalStore(), host -> host, scene);
    }

    public PostRoom(UnaryOperator<HostApplication.Builder> ports) {
        this(new InMemoryPortalStore(), ports, standard());
    }

    public PostRoom(PortalStore portalStore, UnaryOperator<HostApplication.Builder> ports, Scene scene) {
        provider = scene.provider();
        customer = scene.customer();
        workOrder = scene.workOrder();
        store = portalStore;
        shop.add(provider).add(customer).add(workOrder);
        StaffMember advisor = aStaffMember("sam", "Sam Carter");
        shop.add(
                provider.ref(),
                new StaffMember(advisor.ref(), advisor.name(), Optional.of(new EmailAddress("sam@acme.example"))));
        parts = parts(ports);
        ProviderLook look = new ProviderLook(parts);
        PublishedWorkOrders published = new PublishedWorkOrders(parts);
        notifications = new Notifications(parts, look, new Random(7), notices -> (at, errand) -> {
            errands.add(errand);
            notices.sendFoundRepairs(at, errand.who());
        });
        desk = new ShopDesk(parts, notifications);
        publishing = new Publishing(parts, notifications);
        stagePlans = new StagePlanDesk(parts, look);
        conversations = new ConversationDesk(parts, published, notifications, COMMANDS);
        feedback = new FeedbackDesk(parts, published, notifications, COMMANDS);
        staff = new Actor.Staff(provider.ref(), new StaffRef("sam"), "Sam Carter");
    }

    private PortalParts parts(UnaryOperator<HostApplication.Builder> ports) {
        HostApplication.Builder host = HostApplication.over(shop.hostApplication())
                .identity((request, at) -> person)
                .events(events::add);
        Secrets secrets = new Secrets("a secret of at least thirty-two characters", new SeededRandom(1));
        return new PortalParts(
                ports.apply(host).build(),
                store,
                clock,
                secrets,
                URI.create("https://repairs.example/portal"),
                (target, sent) -> new LinkToken(secrets.randomToken()),
                new PortalParts.Services(
                        Optional.of(mailer), Optional.of(texts), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** The people of a test. */
    public record Scene(Provider provider, Customer customer, WorkOrder workOrder) {}

    public static Scene standard() {
        Provider provider = aProvider("acme").named("Acme Repairs").build();
        return scene(provider, aCustomer(provider).build());
    }

    public static Scene scene(Provider provider, Customer customer) {
        return new Scene(
                provider,
                customer,
                aWorkOrder(customer)
                        .ref("WO-4711")
                        .numbered("4711")
                        .concerning("dana")
                        .advisedBy("sam")
                        .build());
    }

    public Publication publication() {
        return store.publications()
                .findAll(provider.ref(), List.of(workOrder.ref()))
                .get(0);
    }

    public void settings(UnaryOperator<ProviderSettings> change) {
        ProviderSettings now = store.settings().find(provider.ref());
        if (!store.settings().saveIfUnchanged(provider.ref(), change.apply(now))) {
            throw new IllegalStateException("somebody else changed the settings");
        }
    }

    public void sendsStepMessages() {
        settings(now -> now.with(new ProviderSettings.Publishing(true, true, true)));
    }

    /** Returns a member of the customer. */
    public ActingViewer member() {
        return member(PermissionSet.all());
    }

    public ActingViewer member(PermissionSet permissions) {
        person = Optional.of(new HostIdentity.Person(
                customer.ref(),
                customer.primaryContact().map(contact -> contact.ref()),
                true,
                permissions,
                "Dana Whitfield"));
        return new Access(parts)
                .admit(Optional.empty(), provider.ref(), new NoRequest())
                .member()
                .orElseThrow();
    }

    /** Sends everything that is due, and returns how many messages were claimed. */
    public int sendDue() {
        return notifications.worker().sendDue();
    }

    public List<Outbox.Delivery> deliveries(Outbox.State state) {
        return store.outbox().list(provider.ref(), state, Optional.empty(), 100).items();
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
