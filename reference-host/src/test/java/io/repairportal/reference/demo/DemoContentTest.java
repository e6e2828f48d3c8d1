package io.repairportal.reference.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.workorder.StageState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the three shops of the demonstration consist of. */
class DemoContentTest {
    private static final StoryClock CLOCK = new StoryClock(Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    @DisplayName("each shop has thirty work orders, all of which can be built at any time of the clock (B1)")
    void everyWorkOrderCanBeBuilt() {
        for (String name : ShopFile.ALL) {
            assertThat(orders(name)).hasSize(30).allSatisfy(order -> {
                assertThat(order.facts().openedAt()).isBefore(CLOCK.instant());
                assertThat(order.plan().isPresent()).isEqualTo(order.firstPlan().isPresent());
            });
        }
    }

    @Test
    @DisplayName("one customer has more past work orders than a page of the list holds, no number twice (B1)")
    void oneListIsLong() {
        ShopFile shop = ShopFile.read("phone-clinic");
        PlanFile plans = new PlanFile(shop);
        List<WorkOrderFile> orders = shop.workOrders()
                .map(node -> new WorkOrderFile(shop, plans, node, CLOCK))
                .toList();

        assertThat(orders).extracting(WorkOrderFile::ref).doesNotHaveDuplicates();
        assertThat(orders)
                .filteredOn(order -> order.facts().customer().value().equals("district"))
                .hasSizeGreaterThan(30)
                .allSatisfy(order -> assertThat(order.facts().openedAt()).isBefore(CLOCK.instant()));
    }

    @Test
    @DisplayName(
            "each shop has technician notes, one shop does not show them, one shows them to link visitors as well (B6)")
    void technicianNotes() {
        for (String name : ShopFile.ALL) {
            assertThat(orders(name).stream().flatMap(order -> order.notes().stream()))
                    .as(name)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(note -> assertThat(note.writtenAt()).isBefore(CLOCK.instant()));
        }
        assertThat(ShopFile.ALL)
                .extracting(name -> ShopFile.read(name).root().path("notes").asText())
                .containsExactlyInAnyOrder("logins", "links", "");
    }

    @Test
    @DisplayName("estimates occur in every state (F1)")
    void everyEstimateStateOccurs() {
        assertThat(all().flatMap(order -> order.estimates().stream()).map(Estimate::state))
                .contains(EstimateState.values());
    }

    @Test
    @DisplayName(
            "stages occur in every state, some are parallel, some reopened, and some work orders have no plan (B3)")
    void everyStageCaseOccurs() {
        assertThat(all().flatMap(order -> order.plan().stream())
                        .flatMap(plan -> plan.stages().stream())
                        .map(stage -> stage.state()))
                .contains(StageState.values());
        assertThat(all().flatMap(order -> order.plan().stream()))
                .anyMatch(plan -> plan.stages().stream()
                                .filter(stage -> stage.state() == StageState.IN_PROGRESS)
                                .count()
                        > 1);
        assertThat(all()).anyMatch(order -> order.node().has("was"));
        assertThat(all()).anyMatch(order -> order.plan().isEmpty());
    }

    @Test
    @DisplayName("photos are JPEG, before-and-after pairs are complete, documents are PDF (E1)")
    void filesAreWhatTheySay() {
        List<DemoFiles.DemoFile> files =
                new DemoFiles().of(orders("harbour-lane").get(0), "Shop");

        assertThat(files).hasSize(6);
        assertThat(files.stream()
                        .map(DemoFiles.DemoFile::document)
                        .flatMap(document -> document.pair().stream())
                        .map(Document.Pair::after))
                .containsExactlyInAnyOrder(true, false);
        assertThat(files).filteredOn(file -> !file.visible()).hasSize(1);
    }

    @Test
    @DisplayName("a small PDF begins and ends like one, and its table of objects points at them (E2)")
    void documentsAreWellFormed() {
        String pdf = new String(TinyPdf.of("Shop", "Head (ing)", List.of("Größe: 5 €")), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("Head \\(ing\\)");
        int table = Integer.parseInt(pdf.substring(pdf.indexOf("startxref") + 10, pdf.lastIndexOf('%') - 2)
                .strip());
        assertThat(pdf.substring(table)).startsWith("xref");
        List<String> rows = Arrays.asList(pdf.substring(table).split("\n", -1)).subList(3, 10);
        for (int i = 0; i < rows.size(); i++) {
            int place = Integer.parseInt(rows.get(i).substring(0, 10));
            assertThat(pdf.substring(place)).startsWith((i + 1) + " 0 obj");
        }
    }

    private static Stream<WorkOrderFile> all() {
        return ShopFile.ALL.stream().flatMap(name -> orders(name).stream());
    }

    private static List<WorkOrderFile> orders(String name) {
        ShopFile shop = ShopFile.read(name);
        PlanFile plans = new PlanFile(shop);
        return ShopFile.each(shop.root(), "workOrders")
                .map(node -> new WorkOrderFile(shop, plans, node, CLOCK))
                .toList();
    }
}
