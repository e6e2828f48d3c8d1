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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.stream.IntStream;
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
}
