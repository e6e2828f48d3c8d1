package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.Actor;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.staff.StaffRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CustomerDocumentsTest {
    private final PostRoom room = new PostRoom();
    private final CustomerRef customer = room.customer.ref();
    private final DocumentRef contract =
            add(aPaper(room.customer, "").ref("C-1").build());

    @Test
    @DisplayName(
            "documents of the customer itself are hidden until staff show them, and hidden again, once each (E2, B7)")
    void showsAndHides() {
        assertThat(shown()).isEmpty();
        assertThat(show(room.staff, true, contract)).isEqualTo(Change.MADE);
        assertThat(show(room.staff, true, contract)).isEqualTo(Change.ALREADY_SO);
        assertThat(shown()).containsExactly(contract);
        assertThat(record()).map(PublishedFile::workOrder).contains(Optional.empty());
        assertThat(show(room.staff, false, contract)).isEqualTo(Change.MADE);
        assertThat(shown()).isEmpty();
        assertThat(audited()).containsExactly("files.hidden", "files.shown");
    }

    @Test
    @DisplayName("all of them are shown or none, and only those of this customer itself (E2, P6)")
    void onlyItsOwn() {
        Customer other = aCustomer(room.provider).ref("C-99").build();
        room.shop.add(other);
        DocumentRef theirs = add(aPaper(other, "").ref("C-2").build());
        DocumentRef ofOrder =
                add(aDocument(room.workOrder).ref("F-1").pdf("report.pdf").build());

        for (DocumentRef wrong : List.of(theirs, ofOrder, new DocumentRef("unknown"))) {
            assertThat(show(room.staff, true, contract, wrong)).isEqualTo(Change.UNKNOWN);
        }
        assertThat(shown()).isEmpty();
        assertThat(room.publishing.documents(room.staff, customer)).hasSize(1);
        assertThat(room.publishing.showFiles(room.staff, room.workOrder.ref(), List.of(contract), true))
                .isEqualTo(Change.UNKNOWN);
    }

    @Test
    @DisplayName("a customer of another provider is unknown (E2, P1)")
    void foreignProvider() {
        Actor.Staff stranger = new Actor.Staff(new ProviderRef("other"), new StaffRef("eve"), "Eve");

        assertThat(show(stranger, true, contract)).isEqualTo(Change.UNKNOWN);
        assertThat(room.publishing.documents(stranger, customer)).isEmpty();
    }

    private Change show(Actor.Staff staff, boolean visible, DocumentRef... refs) {
        return room.publishing.showDocuments(staff, customer, List.of(refs), visible);
    }

    private List<DocumentRef> shown() {
        return room.publishing.documents(room.staff, customer).stream()
                .filter(WorkOrderDesk.ShelfFile::visible)
                .map(file -> file.document().ref())
                .toList();
    }

    private Optional<PublishedFile> record() {
        return room.store.publishedFiles().find(new Scope.WholeCustomer(customer), contract);
    }

    private List<String> audited() {
        AuditFilter about = new AuditFilter.AboutSubject("customer:" + customer.value());
        return room.store.auditTrail().newest(customer.provider(), about, Long.MAX_VALUE, 10).stream()
                .map(act -> act.entry().event())
                .toList();
    }

    private DocumentRef add(Document document) {
        room.shop.add(room.provider.ref(), document, FileContent.of("application/pdf", new byte[] {1}));
        return document.ref();
    }
}
