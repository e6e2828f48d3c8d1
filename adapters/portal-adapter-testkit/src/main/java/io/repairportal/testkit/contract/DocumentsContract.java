package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.one;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.own;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Documents} must do. Extend it, hand over your adapter, run it. */
public abstract class DocumentsContract extends OwnershipContract {
    private static final DocumentRef FILE = new DocumentRef("F-1");

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected DocumentsContract() {}

    /**
     * A file of a work order.
     *
     * @param workOrder says whose the file is; several files may have the same one; to a document of the customer itself it is nothing
     * @param document the file
     * @param content its bytes
     */
    public record Filed(WorkOrder workOrder, Document document, FileContent content) {
        /** Checks that all are there. */
        public Filed {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(content, "content");
        }
    }

    /** Returns a fresh adapter that knows exactly these files and their work orders. */
    protected abstract Documents knowing(Filed... files);

    @Override
    final Map<String, Set<String>> seenIn(Scope scope) {
        Documents port = knowing(workOrders().stream()
                .map(each -> labelled(each, "F-" + each.ref(), Cast.label(each)))
                .toArray(Filed[]::new));
        List<DocumentRef> refs = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new DocumentRef("F-WO-" + n))
                .toList();
        Stream<Document> ofWorkOrders = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new WorkOrderRef("WO-" + n))
                .flatMap(ref -> port.ofWorkOrder(scope, ref).stream());
        return Map.of(
                "find, all at once", names(port.find(scope, refs).stream()),
                "find, one by one", names(refs.stream().flatMap(ref -> port.find(scope, List.of(ref)).stream())),
                "ofWorkOrder", names(ofWorkOrders),
                "open",
                        refs.stream()
                                .flatMap(ref -> port.open(scope, ref).stream())
                                .map(content -> new String(read(content), UTF_8))
                                .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("photos and documents are told as they are (E1, E2)")
    public final void tellsTheFacts() {
        Document photo = aDocument(order)
                .ref("F-1")
                .named("Tür vorn.jpg")
                .showing("Die Tür – vorher")
                .before("door")
                .ofSize(3)
                .build();
        Document pdf =
                aDocument(order).ref("F-2").pdf("Report (final).pdf").ofSize(0).build();

        Documents port = knowing(filed(order, photo, new byte[] {1, 2, 3}), filed(order, pdf, new byte[0]));

        assertThat(port.find(all(ACME), List.of(FILE))).containsExactly(photo);
        assertThat(port.find(all(ACME), List.of(pdf.ref()))).containsExactly(pdf);
    }

    @Test
    @DisplayName("the bytes of a file are its own, with size and type, as often as they are asked for (E1, E5)")
    public final void opensFiles() {
        byte[] bytes = new byte[70_000];
        IntStream.range(0, bytes.length).forEach(at -> bytes[at] = (byte) (at * 31));
        Document photo = aDocument(order).ofSize(bytes.length).build();

        FileContent content =
                knowing(filed(order, photo, bytes)).open(whole(DANA), FILE).orElseThrow();

        assertThat(content.mediaType()).isEqualTo(photo.mediaType());
        assertThat(content.size()).isEqualTo(bytes.length);
        assertThat(read(content)).isEqualTo(bytes);
        assertThat(read(content)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("what does not exist is not found (E5)")
    public final void unknownIsNotFound() {
        Documents port = knowing(labelled(order, "F-1", "here"));

        assertThat(port.find(all(ACME), List.of(new DocumentRef("unknown"), new DocumentRef("f-1"))))
                .isEmpty();
        assertThat(port.find(all(ACME), List.of())).isEmpty();
        assertThat(port.open(all(ACME), new DocumentRef("unknown"))).isEmpty();
        assertThat(port.ofWorkOrder(all(ACME), new WorkOrderRef("unknown"))).isEmpty();
    }

    @Test
    @DisplayName("the files of a work order are listed newest first, and none of another (E1, E2)")
    public final void listsNewestFirst() {
        WorkOrder second = order(DANA, "WO-2").build();
        Documents port = knowing(
                taken(order, "F-1", 1), taken(order, "F-2", 3), taken(order, "F-3", 2), taken(second, "F-4", 9));

        assertThat(port.ofWorkOrder(whole(DANA), order.ref()))
                .extracting(document -> document.ref().value())
                .containsExactly("F-2", "F-3", "F-1");
    }

    @Test
    @DisplayName("a document of the customer itself is told as it is, and hangs on no work order (E2)")
    public final void tellsPapers() {
        Document paper = aPaper(DANA, "dana").ref("F-2").ofSize(1).build();
        Documents port = knowing(taken(order, "F-1", 1), paper(paper));

        assertThat(port.find(all(ACME), List.of(FILE, paper.ref()))).hasSize(2).contains(paper);
        assertThat(port.ofCustomer(DANA.ref())).containsExactly(paper);
        assertThat(port.ofCustomer(EVAN.ref())).isEmpty();
        assertThat(port.ofWorkOrder(whole(DANA), order.ref()))
                .extracting(Document::ref)
                .containsExactly(FILE);
    }

    @Test
    @DisplayName(
            "a document of the customer itself is seen by the whole customer and by the contact it names, by nobody else and"
                    + " by no link (E2, P1, A14)")
    public final void papersAreTheirs() {
        Documents port = knowing(
                paper(aPaper(DANA, "dana").ref("F-2").ofSize(1).build()),
                paper(aPaper(DANA, "").ref("F-3").ofSize(1).build()));

        assertThat(papers(port, whole(DANA))).containsExactlyInAnyOrder("F-2", "F-3");
        assertThat(papers(port, own(DANA, "dana"))).containsExactly("F-2");
        assertThat(papers(port, all(ACME))).containsExactlyInAnyOrder("F-2", "F-3");
        for (Scope foreign : List.of(
                own(DANA, "sam"),
                whole(EVAN),
                own(EVAN, "dana"),
                whole(NAMESAKE),
                own(NAMESAKE, "dana"),
                all(ZENITH),
                one(DANA, "WO-1"))) {
            assertThat(papers(port, foreign)).as("%s", foreign).isEmpty();
            assertThat(port.open(foreign, new DocumentRef("F-2")))
                    .as("%s", foreign)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("the documents of the customer itself are listed newest first, 200 at most (E2, P61)")
    public final void listsPapersNewestFirst() {
        Filed[] many = IntStream.range(0, 205)
                .mapToObj(number -> paper(aPaper(DANA, "")
                        .ref("F-" + number)
                        .ofSize(1)
                        .createdAt(MORNING.plusSeconds(number))
                        .build()))
                .toArray(Filed[]::new);

        assertThat(knowing(many).ofCustomer(DANA.ref()))
                .hasSize(200)
                .first()
                .extracting(Document::ref)
                .isEqualTo(new DocumentRef("F-204"));
    }

    @Test
    @DisplayName("200 files are found at once and listed at most (P61)")
    public final void boundsLists() {
        Filed[] many = IntStream.range(0, 205)
                .mapToObj(number -> taken(order, "F-" + number, number))
                .toArray(Filed[]::new);
        Documents port = knowing(many);
        List<DocumentRef> refs =
                Stream.of(many).map(file -> file.document().ref()).limit(200).toList();

        assertThat(port.find(whole(DANA), refs)).extracting(Document::ref).containsExactlyInAnyOrderElementsOf(refs);
        assertThat(port.ofWorkOrder(whole(DANA), order.ref())).hasSize(200);
    }

    private Filed paper(Document document) {
        return filed(order, document, new byte[] {1});
    }

    private static List<String> papers(Documents port, Scope scope) {
        return port.find(scope, List.of(new DocumentRef("F-2"), new DocumentRef("F-3"))).stream()
                .map(document -> document.ref().value())
                .toList();
    }

    private static Filed labelled(WorkOrder order, String ref, String label) {
        byte[] bytes = label.getBytes(UTF_8);
        return filed(
                order,
                aDocument(order).ref(ref).named(label).ofSize(bytes.length).build(),
                bytes);
    }

    private static Filed taken(WorkOrder order, String ref, int second) {
        Document document = aDocument(order)
                .ref(ref)
                .createdAt(MORNING.plusSeconds(second))
                .ofSize(1)
                .build();
        return filed(order, document, new byte[] {1});
    }

    private static Filed filed(WorkOrder order, Document document, byte[] bytes) {
        return new Filed(order, document, FileContent.of(document.mediaType(), bytes));
    }

    private static Set<String> names(Stream<Document> documents) {
        return documents.map(Document::name).collect(Collectors.toSet());
    }

    private static byte[] read(FileContent content) {
        try (InputStream stream = content.open()) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
