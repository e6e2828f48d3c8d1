package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.testkit.fixture.PlanFixture;
import io.repairportal.testkit.fixture.PublicationFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.repairportal.spi.publication.Publications} must do, apart from its list ({@link PublicationListContract}) and from
 * whose publications are seen ({@link PortalStoreOwnershipContract}).
 */
public abstract class PublicationsContract extends PortalStoreContract {
    private static final WorkOrderRef FIRST = new WorkOrderRef("WO-1");
    private static final WorkOrderRef SECOND = new WorkOrderRef("WO-2");

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected PublicationsContract() {}

    @Test
    @DisplayName("a publication comes back as it was stored, hidden or not, under version 1 (B1)")
    public final void remembersEverything() {
        Publication hidden = aPublication(order).build();
        Publication visible = full();

        save(hidden, visible);

        assertThat(find(FIRST)).isEqualTo(hidden.version(1));
        assertThat(find(SECOND)).isEqualTo(visible.version(1));
    }

    @Test
    @DisplayName("long and foreign texts come back unharmed, up to every limit (O1)")
    public final void keepsLongTexts() {
        PublicationFixture fixture = aPublication(order)
                .with(longestPlan())
                .waiting(new Waiting(
                        Waiting.On.CARRIER, Texts.ofLength(500), Optional.of(Texts.ofLength(100)), PRECISE));
        IntStream.range(0, 50)
                .forEach(day -> fixture.promising(LocalDate.EPOCH.plusDays(day), PRECISE, Texts.ofLength(500)));
        Publication longest = fixture.build()
                .with(fixture.build().times(), new Publication.Text(Texts.ofLength(700), Texts.ofLength(700)));

        save(longest);

        assertThat(find(FIRST)).isEqualTo(longest.version(1));
    }

    @Test
    @DisplayName("what was never stored is not found (E5)")
    public final void unknownIsNotFound() {
        assertThat(store().publications().find(all(ACME), FIRST)).isEmpty();
        assertThat(store().publications().findAll(ACME, List.of(FIRST))).isEmpty();
    }

    @Test
    @DisplayName("a change is stored under the next version if nobody else was faster (K6)")
    public final void storesChanges() {
        save(aPublication(order).build());
        Publication changed = find(FIRST)
                .visible(true, PRECISE)
                .with(Optional.of(
                        aPlan("body").stage("received", StageState.COMPLETED).build()));

        assertThat(save(changed)).isEmpty();

        assertThat(find(FIRST)).isEqualTo(changed.version(2));
    }

    @Test
    @DisplayName("who changes an outdated publication is told so and changes nothing (K6)")
    public final void refusesOutdatedChanges() {
        save(aPublication(order).build());
        Publication read = find(FIRST);
        Publication winner = read.visible(true, PRECISE);
        save(winner);

        assertThat(save(read.with(Optional.of(aPlan("late").build())))).containsExactly(FIRST);

        assertThat(find(FIRST)).isEqualTo(winner.version(2));
    }

    @Test
    @DisplayName("a new publication never overwrites one that exists, and a change creates none (K6)")
    public final void newAndChangedAreDifferent() {
        save(aPublication(order).build());

        assertThat(save(aPublication(order).visible().build())).containsExactly(FIRST);
        assertThat(save(aPublication(order(DANA, "WO-2").build()).version(3).build()))
                .containsExactly(SECOND);

        assertThat(find(FIRST).visible()).isFalse();
        assertThat(store().publications().find(all(ACME), SECOND)).isEmpty();
    }

    @Test
    @DisplayName("in one batch the outdated are named and the others are stored (M6)")
    public final void batchesAreJudgedOneByOne() {
        save(aPublication(order).build());

        Set<WorkOrderRef> lost = save(
                aPublication(order).build(),
                aPublication(order(DANA, "WO-2").build()).build(),
                aPublication(order(EVAN, "WO-3").build()).build());

        assertThat(lost).containsExactly(FIRST);
        assertThat(store().publications().findAll(ACME, List.of(FIRST, SECOND, new WorkOrderRef("WO-3"))))
                .hasSize(3);
    }

