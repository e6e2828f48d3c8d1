package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.own;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.testkit.fixture.WorkOrderFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the list of {@link io.repairportal.spi.publication.Publications} must do: order, pages, filters, search. */
public abstract class PublicationListContract extends PortalStoreContract {
    private static final long SEED = 20260302;
    private static final List<WorkOrderState> STATES = List.of(WorkOrderState.values());
    private static final Comparator<Publication> NEWEST_FIRST = Comparator.comparing(
                    (Publication publication) -> publication.times().openedAt())
            .thenComparing(Publication::workOrder)
            .reversed();

    /** For subclasses. */
    protected PublicationListContract() {}

    @Test
    @DisplayName("only visible work orders are listed (B1)")
    public final void hiddenOnesAreNotListed() {
        save(aPublication(order(DANA, "WO-1").build()).build());
        show(order(DANA, "WO-2"));

        assertThat(refs(list(all(ACME), Filter.CURRENT))).containsExactly("WO-2");
        assertThat(refs(list(whole(DANA), Filter.OPEN))).containsExactly("WO-2");
    }

    @Test
    @DisplayName("the newest opened comes first, also within one second (B1)")
    public final void newestFirst() {
        show(order(DANA, "WO-2").openedAt(PRECISE));
        show(order(DANA, "WO-9").openedAt(PRECISE.minus(1, ChronoUnit.MICROS)));
        show(order(DANA, "WO-1").openedAt(PRECISE.plus(1, ChronoUnit.MICROS)));

        assertThat(refs(list(whole(DANA), Filter.CURRENT))).containsExactly("WO-1", "WO-2", "WO-9");
    }

