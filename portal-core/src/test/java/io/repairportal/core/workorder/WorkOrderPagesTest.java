package io.repairportal.core.workorder;

import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.Shopfloor;
import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.document.PictureSize;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.spi.workorder.WorkOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work orders as customers see them")
class WorkOrderPagesTest {
    private final Shopfloor floor = new Shopfloor();

    @Test
    @DisplayName(
            "the list is newest first, divided into current and past, with the stage by the same rule as the page (B1)")
    void list() {
        add("WO-1", WorkOrderState.CLOSED, 1);
        add("WO-2", WorkOrderState.READY, 2);
        add("WO-3", WorkOrderState.CANCELLED, 3);
        assertThat(refs(Filter.CURRENT, "")).containsExactly("WO-2", "WO-4711");
        assertThat(refs(Filter.PAST, "")).containsExactly("WO-3", "WO-1");
        assertThat(refs(Filter.READY, "")).containsExactly("WO-2");
        WorkOrderList.Row row = list(Filter.OPEN, "", Optional.empty()).rows().get(0);
        assertThat(row.stages().headline()).get().extracting(ShownStage::name).isEqualTo("paint");
        assertThat(row.workOrder().tasks()).isEmpty();
    }

    @Test
    @DisplayName("search finds number, title and asset without case and marks, and takes wildcards literally (B1)")
    void search() {
        addTitled("WO-5", "Lack ausbessern, Citroën");
        addTitled("WO-6", "100 % wool");
        assertThat(refs(Filter.CURRENT, "citroen")).containsExactly("WO-5");
        assertThat(refs(Filter.CURRENT, " WO-5 ")).containsExactly("WO-5");
        assertThat(refs(Filter.CURRENT, "0 %")).containsExactly("WO-6");
        assertThat(refs(Filter.CURRENT, "%")).containsExactly("WO-6");
        assertThat(refs(Filter.CURRENT, "x".repeat(5_000))).isEmpty();
    }

    @Test
    @DisplayName("walking all pages shows each work order once (B1, P61)")
    void pages() {
        for (int i = 0; i < 60; i++) {
            add("P-" + i, WorkOrderState.OPEN, i / 3);
        }
        List<String> walked = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            WorkOrderList piece = list(Filter.CURRENT, "", after);
            assertThat(piece.rows()).hasSizeLessThanOrEqualTo(25);
            piece.rows().forEach(row -> walked.add(row.workOrder().ref().value()));
            after = piece.next();
        } while (after.isPresent());
        assertThat(walked).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a work order the host does not answer any more is left out (house.md, Publication)")
    void goneAtTheHost() {
        floor.shop.remove(floor.provider.ref(), floor.workOrder.ref());
        assertThat(refs(Filter.CURRENT, "")).isEmpty();
        assertThat(tracker()).isEmpty();
    }

    @Test
    @DisplayName(
            "without the right, the feature, an open portal or publication there is no tracker and no list (K2, A16)")
    void everyRuleCounts() {
        assertThat(tracker()).isPresent();
        assertThat(floor.portal
                        .workOrders()
                        .tracker(member(PermissionSet.none()), floor.workOrder.ref(), Locale.ENGLISH))
                .isEmpty();
        floor.change(publication -> publication.visible(false, floor.clock.instant()));
        assertThat(tracker()).isEmpty();
        assertThat(refs(Filter.CURRENT, "")).isEmpty();
        floor.change(publication -> publication.visible(true, floor.clock.instant()));
        set(ProviderSettings.standard().with(PermissionSet.all().without(Permission.WORK_ORDERS_VIEW)));
        assertThat(tracker()).isEmpty();
        set(settings().with(PermissionSet.all()).with(PortalState.closed("Holidays")));
        assertThat(tracker()).isEmpty();
        set(settings().with(PortalState.open()).active(false));
        assertThat(tracker()).isEmpty();
    }

    @Test
    @DisplayName("changes of a hidden stage move nothing, not even the time of the last update (B3)")
    void hiddenStageMovesNothing() {
        Tracker before = tracker().orElseThrow();
        floor.clock.advance(Duration.ofHours(3));
        floor.change(publication -> publication.with(publication.plan().map(plan -> {
            List<Stage> stages = new ArrayList<>(plan.stages());
            stages.add(
                    1,
                    Stage.toDo(new StageKey("secret"), "CANARY stage").in(StageState.COMPLETED, floor.clock.instant()));
            return new RepairPlan(plan.template(), stages);
        })));
        assertThat(tracker()).contains(before);
        assertThat(tracker().toString()).doesNotContain("CANARY");
    }

