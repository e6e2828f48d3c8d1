package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.signin.LinkValidity;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("News from the shop")
class ShopDeskTest {
    private final PostRoom room = new PostRoom();

    @Test
    @DisplayName("a new work order is hidden, unless the provider publishes new ones (B1)")
    void publishNew() {
        room.desk.announce(opened());
        assertThat(room.publication().visible()).isFalse();
        room.settings(now -> now.with(new ProviderSettings.Publishing(true, false, true)));
        WorkOrder next = aWorkOrder(room.customer).ref("WO-2").build();
        room.desk.announce(new ShopNews.WorkOrderOpened(next, Optional.empty()));
        assertThat(find(next.ref()).visible()).isTrue();
        assertThat(room.publication().visible()).isFalse();
    }

    @Test
    @DisplayName("announcing anything twice changes nothing: no version, no message, no link (K6)")
    void twiceChangesNothing() {
        room.settings(now -> now.with(new ProviderSettings.Publishing(true, true, true)));
        explainPainting();
        WorkOrder closed =
                room.workOrder.toBuilder().state(WorkOrderState.CLOSED).build();
        List<ShopNews> news = List.of(
                opened(),
                stage(StageState.TO_DO),
                stage(StageState.IN_PROGRESS),
                new ShopNews.DateChanged(provider(), ref(), LocalDate.of(2026, 3, 9), "Paint"),
                new ShopNews.WorkOrderClosed(closed));
        for (ShopNews one : news) {
            room.desk.announce(one);
            Publication once = room.publication();
            int messages = room.deliveries(Outbox.State.WAITING).size();
            room.clock.advance(Duration.ofHours(1));
            room.desk.announce(one);
            assertThat(room.publication()).as(one.toString()).isEqualTo(once);
            assertThat(room.deliveries(Outbox.State.WAITING)).hasSize(messages);
        }
        assertThat(room.deliveries(Outbox.State.WAITING)).hasSize(1);
    }

    @Test
    @DisplayName("whose a work order is stays as it was at its publication, whatever the shop says later (A14)")
    void ownerIsFixed() {
        room.desk.announce(opened());
        CustomerRef buyer = new CustomerRef(provider(), "C-2");
        room.desk.announce(new ShopNews.WorkOrderChanged(
                aWorkOrder(buyer).ref("WO-4711").titled("Sold meanwhile").build()));
        assertThat(room.publication().owner().customer()).isEqualTo(room.customer.ref());
        assertThat(room.publication().text().heading()).contains("Sold meanwhile");
    }