    @Test
    @DisplayName("500 publications are stored and read at once, none is nothing (M6)")
    public final void takesLargeBatches() {
        List<Publication> many = IntStream.range(0, 500)
                .mapToObj(number ->
                        aPublication(order(DANA, "WO-" + number).build()).build())
                .toList();

        assertThat(store().publications().save(ACME, many)).isEmpty();

        assertThat(store().publications()
                        .findAll(ACME, many.stream().map(Publication::workOrder).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(one -> one.version(1)).toList());
        assertThat(store().publications().save(ACME, List.of())).isEmpty();
        assertThat(store().publications().findAll(ACME, List.of())).isEmpty();
    }

    @Test
    @DisplayName("whose a work order is, is fixed when it is published; the new owner of a car sees no old orders (P1)")
    public final void neverChangesTheOwner() {
        save(aPublication(order).visible().build());
        WorkOrder sold = order(EVAN, "WO-1").concerning("evan").build();

        assertThat(save(aPublication(sold).visible().version(1).build())).isEmpty();

        assertThat(store().publications().find(whole(EVAN), FIRST)).isEmpty();
        assertThat(store().publications().find(whole(DANA), FIRST))
                .map(found -> found.publication().owner())
                .contains(new Publication.Owner(DANA.ref(), Optional.of(new ContactRef("dana"))));
    }

    @Test
    @DisplayName("the same reference at two providers names two publications (P1)")
    public final void providersNeverMix() {
        Publication ours = aPublication(order).build();
        Publication theirs =
                aPublication(order(NAMESAKE, "WO-1").build()).visible().build();
        save(ours);
        store().publications().save(ZENITH, List.of(theirs));
        store().publications().save(ZENITH, List.of(theirs.version(1)));

        assertThat(store().publications().findAll(ACME, List.of(FIRST, SECOND))).containsExactly(ours.version(1));
        assertThat(store().publications().findAll(ZENITH, List.of(FIRST))).containsExactly(theirs.version(2));
        assertThat(store().publications().findAll(new ProviderRef("nowhere"), List.of(FIRST)))
                .isEmpty();
    }

    @Test
    @DisplayName("storing a publication in the name of another provider is a mistake and changes nothing (P1, P6)")
    public final void refusesForeignRecords() {
        List<Publication> mixed = List.of(
                aPublication(order).build(),
                aPublication(order(NAMESAKE, "WO-2").build()).build());

        assertThatThrownBy(() -> store().publications().save(ACME, mixed)).isInstanceOf(IllegalArgumentException.class);

        assertThat(store().publications().findAll(ACME, List.of(FIRST, SECOND))).isEmpty();
        assertThat(store().publications().findAll(ZENITH, List.of(FIRST, SECOND)))
                .isEmpty();
    }

    @Test
    @DisplayName("a publication brings the template of its plan as it is now, of its own provider (B2, B3)")
    public final void bringsItsStagePlan() {
        save(full());
        assertThat(published(SECOND).stagePlan()).isEmpty();
        StagePlan theirs = aStagePlan("body").named("Zenith's").build();
        StagePlan ours =
                aStagePlan("body").stage("received").explained("We have it.").build();
        store().stagePlans().save(ZENITH, theirs);
        store().stagePlans().save(ACME, aStagePlan("body").build());
        store().stagePlans().save(ACME, ours);

        assertThat(published(SECOND).stagePlan()).contains(ours);
    }

    @Test
    @DisplayName(
            "a publication brings the records of its files, newest decision first, and of no other work order (B7, E2)")
    public final void bringsItsFiles() {
        WorkOrder other = order(DANA, "WO-2").build();
        save(aPublication(order).build(), aPublication(other).build());
        PublishedFile early = aDocument(order).ref("F-1").createdAt(PRECISE).published(true);
        PublishedFile late = aDocument(order)
                .ref("F-2")
                .createdAt(PRECISE.plus(Duration.ofDays(1)))
                .published(false);
        store().publishedFiles()
                .save(ACME, List.of(early, late, aDocument(other).ref("F-3").published(true)));
        store().publishedFiles()
                .save(ZENITH, List.of(aDocument(order(NAMESAKE, "WO-1").build()).published(true)));

        assertThat(published(FIRST).files()).containsExactly(late, early);
    }

    @Test
    @DisplayName("of many who change the same publication at once exactly one wins (P53)")
    public final void oneWinsARace() {
        save(aPublication(order).build());
        Publication read = find(FIRST);

        List<Set<WorkOrderRef>> lost =
                Together.run(16, thread -> save(read.visible(true, PRECISE.plusSeconds(thread))));

        assertThat(lost.stream().filter(Set::isEmpty)).hasSize(1);
        assertThat(find(FIRST).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("of many who publish the same work order at once exactly one wins (P53)")
    public final void oneWinsTheFirstRace() {
        Publication fresh = aPublication(order).build();

        List<Set<WorkOrderRef>> lost = Together.run(16, thread -> save(fresh));

        assertThat(lost.stream().filter(Set::isEmpty)).hasSize(1);
        assertThat(find(FIRST).version()).isEqualTo(1);
    }

    private Publication full() {
        WorkOrder second = order(DANA, "WO-2")
                .openedAt(PRECISE)
                .closedAt(PRECISE.plusSeconds(7))
                .build();
        Publication publication = aPublication(second)
                .visibleSince(PRECISE)
                .with(aPlan("body")
                        .stage("received", Texts.DIFFICULT, StageState.COMPLETED)
                        .stage("painting", StageState.IN_PROGRESS)
                        .stage("drying", StageState.SKIPPED)
                        .stage("polishing", StageState.TO_DO)
                        .build())
                .promising(LocalDate.of(2026, 3, 6), PRECISE, "")
                .promising(LocalDate.of(2026, 3, 9), PRECISE.plusSeconds(1), Texts.DIFFICULT)
                .waiting(new Waiting(Waiting.On.PARTS, Texts.DIFFICULT, Optional.of("1Z 999"), PRECISE))
                .build();
        return publication.with(publication.times(), new Publication.Text(Texts.DIFFICULT, Texts.DIFFICULT));
    }

    private static RepairPlan longestPlan() {
        PlanFixture plan = aPlan("p".repeat(64));
        IntStream.range(0, 100).forEach(stage -> plan.stage("s" + stage, Texts.ofLength(200), StageState.COMPLETED));
        return plan.build();
    }

    private Set<WorkOrderRef> save(Publication... publications) {
        return store().publications().save(ACME, List.of(publications));
    }

    private Published published(WorkOrderRef ref) {
        return store().publications().find(all(ACME), ref).orElseThrow();
    }

    private Publication find(WorkOrderRef ref) {
        return published(ref).publication();
    }
}