    @Test
    @DisplayName("the expected date comes with earlier promises and reasons; one that is over expects nothing (B4)")
    void schedule() {
        LocalDate first = LocalDate.of(2026, 3, 5);
        floor.change(publication -> publication.promising(List.of(
                new Promise(first, floor.clock.instant(), ""),
                new Promise(first.plusDays(2), floor.clock.instant(), "Part was cracked"))));
        Schedule schedule = tracker().orElseThrow().schedule();
        assertThat(schedule.expected())
                .get()
                .extracting(promise -> promise.reason())
                .isEqualTo("Part was cracked");
        assertThat(schedule.earlier()).extracting(promise -> promise.date()).containsExactly(first);
        floor.change(publication -> publication.with(
                new Publication.Times(
                        WorkOrderState.CLOSED, publication.times().openedAt(), Optional.of(floor.clock.instant())),
                publication.text()));
        assertThat(tracker().orElseThrow().schedule().expected()).isEmpty();
    }

    @Test
    @DisplayName("only files marked visible are shown, on every representation of them (B7, E1, E2, E5)")
    void files() {
        Document shown = file("shown", true);
        Document hidden = file("hidden", false);
        Document unmarked = aDocument(floor.workOrder).ref("unmarked").build();
        floor.shop.add(floor.provider.ref(), unmarked, FileContent.of("image/jpeg", new byte[] {1}));
        ActingViewer viewer = member(PermissionSet.all());
        assertThat(tracker().orElseThrow().attachments().photos()).containsExactly(shown);
        assertThat(floor.portal.documents().photos(viewer, floor.workOrder.ref()))
                .get()
                .extracting(page -> page.files())
                .isEqualTo(List.of(shown));
        for (Document secret : List.of(hidden, unmarked)) {
            assertThat(floor.portal.documents().open(viewer, floor.workOrder.ref(), secret.ref()))
                    .isEmpty();
            assertThat(floor.portal.documents().picture(viewer, floor.workOrder.ref(), secret.ref(), PictureSize.FULL))
                    .isEmpty();
        }
        assertThat(floor.portal.documents().open(viewer, floor.workOrder.ref(), shown.ref()))
                .isPresent();
        assertThat(floor.portal.documents().open(viewer, new WorkOrderRef("WO-1"), shown.ref()))
                .isEmpty();
        ActingViewer withoutPhotos = member(PermissionSet.all().without(Permission.PHOTOS_VIEW));
        assertThat(floor.portal.documents().photos(withoutPhotos, floor.workOrder.ref()))
                .isEmpty();
        assertThat(floor.portal.documents().open(withoutPhotos, floor.workOrder.ref(), shown.ref()))
                .isEmpty();
    }

    @Test
    @DisplayName("drafts are never shown, other estimates newest first (F1)")
    void estimates() {
        Estimate draft = anEstimate(floor.workOrder).ref("E-1").draft().build();
        Estimate old = anEstimate(floor.workOrder)
                .ref("E-2")
                .in(EstimateState.DECLINED)
                .sentAt(Instant.parse("2026-02-01T08:00:00Z"))
                .build();
        Estimate sent = anEstimate(floor.workOrder)
                .ref("E-3")
                .in(EstimateState.SENT)
                .sentAt(Instant.parse("2026-02-05T08:00:00Z"))
                .build();
        List.of(draft, old, sent).forEach(estimate -> floor.shop.add(floor.provider.ref(), estimate));
        ActingViewer viewer = member(PermissionSet.all());
        assertThat(tracker().orElseThrow().attachments().estimates()).containsExactly(sent, old);
        assertThat(floor.portal.estimates().find(viewer, floor.workOrder.ref(), draft.ref()))
                .isEmpty();
        assertThat(floor.portal.estimates().find(viewer, floor.workOrder.ref(), sent.ref()))
                .isPresent();
        assertThat(floor.portal
                        .estimates()
                        .list(member(PermissionSet.of(Permission.WORK_ORDERS_VIEW)), floor.workOrder.ref()))
                .isEmpty();
    }