    @Test
    @DisplayName("a stage that becomes visible is told by itself, once, if the provider wants that (A1)")
    void automaticStepMessage() {
        explainPainting();
        visible();
        room.desk.announce(stage(StageState.TO_DO));
        room.desk.announce(stage(StageState.IN_PROGRESS));
        assertThat(room.sendDue()).isZero();
        room.sendsStepMessages();
        room.desk.announce(stage(StageState.TO_DO));
        room.desk.announce(stage(StageState.IN_PROGRESS));
        room.desk.announce(stage(StageState.COMPLETED));
        room.sendDue();
        assertThat(room.mailer.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.body().subject()).isEqualTo("VW Golf Estate, LK21 ZZX: Painting");
            assertThat(mail.body().text()).contains("We paint your car.", "/a/");
        });
    }

    @Test
    @DisplayName("a hidden work order or a hidden stage causes no message, neither at its begin nor at its end (B3)")
    void nothingMovesForHiddenOnes() {
        explainPainting();
        room.sendsStepMessages();
        room.desk.announce(new ShopNews.StageChanged(provider(), ref(), plan(StageState.IN_PROGRESS)));
        room.publishing.hide(room.staff, ref());
        room.desk.announce(stage(StageState.TO_DO));
        room.desk.announce(stage(StageState.IN_PROGRESS));
        room.publishing.publish(room.staff, ref());
        room.desk.announce(hiddenStage(StageState.IN_PROGRESS));
        room.desk.announce(hiddenStage(StageState.COMPLETED));
        assertThat(room.sendDue()).isZero();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName(
            "a customer nobody can ask or reach gets no automatic message, and the news is taken all the same (A2)")
    void unreachableCustomers() {
        explainPainting();
        room.sendsStepMessages();
        visible();
        room.shop.remove(room.customer.ref());
        room.desk.announce(stage(StageState.IN_PROGRESS));
        assertThat(room.sendDue()).isZero();
        assertThat(room.publication().plan()).isPresent();
    }

    @Test
    @DisplayName("a removed work order is hidden and its links are revoked (A5)")
    void removal() {
        visible();
        invite();
        room.desk.announce(new ShopNews.WorkOrderRemoved(provider(), ref()));
        assertThat(room.publication().visible()).isFalse();
        assertThat(linkStates()).containsOnly(LinkValidity.State.REVOKED);
        room.desk.announce(new ShopNews.WorkOrderRemoved(provider(), new WorkOrderRef("never-heard-of")));
        assertThat(room.store.publications().findAll(provider(), List.of(new WorkOrderRef("never-heard-of"))))
                .isEmpty();
    }

    @Test
    @DisplayName("a change of the address revokes exactly the links that went there (A5)")
    void addressChange() {
        visible();
        invite();
        room.desk.announce(new ShopNews.AddressChanged(room.customer.ref(), "Dana@Whitfield.example"));
        assertThat(room.publishing.links(room.staff, ref())).allSatisfy(status -> assertThat(status.state())
                .isEqualTo(
                        status.link().sent().channel() == Channel.EMAIL
                                ? LinkValidity.State.REVOKED
                                : LinkValidity.State.ACTIVE));
    }

    @Test
    @DisplayName(
            "a removed customer's work orders are all hidden, more than one page of them, other customers' stay (A5)")
    void customerRemoval() {
        room.settings(now -> now.with(new ProviderSettings.Publishing(true, false, true)));
        room.desk.announce(IntStream.range(0, 130)
                .mapToObj(i -> aWorkOrder(room.customer)
                        .ref("WO-" + i)
                        .in(i % 2 == 0 ? WorkOrderState.OPEN : WorkOrderState.CLOSED)
                        .build())
                .map(workOrder -> new ShopNews.WorkOrderOpened(workOrder, Optional.empty()))
                .toList());
        WorkOrder other =
                aWorkOrder(new CustomerRef(provider(), "C-2")).ref("other").build();
        room.desk.announce(new ShopNews.WorkOrderOpened(other, Optional.empty()));
        room.desk.announce(new ShopNews.CustomerRemoved(room.customer.ref()));
        assertThat(IntStream.range(0, 130).mapToObj(i -> find(new WorkOrderRef("WO-" + i))))
                .noneMatch(Publication::visible);
        assertThat(find(other.ref()).visible()).isTrue();
    }

    @Test
    @DisplayName("more work orders than one piece holds are taken in one call, each exactly once (K6)")
    void batches() {
        List<ShopNews> news = new ArrayList<>();
        for (int i = 0; i < 520; i++) {
            WorkOrder workOrder = aWorkOrder(room.customer).ref("WO-" + i).build();
            news.add(new ShopNews.WorkOrderOpened(workOrder, Optional.of(plan(StageState.TO_DO))));
            news.add(new ShopNews.DateChanged(provider(), workOrder.ref(), LocalDate.of(2026, 4, 1), ""));
        }
        room.desk.announce(news);
        room.desk.announce(news);
        for (int i = 0; i < 520; i++) {
            Publication publication = find(new WorkOrderRef("WO-" + i));
            assertThat(publication.version()).isEqualTo(1);
            assertThat(publication.promises()).hasSize(1);
        }
    }

    @Test
    @DisplayName("news told at the same time from many threads are all taken (K6)")
    void concurrentNews() throws Exception {
        room.desk.announce(opened());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> told = new ArrayList<>();
        for (int day = 1; day <= 24; day++) {
            LocalDate date = LocalDate.of(2026, 4, day);
            told.add(threads.submit(() -> room.desk.announce(new ShopNews.DateChanged(provider(), ref(), date, ""))));
        }
        for (Future<?> one : told) {
            one.get();
        }
        threads.shutdown();
        assertThat(room.publication().promises())
                .extracting(Promise::date)
                .hasSize(24)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("news belong to the host's transaction: its rollback leaves nothing, its commit everything (M6)")
    void hostTransaction() {
        assertThatThrownBy(() -> room.store.unitOfWork().inTransaction(transaction -> {
                    room.desk.announce(opened());
                    throw new IllegalStateException("the host rolls back");
                }))
                .hasMessage("the host rolls back");
        assertThat(room.store.publications().findAll(provider(), List.of(ref())))
                .isEmpty();
    }

    @Test
    @DisplayName("a portal that was not told catches up, in pieces, and knows where to begin the next time (K6)")
    void catchUp() {
        Instant start = room.clock.instant();
        for (int i = 0; i < 700; i++) {
            WorkOrder workOrder = aWorkOrder(room.customer).ref("WO-" + i).build();
            // why in threes: changes of the same time must not get lost between two pieces
            room.shop.add(new WorkOrderChange(workOrder, Optional.empty(), start.plusSeconds(i / 3)));
        }
        CatchUp caught = room.desk.catchUp(provider(), start);
        assertThat(caught.complete()).isTrue();
        assertThat(caught.upTo()).isEqualTo(start.plusSeconds(699 / 3));
        assertThat(IntStream.range(0, 700)
                        .mapToObj(i -> find(new WorkOrderRef("WO-" + i)).version()))
                .containsOnly(1);
        assertThat(room.desk.catchUp(provider(), caught.upTo()).changes()).isLessThan(10);
    }

    @Test
    @DisplayName("catching up with more changes of one time than fit into a piece comes to an end (K6)")
    void catchUpWithOneTime() {
        Instant start = room.clock.instant();
        for (int i = 0; i < 700; i++) {
            WorkOrder workOrder = aWorkOrder(room.customer).ref("WO-" + i).build();
            room.shop.add(new WorkOrderChange(workOrder, Optional.empty(), start));
        }
        assertThat(room.desk.catchUp(provider(), start).complete()).isTrue();
        assertThat(find(new WorkOrderRef("WO-699")).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("a closing work order keeps its closing time, even if the host never says when (A5)")
    void closingTime() {
        room.desk.announce(opened());
        WorkOrder closed =
                room.workOrder.toBuilder().state(WorkOrderState.CANCELLED).build();
        room.desk.announce(new ShopNews.WorkOrderClosed(closed));
        assertThat(room.publication().times().closedAt()).contains(room.clock.instant());
        assertThatThrownBy(() -> new ShopNews.WorkOrderClosed(room.workOrder))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void explainPainting() {
        room.stagePlans.save(
                room.staff,
                aStagePlan("body")
                        .stage("paint", "Painting")
                        .explained("We paint your car.")
                        .stage("secret", "CANARY")
                        .build());
    }

    private void visible() {
        room.desk.announce(opened());
        room.publishing.publish(room.staff, ref());
    }

    private void invite() {
        room.publishing.send(room.staff, MessageDraft.invitation(ref(), Set.of(Channel.EMAIL, Channel.SMS)));
    }

    private List<LinkValidity.State> linkStates() {
        return room.publishing.links(room.staff, ref()).stream()
                .map(LinkStatus::state)
                .toList();
    }

    private ShopNews.WorkOrderOpened opened() {
        return new ShopNews.WorkOrderOpened(room.workOrder, Optional.empty());
    }

    private ShopNews.StageChanged stage(StageState state) {
        return new ShopNews.StageChanged(provider(), ref(), plan(state));
    }

    private ShopNews.StageChanged hiddenStage(StageState state) {
        RepairPlan plan = aPlan("body")
                .stage("paint", "Painting", StageState.COMPLETED)
                .stage("secret", "CANARY", state)
                .build();
        return new ShopNews.StageChanged(provider(), ref(), plan);
    }

    private static RepairPlan plan(StageState painting) {
        return aPlan("body").stage("paint", "Painting", painting).build();
    }

    private ProviderRef provider() {
        return room.provider.ref();
    }

    private WorkOrderRef ref() {
        return room.workOrder.ref();
    }

    private Publication find(WorkOrderRef ref) {
        return room.store.publications().findAll(provider(), List.of(ref)).get(0);
    }
}
