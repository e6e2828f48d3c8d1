package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.one;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.own;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.repairportal.spi.publication.PublishedFiles} must do, apart from whose files are seen ({@link
 * PortalStoreOwnershipContract}).
 */
public abstract class PublishedFilesContract extends PortalStoreContract {
    private static final DocumentRef FILE = new DocumentRef("F-1");

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected PublishedFilesContract() {}

    @Test
    @DisplayName("the record of a photo or document comes back as it was stored, visible or not (B7)")
    public final void remembersEverything() {
        PublishedFile photo = aDocument(order).createdAt(PRECISE).published(true);
        PublishedFile document = aDocument(order).ref("F-2").pdf("report.pdf").published(false);

        store().publishedFiles().save(ACME, List.of(photo, document));

        assertThat(store().publishedFiles().find(all(ACME), FILE)).contains(photo);
        assertThat(store().publishedFiles().find(all(ACME), new DocumentRef("F-2")))
                .contains(document);
    }

    @Test
    @DisplayName("a file without a record is hidden: there is none to be found (B7)")
    public final void unknownIsNotFound() {
        assertThat(store().publishedFiles().find(all(ACME), FILE)).isEmpty();
    }

    @Test
    @DisplayName("a later decision replaces the earlier one (B7)")
    public final void replacesDecisions() {
        store().publishedFiles().save(ACME, List.of(aDocument(order).published(true)));
        PublishedFile hidden = aDocument(order).createdAt(PRECISE).published(false);

        store().publishedFiles().save(ACME, List.of(hidden));
        store().publishedFiles().save(ACME, List.of());

        assertThat(store().publishedFiles().find(whole(DANA), FILE)).contains(hidden);
    }

    @Test
    @DisplayName("whose a file is never changes (P1)")
    public final void neverChangesTheOwner() {
        store().publishedFiles().save(ACME, List.of(aDocument(order).published(true)));

        store().publishedFiles()
                .save(
                        ACME,
                        List.of(aDocument(order(EVAN, "WO-1").concerning("evan").build())
                                .published(true)));

        assertThat(store().publishedFiles().find(whole(EVAN), FILE)).isEmpty();
        assertThat(store().publishedFiles().find(whole(DANA), FILE))
                .contains(aDocument(order).published(true));
    }

    @Test
    @DisplayName("the same reference at two providers names two files (P1)")
    public final void providersNeverMix() {
        WorkOrder theirs = order(NAMESAKE, "WO-1").build();
        store().publishedFiles().save(ACME, List.of(aDocument(order).published(true)));
        store().publishedFiles().save(ZENITH, List.of(aDocument(theirs).published(false)));

        assertThat(store().publishedFiles().find(all(ACME), FILE))
                .map(PublishedFile::visible)
                .contains(true);
        assertThat(store().publishedFiles().find(all(ZENITH), FILE))
                .map(PublishedFile::visible)
                .contains(false);
    }