    @Test
    @DisplayName("work orders of the same time are ordered by reference, descending, byte by byte (B1)")
    public final void equalTimesByReference() {
        List<String> ascending = List.of("-", "-1", "1", "10", "2", ":", "A", "WO-1", "Z", "_", "a", "wo-1", "z", "~");
        List<String> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.forEach(ref -> show(order(DANA, ref)));

        List<String> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);
        assertThat(refs(list(whole(DANA), Filter.CURRENT))).containsExactlyElementsOf(descending);
        assertThat(walk(whole(DANA), Filter.CURRENT, "", 1)).containsExactlyElementsOf(descending);
    }

    @Test
    @DisplayName("walking through all pages shows every row once and in order, whatever the page size and filter (B1)")
    public final void pagesShowEveryRowOnce() {
        List<Publication> rows = manyRows();
        for (Filter filter : Filter.values()) {
            for (int limit : new int[] {1, 7, 100}) {
                assertThat(walk(whole(DANA), filter, "", limit)).containsExactlyElementsOf(expected(rows, filter));
                assertThat(walk(own(DANA, "dana"), filter, "", limit))
                        .containsExactlyElementsOf(expected(rows, filter));
            }
        }
        assertThat(walk(all(ACME), Filter.PAST, "", 7)).containsExactlyElementsOf(expected(rows, Filter.PAST));
    }

    @Test
    @DisplayName("a search can be walked through like the list itself (B1)")
    public final void searchesHavePages() {
        List<Publication> rows = manyRows();
        List<String> found = expected(
                rows.stream()
                        .filter(row -> row.text().search().contains("wheel"))
                        .toList(),
                Filter.CURRENT);

        assertThat(found).hasSizeGreaterThan(7);
        assertThat(walk(whole(DANA), Filter.CURRENT, "wheel", 3)).containsExactlyElementsOf(found);
        assertThat(walk(own(DANA, "dana"), Filter.CURRENT, "wheel", 1)).containsExactlyElementsOf(found);
        assertThat(walk(all(ACME), Filter.CURRENT, "wheel", 100)).containsExactlyElementsOf(found);
    }

    @Test
    @DisplayName("\"more\" is said only if something follows (B1)")
    public final void moreMeansMore() {
        show(order(DANA, "WO-1"));
        show(order(DANA, "WO-2"));

        assertThat(list(whole(DANA), PublicationQuery.first(Filter.CURRENT, 1)).more())
                .isTrue();
        assertThat(list(whole(DANA), PublicationQuery.first(Filter.CURRENT, 2)).more())
                .isFalse();
        assertThat(list(whole(DANA), PublicationQuery.first(Filter.PAST, 1))).isEqualTo(Slice.empty());
    }

    @Test
    @DisplayName("a page begins behind its cursor although that row is gone or changed (B1)")
    public final void cursorsNeedNoRow() {
        show(order(DANA, "WO-1").openedAt(MORNING));
        show(order(DANA, "WO-3").openedAt(MORNING));
        PublicationQuery behind =
                new PublicationQuery(Filter.CURRENT, "", Optional.of(new Cursor(MORNING, "WO-2")), 10);

        assertThat(refs(list(whole(DANA), behind))).containsExactly("WO-1");
    }

    @Test
    @DisplayName("each filter shows its states and no other (B1)")
    public final void filtersByState() {
        show(order(DANA, "OPEN"));
        show(order(DANA, "READY").in(WorkOrderState.READY));
        show(order(DANA, "CLOSED").closedAt(PRECISE));
        show(order(DANA, "CANCELLED").cancelledAt(PRECISE));

        for (Filter filter : Filter.values()) {
            List<String> passing = Stream.of(WorkOrderState.values())
                    .filter(filter::passes)
                    .map(Enum::name)
                    .toList();
            assertThat(refs(list(whole(DANA), filter))).as("%s", filter).containsExactlyInAnyOrderElementsOf(passing);
        }
    }

    @Test
    @DisplayName("a work order moves to the other filter when it is closed (B1)")
    public final void filtersFollowChanges() {
        Publication open = aPublication(order(DANA, "WO-1").build()).visible().build();
        save(open);
        save(open.version(1)
                .with(new Publication.Times(WorkOrderState.CLOSED, MORNING, Optional.of(PRECISE)), open.text()));

        assertThat(refs(list(whole(DANA), Filter.CURRENT))).isEmpty();
        assertThat(refs(list(whole(DANA), Filter.PAST))).containsExactly("WO-1");
    }

    @Test
    @DisplayName("a search finds the folded text anywhere in it, in any script (B1)")
    public final void searchesTheText() {
        save(searchedBy("WO-1", "4711 kotflügel größer 日本"));
        save(searchedBy("WO-2", "4712 door"));

        assertThat(search("kotflügel")).containsExactly("WO-1");
        assertThat(search("711 kot")).containsExactly("WO-1");
        assertThat(search("日本")).containsExactly("WO-1");
        assertThat(search("471")).containsExactlyInAnyOrder("WO-1", "WO-2");
        assertThat(search("nothing of the kind")).isEmpty();
    }

    @Test
    @DisplayName("wildcards, quotes and escapes are searched as what they are (P31)")
    public final void searchesLiterally() {
        List<String> special = List.of("%", "_", "\\", "'", "\"", "[", "*", "?", "!", "#", "^", "|", "$", "{");
        for (int at = 0; at < special.size(); at++) {
            save(searchedBy("WO-" + at, "a" + special.get(at) + "b"));
        }

        for (int at = 0; at < special.size(); at++) {
            assertThat(search(special.get(at))).as(special.get(at)).containsExactly("WO-" + at);
            assertThat(search("a" + special.get(at) + "b")).containsExactly("WO-" + at);
        }
        assertThat(search("%%")).isEmpty();
        assertThat(search("' or '1'='1")).isEmpty();
    }

    @Test
    @DisplayName("a search obeys the filter and shows visible ones only (B1)")
    public final void searchesWhatIsListed() {
        save(aPublication(order(DANA, "WO-1").build()).build());
        show(order(DANA, "WO-2").closedAt(PRECISE));
        show(order(DANA, "WO-3"));

        assertThat(search("repair")).containsExactly("WO-3");
    }

    @Test
    @DisplayName("rows bring the template of their own provider's plan and no files (B2)")
    public final void rowsBringTheirTemplate() {
        StagePlan ours =
                aStagePlan("body").stage("received").explained("We have it.").build();
        store().stagePlans().save(ACME, ours);
        store().stagePlans().save(ZENITH, aStagePlan("body").named("Zenith's").build());
        WorkOrder planned = order(DANA, "WO-2").build();
        save(aPublication(planned).visible().with(aPlan("body").build()).build());
        save(aPublication(order(DANA, "WO-1").build())
                .visible()
                .with(aPlan("gone").build())
                .build());
        store().publishedFiles().save(ACME, List.of(aDocument(planned).published(true)));

        List<Published> rows = list(whole(DANA), Filter.CURRENT).items();

        assertThat(rows).extracting(Published::stagePlan).containsExactly(Optional.of(ours), Optional.empty());
        assertThat(rows).allSatisfy(row -> assertThat(row.files()).isEmpty());
    }

    /** Many rows of few different times, in all states, among rows of others. */
    private List<Publication> manyRows() {
        Random random = new Random(SEED);
        List<Publication> rows = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            Instant opened = MORNING.plus(random.nextInt(12), ChronoUnit.MICROS);
            WorkOrderState state = STATES.get(random.nextInt(STATES.size()));
            String title = random.nextBoolean() ? "Wheel" : "Door";
            rows.add(aPublication(order(DANA, "WO-" + number)
                            .concerning("dana")
                            .openedAt(opened)
                            .in(state)
                            .titled(title)
                            .build())
                    .visible()
                    .build());
        }
        store().publications().save(ACME, rows);
        save(aPublication(order(EVAN, "WO-999").titled("Wheel").build()).build());
        store().publications()
                .save(
                        ZENITH,
                        List.of(aPublication(order(NAMESAKE, "WO-1")
                                        .concerning("dana")
                                        .titled("Wheel")
                                        .build())
                                .visible()
                                .build()));
        return rows;
    }

    private static List<String> expected(List<Publication> rows, Filter filter) {
        return rows.stream()
                .filter(row -> filter.passes(row.times().state()))
                .sorted(NEWEST_FIRST)
                .map(row -> row.workOrder().value())
                .toList();
    }

    private List<String> walk(Scope scope, Filter filter, String search, int limit) {
        List<Published> rows = Walks.all(
                limit,
                row -> new Cursor(
                        row.publication().times().openedAt(),
                        row.publication().workOrder().value()),
                after -> list(scope, new PublicationQuery(filter, search, after, limit)));
        return rows.stream().map(row -> row.publication().workOrder().value()).toList();
    }

    private static Publication searchedBy(String ref, String text) {
        return aPublication(order(DANA, ref).build()).visible().searchedBy(text).build();
    }

    private List<String> search(String text) {
        return refs(list(whole(DANA), new PublicationQuery(Filter.CURRENT, text, Optional.empty(), 100)));
    }

    private void show(WorkOrderFixture order) {
        save(aPublication(order.build()).visible().build());
    }

    private void save(Publication publication) {
        assertThat(store().publications().save(ACME, List.of(publication))).isEmpty();
    }

    private Slice<Published> list(Scope scope, Filter filter) {
        return list(scope, PublicationQuery.first(filter, 100));
    }

    private Slice<Published> list(Scope scope, PublicationQuery query) {
        return store().publications().list(scope, query);
    }

    private static List<String> refs(Slice<Published> slice) {
        return slice.items().stream()
                .map(row -> row.publication().workOrder().value())
                .toList();
    }
}
