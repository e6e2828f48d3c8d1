package io.repairportal.core;

import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.workorder.Tracker;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.file.FileContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host with the three required ports only")
class AbsentPortsTest {
    private final Shopfloor floor = new Shopfloor(AbsentPortsTest::requiredOnly);

    @BeforeEach
    void recordsOfAbsentPorts() {
        Document photo = aDocument(floor.workOrder).ref("photo").build();
        Estimate estimate = anEstimate(floor.workOrder).build();
        floor.shop.add(floor.provider.ref(), photo, FileContent.of("image/jpeg", new byte[] {1}));
        floor.shop.add(floor.provider.ref(), estimate);
        floor.store
                .publishedFiles()
                .save(
                        floor.provider.ref(),
                        List.of(aDocument(floor.workOrder).ref("photo").published(true)));
        floor.signedIn(new HostIdentity.Person(
                floor.customer.ref(), Optional.empty(), true, PermissionSet.all(), "Dana Whitfield"));
    }

    @Test
    @DisplayName("shows its work orders, and nothing of features whose port is absent (M2)")
    void showsWorkOrdersOnly() {
        Tracker tracker = floor.portal
                .workOrders()
                .tracker(viewer(), floor.workOrder.ref(), Locale.ENGLISH)
                .orElseThrow();
        assertThat(tracker.workOrder().number()).isEqualTo("4711");
        assertThat(tracker.attachments().photos()).isEmpty();
        assertThat(tracker.attachments().estimates()).isEmpty();
        assertThat(tracker.attachments().notes()).isEmpty();
        assertThat(tracker.people().advisor()).isEmpty();
    }

    @Test
    @DisplayName("has no pages for photos, documents and estimates (M2)")
    void hasNoPagesForAbsentPorts() {
        assertThat(floor.portal.documents().photos(viewer(), floor.workOrder.ref()))
                .isEmpty();
        assertThat(floor.portal.documents().documents(viewer(), floor.workOrder.ref()))
                .isEmpty();
        assertThat(floor.portal.estimates().list(viewer(), floor.workOrder.ref()))
                .isEmpty();
    }

    private ActingViewer viewer() {
        return floor.admit(Optional.empty()).viewerOf(floor.workOrder.ref()).orElseThrow();
    }

    private static HostApplication.Builder requiredOnly(HostApplication.Builder all) {
        HostApplication host = all.build();
        return HostApplication.builder(host.providers(), host.customers(), host.workOrders())
                .identity(host.identity().orElseThrow());
    }
}