    @Test
    @DisplayName("storing a file in the name of another provider is a mistake and changes nothing (P1, P6)")
    public final void refusesForeignRecords() {
        List<PublishedFile> mixed = List.of(
                aDocument(order).published(true),
                aDocument(order(NAMESAKE, "WO-1").build()).ref("F-2").published(true));

        assertThatThrownBy(() -> store().publishedFiles().save(ACME, mixed))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store().publishedFiles().find(all(ACME), FILE)).isEmpty();
    }

    @Test
    @DisplayName("one list shows the visible documents of all visible work orders, newest decision first (E2)")
    public final void listsDocuments() {
        publish(order, order(DANA, "WO-2").build());
        PublishedFile early = document("WO-1", "F-1", 0);
        PublishedFile tied = document("WO-2", "F-2", 0);
        PublishedFile late = document("WO-1", "F-3", 1);
        store().publishedFiles()
                .save(
                        ACME,
                        List.of(early, tied, late, aDocument(order).ref("F-9").published(true)));

        for (int limit : new int[] {1, 2, 3, 100}) {
            assertThat(Walks.all(
                            limit,
                            file -> new Cursor(file.since(), file.document().value()),
                            after -> store().publishedFiles().documents(whole(DANA), after, limit)))
                    .containsExactly(late, tied, early);
        }
    }

    @Test
    @DisplayName("hidden documents, and documents of hidden work orders, are in no list (E2, P4)")
    public final void listsNothingHidden() {
        publish(order);
        WorkOrder hidden = order(DANA, "WO-2").concerning("dana").build();
        store().publications().save(ACME, List.of(aPublication(hidden).build()));
        store().publishedFiles()
                .save(
                        ACME,
                        List.of(
                                aDocument(order).ref("F-1").pdf("a.pdf").published(false),
                                aDocument(hidden).ref("F-2").pdf("b.pdf").published(true),
                                aDocument(order(DANA, "WO-7").build())
                                        .ref("F-3")
                                        .pdf("c.pdf")
                                        .published(true)));

        assertThat(listed(whole(DANA))).isEmpty();
        assertThat(listed(own(DANA, "dana"))).isEmpty();
    }

    @Test
    @DisplayName("everybody has a list of her own; a link and the shop have none (E2, P1, A14)")
    public final void listsBelongToSomebody() {
        WorkOrder sams = order(DANA, "WO-2").concerning("sam").build();
        WorkOrder evans = order(EVAN, "WO-3").concerning("dana").build();
        WorkOrder theirs = order(NAMESAKE, "WO-1").concerning("dana").build();
        publish(order, sams, order(DANA, "WO-4").build(), evans);
        store().publications()
                .save(ZENITH, List.of(aPublication(theirs).visible().build()));
        PublishedFile danas = document("WO-1", "F-1", 0);
        store().publishedFiles()
                .save(
                        ACME,
                        List.of(danas, pdf(sams, "F-2"), pdf(order(DANA, "WO-4").build(), "F-4"), pdf(evans, "F-3")));
        store().publishedFiles().save(ZENITH, List.of(pdf(theirs, "F-1")));

        assertThat(listed(own(DANA, "dana"))).containsExactly(danas);
        assertThat(listed(whole(DANA))).extracting(PublishedFile::document).hasSize(3);
        assertThat(listed(whole(EVAN))).containsExactly(pdf(evans, "F-3"));
        assertThat(listed(whole(NAMESAKE))).containsExactly(pdf(theirs, "F-1"));
        assertThat(listed(own(EVAN, "sam"))).isEmpty();
        assertThat(listed(one(DANA, "WO-1"))).isEmpty();
        assertThat(listed(all(ACME))).isEmpty();
    }

    @Test
    @DisplayName("documents of the customer itself stand in the same list, the hidden ones do not (E2)")
    public final void listsPapers() {
        publish(order);
        PublishedFile danas = aPaper(DANA, "dana").ref("F-2").createdAt(PRECISE).published(true);
        PublishedFile ofAll = aPaper(DANA, "").ref("F-4").createdAt(MORNING).published(true);
        PublishedFile ofOrder = document("WO-1", "F-1", 0);
        store().publishedFiles()
                .save(
                        ACME,
                        List.of(
                                danas,
                                ofAll,
                                ofOrder,
                                aPaper(DANA, "dana").ref("F-3").published(false)));

        for (int limit : new int[] {1, 2, 100}) {
            assertThat(Walks.all(
                            limit,
                            file -> new Cursor(file.since(), file.document().value()),
                            after -> store().publishedFiles().documents(whole(DANA), after, limit)))
                    .containsExactly(danas, ofOrder, ofAll);
        }
        assertThat(listed(own(DANA, "dana"))).containsExactly(danas, ofOrder);
        assertThat(store().publishedFiles().find(whole(DANA), new DocumentRef("F-3")))
                .map(PublishedFile::visible)
                .contains(false);
    }

    @Test
    @DisplayName("a document of the customer itself is nobody else's, and no link leads to it (E2, P1, A14)")
    public final void papersAreTheirs() {
        publish(order);
        store().publishedFiles().save(ACME, List.of(aPaper(DANA, "dana").published(true)));

        assertThat(store().publishedFiles().find(own(DANA, "dana"), FILE)).isPresent();
        assertThat(store().publishedFiles().find(all(ACME), FILE)).isPresent();
        for (Scope foreign : List.of(
                own(DANA, "sam"), whole(EVAN), own(EVAN, "dana"), whole(NAMESAKE), all(ZENITH), one(DANA, "WO-1"))) {
            assertThat(store().publishedFiles().find(foreign, FILE))
                    .as("%s", foreign)
                    .isEmpty();
            assertThat(listed(foreign)).as("%s", foreign).isEmpty();
        }
    }

    @Test
    @DisplayName("many records are found at once, each provider's its own (E2, P1)")
    public final void findsManyAtOnce() {
        PublishedFile paper = aPaper(DANA, "").ref("F-2").published(false);
        store().publishedFiles().save(ACME, List.of(aDocument(order).published(true), paper));
        List<DocumentRef> asked = List.of(FILE, paper.document(), paper.document(), new DocumentRef("F-9"));

        assertThat(store().publishedFiles().findAll(ACME, asked))
                .containsExactlyInAnyOrder(aDocument(order).published(true), paper);
        assertThat(store().publishedFiles().findAll(ZENITH, asked)).isEmpty();
        assertThat(store().publishedFiles().findAll(ACME, List.of())).isEmpty();
    }

    @Test
    @DisplayName("many files are decided at once, also by many people (B7)")
    public final void takesManyAtOnce() {
        List<PublishedFile> many = IntStream.range(0, 200)
                .mapToObj(number -> aDocument(order).ref("F-" + number).published(true))
                .toList();

        Together.run(8, thread -> {
            store().publishedFiles().save(ACME, many);
            return true;
        });

        assertThat(many).allSatisfy(file -> assertThat(store().publishedFiles().find(all(ACME), file.document()))
                .contains(file));
    }

    private void publish(WorkOrder... orders) {
        store().publications()
                .save(
                        ACME,
                        Stream.of(orders)
                                .map(each -> aPublication(each).visible().build())
                                .toList());
    }

    private static PublishedFile document(String workOrder, String ref, int later) {
        return aDocument(order(DANA, workOrder).concerning("dana").build())
                .ref(ref)
                .pdf("report.pdf")
                .createdAt(PRECISE.plus(later, ChronoUnit.MICROS))
                .published(true);
    }

    private static PublishedFile pdf(WorkOrder about, String ref) {
        return aDocument(about).ref(ref).pdf("report.pdf").published(true);
    }

    private List<PublishedFile> listed(Scope scope) {
        return store().publishedFiles().documents(scope, Optional.empty(), 100).items();
    }
}