    @Test
    @DisplayName("the tracker shows the latest three messages and says whether there are more (D2)")
    void conversation() {
        for (int i = 0; i < 4; i++) {
            floor.store
                    .conversations()
                    .append(
                            floor.provider.ref(),
                            aMessage(floor.workOrder)
                                    .ref("M-" + i)
                                    .at(floor.clock.advance(Duration.ofMinutes(1)))
                                    .build());
        }
        Tracker.Talk talk = tracker().orElseThrow().talk();
        assertThat(talk.latest()).extracting(message -> message.ref().value()).containsExactly("M-3", "M-2", "M-1");
        assertThat(talk.more()).isTrue();
        assertThat(talk.mayWrite()).isTrue();
    }

    @Test
    @DisplayName("an adapter that answers another customer's work order is stopped, not shown (P3)")
    void leakingAdapter() {
        WorkOrder foreign = floor.workOrder.toBuilder().build();
        Shopfloor leaking = new Shopfloor(ports -> ports.workOrders(new Leaking(foreign)));
        leaking.signedIn(person(leaking, PermissionSet.all()));
        ActingViewer viewer = leaking.admit(Optional.empty())
                .viewerOf(leaking.workOrder.ref())
                .orElseThrow();
        assertThatThrownBy(() -> leaking.portal.workOrders().tracker(viewer, leaking.workOrder.ref(), Locale.ENGLISH))
                .isInstanceOfSatisfying(PortalAdapterException.class, leak -> assertThat(leak.kind())
                        .isEqualTo(PortalAdapterException.Kind.CORRUPT));
    }

    private Optional<Tracker> tracker() {
        return floor.portal.workOrders().tracker(member(PermissionSet.all()), floor.workOrder.ref(), Locale.ENGLISH);
    }

    private WorkOrderList list(Filter filter, String search, Optional<Cursor> after) {
        return floor.portal
                .workOrders()
                .list(member(PermissionSet.all()), new ListRequest(filter, search, after, Locale.ENGLISH))
                .orElseThrow();
    }

    private List<String> refs(Filter filter, String search) {
        return list(filter, search, Optional.empty()).rows().stream()
                .map(row -> row.workOrder().ref().value())
                .toList();
    }

    private ActingViewer member(PermissionSet rights) {
        floor.signedIn(person(floor, rights));
        return floor.admit(Optional.empty()).viewerOf(floor.workOrder.ref()).orElseThrow();
    }

    private static HostIdentity.Person person(Shopfloor floor, PermissionSet rights) {
        return new HostIdentity.Person(floor.customer.ref(), Optional.empty(), true, rights, "Dana");
    }

    private void add(String ref, WorkOrderState state, int daysLater) {
        Instant opened = floor.workOrder.openedAt().plus(Duration.ofDays(daysLater));
        WorkOrder added = aWorkOrder(floor.customer)
                .ref(ref)
                .numbered(ref)
                .openedAt(opened)
                .in(state)
                .build();
        floor.shop.add(added);
        floor.publish(aPublication(added).visible().build());
    }

    private void addTitled(String ref, String title) {
        WorkOrder added =
                aWorkOrder(floor.customer).ref(ref).numbered(ref).titled(title).build();
        floor.shop.add(added);
        floor.publish(aPublication(added)
                .visible()
                .searchedBy(SearchText.of(added).search())
                .build());
    }

    private Document file(String ref, boolean visible) {
        Document document = aDocument(floor.workOrder).ref(ref).build();
        PublishedFile published = aDocument(floor.workOrder).ref(ref).published(visible);
        floor.shop.add(floor.provider.ref(), document, FileContent.of("image/jpeg", new byte[] {1}));
        floor.store.publishedFiles().save(floor.provider.ref(), List.of(published));
        return document;
    }

    private void set(ProviderSettings settings) {
        assertThat(floor.store.settings().saveIfUnchanged(floor.provider.ref(), settings))
                .isTrue();
    }

    private ProviderSettings settings() {
        return floor.store.settings().find(floor.provider.ref());
    }

    private record Leaking(WorkOrder template) implements WorkOrders {
        @Override
        public List<WorkOrder> find(Scope scope, List<WorkOrderRef> refs) {
            CustomerRef somebodyElse = new CustomerRef(scope.provider(), "somebody-else");
            return List.of(WorkOrder.builder(refs.get(0), somebodyElse, template.title(), template.openedAt())
                    .build());
        }

        @Override
        public List<WorkOrder> search(ProviderRef provider, String text, int limit) {
            return List.of();
        }

        @Override
        public List<WorkOrderChange> changedSince(ProviderRef provider, Instant since, int limit) {
            return List.of();
        }
    }
}
