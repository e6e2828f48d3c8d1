package io.repairportal.core.workorder;

import static io.repairportal.spi.workorder.StageState.COMPLETED;
import static io.repairportal.spi.workorder.StageState.IN_PROGRESS;
import static io.repairportal.spi.workorder.StageState.SKIPPED;
import static io.repairportal.spi.workorder.StageState.TO_DO;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.testkit.fixture.PlanFixture;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stages a customer sees")
class StageViewTest {
    private static final StagePlan ALL_EXPLAINED = aStagePlan("body")
            .stage("received")
            .explained("We have it.")
            .stage("assess")
            .explained("We look.")
            .stage("panel")
            .explained("We straighten.")
            .stage("paint")
            .explained("We paint.")
            .build();
    private static final StagePlan PANEL_HIDDEN = aStagePlan("body")
            .stage("received")
            .explained("We have it.")
            .stage("assess")
            .explained("We look.")
            .stage("panel")
            .stage("paint")
            .explained("We paint.")
            .build();

    @Test
    @DisplayName("completed stages and the current one are shown, future ones never (B2)")
    void showsNoFuture() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", IN_PROGRESS)
                .stage("panel", TO_DO)
                .build();
        assertThat(shown(plan, ALL_EXPLAINED)).isEqualTo("received assess*");
    }

    @Test
    @DisplayName(
            "the first stage in progress in plan order is the current one, parallel ones after it are not shown (B3)")
    void firstInProgressIsCurrent() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", IN_PROGRESS)
                .stage("panel", IN_PROGRESS)
                .stage("paint", COMPLETED)
                .build();
        assertThat(shown(plan, ALL_EXPLAINED)).isEqualTo("received assess*");
    }

    @Test
    @DisplayName("with nothing in progress the last completed stage is the current one (B3)")
    void lastCompletedIsCurrent() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", COMPLETED)
                .stage("panel", TO_DO)
                .build();
        assertThat(shown(plan, ALL_EXPLAINED)).isEqualTo("received assess");
    }

    @Test
    @DisplayName("when all is done all explained stages are shown as completed (B3)")
    void allDone() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", COMPLETED)
                .stage("panel", COMPLETED)
                .stage("paint", COMPLETED)
                .build();
        assertThat(shown(plan, PANEL_HIDDEN)).isEqualTo("received assess paint");
    }

    @Test
    @DisplayName("a current stage without explanation leaves the order at its last completed explained stage (B3)")
    void hiddenCurrentStage() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", COMPLETED)
                .stage("panel", IN_PROGRESS)
                .stage("paint", TO_DO)
                .build();
        assertThat(shown(plan, PANEL_HIDDEN)).isEqualTo("received assess");
        assertThat(view(plan, PANEL_HIDDEN).headline())
                .get()
                .extracting(ShownStage::completed)
                .isEqualTo(true);
    }

    @Test
    @DisplayName("a gap in the middle closes without a trace (B3)")
    void gapInTheMiddle() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", COMPLETED)
                .stage("panel", COMPLETED)
                .stage("paint", IN_PROGRESS)
                .build();
        assertThat(shown(plan, PANEL_HIDDEN)).isEqualTo("received assess paint*");
    }

    @Test
    @DisplayName("nothing explained, nothing begun or no plan at all: a neutral view without headline (B3)")
    void neutral() {
        RepairPlan begun = plan().stage("received", IN_PROGRESS).build();
        StagePlan nothingExplained = aStagePlan("body").stage("received").build();
        assertThat(view(begun, nothingExplained).headline()).isEmpty();
        assertThat(view(plan().stage("received", TO_DO).build(), ALL_EXPLAINED).headline())
                .isEmpty();
        assertThat(StageView.of(Optional.empty(), Optional.of(ALL_EXPLAINED), Locale.ENGLISH, Locale.ENGLISH)
                        .stages())
                .isEmpty();
        assertThat(StageView.of(Optional.of(begun), Optional.empty(), Locale.ENGLISH, Locale.ENGLISH)
                        .stages())
                .isEmpty();
    }

    @Test
    @DisplayName("a hidden first stage looks exactly like an order that was only received (B3)")
    void hiddenFirstLooksLikeReceived() {
        StagePlan firstHidden = aStagePlan("body")
                .stage("received")
                .stage("assess")
                .explained("We look.")
                .build();
        RepairPlan inHidden =
                plan().stage("received", IN_PROGRESS).stage("assess", TO_DO).build();
        RepairPlan notBegun =
                plan().stage("received", TO_DO).stage("assess", TO_DO).build();
        assertThat(view(inHidden, firstHidden)).isEqualTo(view(notBegun, firstHidden));
    }

    @Test
    @DisplayName("skipped stages are not shown, and later stages vanish after reopening an earlier one (B3)")
    void skippedAndReopened() {
        RepairPlan skipped = plan().stage("received", COMPLETED)
                .stage("assess", SKIPPED)
                .stage("panel", IN_PROGRESS)
                .build();
        RepairPlan reopened = plan().stage("received", COMPLETED)
                .stage("assess", IN_PROGRESS)
                .stage("panel", COMPLETED)
                .stage("paint", COMPLETED)
                .build();
        assertThat(shown(skipped, ALL_EXPLAINED)).isEqualTo("received panel*");
        assertThat(shown(reopened, ALL_EXPLAINED)).isEqualTo("received assess*");
    }

    @Test
    @DisplayName("a stage that this order's plan leaves out, or that the template no longer has, is not shown (B3)")
    void planChanged() {
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("rust", COMPLETED)
                .stage("paint", IN_PROGRESS)
                .build();
        assertThat(shown(plan, ALL_EXPLAINED)).isEqualTo("received paint*");
    }

    @Test
    @DisplayName("a blank explanation explains nothing; only the provider's default language decides (B3)")
    void onlyTheStandardLanguageDecides() {
        StagePlan template = aStagePlan("body")
                .stage("received")
                .explained("   ")
                .stage("assess")
                .explained(Locale.GERMAN, "Prüfung", "Wir sehen nach.")
                .stage("panel")
                .explained("We straighten.")
                .explained(Locale.GERMAN, "Blech", "Wir richten.")
                .build();
        RepairPlan plan = plan().stage("received", COMPLETED)
                .stage("assess", COMPLETED)
                .stage("panel", IN_PROGRESS)
                .build();
        assertThat(shown(plan, template)).isEqualTo("panel*");
        ShownStage german = StageView.of(Optional.of(plan), Optional.of(template), Locale.ENGLISH, Locale.GERMANY)
                .headline()
                .orElseThrow();
        assertThat(german.name()).isEqualTo("Blech");
        assertThat(german.explanation()).isEqualTo("Wir richten.");
        ShownStage french = StageView.of(Optional.of(plan), Optional.of(template), Locale.ENGLISH, Locale.FRENCH)
                .headline()
                .orElseThrow();
        assertThat(french.explanation()).isEqualTo("We straighten.");
        assertThat(french.language()).isEqualTo(Locale.ENGLISH);
    }

    private static PlanFixture plan() {
        return aPlan("body");
    }

    private static StageView view(RepairPlan plan, StagePlan template) {
        return StageView.of(Optional.of(plan), Optional.of(template), Locale.ENGLISH, Locale.ENGLISH);
    }

    private static String shown(RepairPlan plan, StagePlan template) {
        StringBuilder text = new StringBuilder();
        view(plan, template).stages().forEach(stage -> text.append(stage.key()).append(stage.completed() ? " " : "* "));
        return text.toString().strip();
    }
}
