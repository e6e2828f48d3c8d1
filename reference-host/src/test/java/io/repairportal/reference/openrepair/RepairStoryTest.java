package io.repairportal.reference.openrepair;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of one record. */
class RepairStoryTest {
    private static final ProviderRef GROUP = RepairGroup.ref("Cardiff, Cathays");

    @Test
    @DisplayName("the same record gives the same customer on every run; another record another one (import)")
    void customersAreInventedOnce() {
        Customer first = InventedCustomer.of(record("r_1", RepairStatus.FIXED), GROUP);

        assertThat(InventedCustomer.of(record("r_1", RepairStatus.UNKNOWN), GROUP))
                .isEqualTo(first);
        assertThat(InventedCustomer.of(record("r_2", RepairStatus.FIXED), GROUP).ref())
                .isNotEqualTo(first.ref());
        assertThat(first.contacts().get(0).emails().get(0).value()).endsWith("@example.org");
        assertThat(first.contacts().get(0).mobile().orElseThrow().dial()).startsWith("+447700900");
    }

    @Test
    @DisplayName("group names keep commas, colons and accents; references are readable and differ (import)")
    void groupsKeepTheirNames() {
        List<String> names =
                List.of("Cardiff, Cathays", "Cardiff Cathays", "Re:Make Valleys", "Pensarn Repair Café", "修理咖啡");
        List<Provider> providers = names.stream()
                .map(name -> RepairGroup.provider(record("r_1", name, "x")))
                .toList();

        assertThat(providers).extracting(Provider::name).containsExactlyElementsOf(names);
        assertThat(providers.stream().map(Provider::ref)).doesNotHaveDuplicates();
        assertThat(providers.get(3).ref().value()).startsWith("pensarn-repair-cafe-");
    }

    @Test
    @DisplayName("stages follow from the status, and two of them are nobody's business (B3, import)")
    void stagesFollowTheStatus() {
        assertThat(states(RepairStatus.FIXED).toList()).containsOnly(StageState.COMPLETED);
        assertThat(states(RepairStatus.REPAIRABLE).toList())
                .containsSequence(StageState.COMPLETED, StageState.IN_PROGRESS);
        assertThat(states(RepairStatus.END_OF_LIFE).toList())
                .contains(StageState.SKIPPED)
                .endsWith(StageState.COMPLETED);
        assertThat(states(RepairStatus.UNKNOWN).toList()).endsWith(StageState.TO_DO);
        assertThat(RepairStory.plan().stages().stream()
                        .filter(stage -> stage.in(Locale.ENGLISH).isEmpty()))
                .hasSize(2);
        assertThat(RepairStory.workOrder(record("r_1", RepairStatus.FIXED), GROUP)
                        .state())
                .isEqualTo(WorkOrderState.CLOSED);
        assertThat(RepairStory.workOrder(record("r_1", RepairStatus.REPAIRABLE), GROUP)
                        .state())
                .isEqualTo(WorkOrderState.OPEN);
    }

    @Test
    @DisplayName(
            "long problems are shortened behind a whole character; a missing one leaves a title all the same (import)")
    void titlesFit() {
        WorkOrder longOne = RepairStory.workOrder(record("r_1", "G", "😀".repeat(400)), GROUP);
        WorkOrder empty = RepairStory.workOrder(record("r_1", "G", ""), GROUP);

        assertThat(longOne.title()).hasSizeLessThanOrEqualTo(160).endsWith("😀…");
        assertThat(empty.title()).isEqualTo("Toaster: repair");
        assertThat(empty.asset()).isEqualTo("Dualit, Toaster (2009)");
    }

    @Test
    @DisplayName("an id that cannot stand in an address gets a reference that can; others keep theirs (import)")
    void referencesAreSafe() {
        assertThat(RepairStory.ref(record("rcwales_3", RepairStatus.FIXED)).value())
                .isEqualTo("rcwales_3");
        assertThat(Stream.of("a/b c", "a b/c", "..", "é".repeat(90))
                        .map(id ->
                                RepairStory.ref(record(id, RepairStatus.FIXED)).value()))
                .doesNotHaveDuplicates()
                .allMatch(ref -> ref.matches("[a-z0-9-]{1,64}"));
    }

    private static Stream<StageState> states(RepairStatus status) {
        RepairPlan plan = RepairStory.progress(record("r_1", status));
        return plan.stages().stream().map(stage -> stage.state());
    }

    private static RepairRecord record(String id, RepairStatus status) {
        return new RepairRecord(
                id,
                "Cardiff, Cathays",
                "GBR",
                new RepairRecord.Item("Toaster", "Dualit", "2009"),
                "burns one side",
                LocalDate.of(2024, 5, 4),
                new RepairRecord.Outcome(status, ""));
    }

    private static RepairRecord record(String id, String group, String problem) {
        return new RepairRecord(
                id,
                group,
                "GBR",
                new RepairRecord.Item("Toaster", "Dualit", "2009"),
                problem,
                LocalDate.of(2024, 5, 4),
                new RepairRecord.Outcome(RepairStatus.FIXED, ""));
    }
}
