package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.publishing.StagePlanDesk.MissingExplanation;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stage plans and their explanations")
class StagePlanDeskTest {
    private final Provider provider =
            aProvider("acme").speaking(Locale.ENGLISH, Locale.GERMAN).build();
    private final PostRoom room =
            new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
    private final StagePlan plan = aStagePlan("body")
            .stage("strip", "Stripping")
            .explained("We take it apart.")
            .explained(Locale.GERMAN, "Zerlegen", "Wir zerlegen es.")
            .stage("weld", "Welding")
            .explained(Locale.GERMAN, "Schweißen", "Wir schweißen.")
            .stage("paint", "Painting")
            .explained("We paint.")
            .build();

    @BeforeEach
    void save() {
        room.stagePlans.save(room.staff, plan);
    }

    @Test
    @DisplayName("the report names every stage that lacks an explanation, and those that are hidden because of it (K8)")
    void missingExplanations() {
        assertThat(room.stagePlans.all(room.staff)).containsExactly(plan);
        assertThat(room.stagePlans.missingExplanations(room.staff))
                .containsExactly(
                        new MissingExplanation(plan.ref(), new StageKey("weld"), List.of(Locale.ENGLISH), true),
                        new MissingExplanation(plan.ref(), new StageKey("paint"), List.of(Locale.GERMAN), false));
    }

    @Test
    @DisplayName("staff see what a customer would see at each internal stage (K8, B3)")
    void customerView() {
        assertThat(seenAt("strip")).containsExactly("Stripping");
        assertThat(seenAt("weld")).containsExactly("Stripping");
        assertThat(seenAt("paint")).containsExactly("Stripping", "Painting");
        assertThat(room.stagePlans.customerViewAt(room.staff, plan.ref(), new StageKey("none")))
                .isEmpty();
        assertThat(room.stagePlans.customerViewAt(room.staff, new StagePlanRef("none"), new StageKey("paint")))
                .isEmpty();
    }

    private List<String> seenAt(String stage) {
        return room
                .stagePlans
                .customerViewAt(room.staff, plan.ref(), new StageKey(stage))
                .orElseThrow()
                .stages()
                .stream()
                .map(ShownStage::name)
                .toList();
    }
}
