package io.repairportal.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.Task;
import io.repairportal.testkit.fixture.Fixtures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Task progress")
class TaskProgressTest {
    private static final StageView STAGES = StageView.of(
            Optional.of(Fixtures.aPlan("p")
                    .stage("open", StageState.IN_PROGRESS)
                    .stage("secret", StageState.TO_DO)
                    .build()),
            Optional.of(Fixtures.aStagePlan("p")
                    .stage("open")
                    .explained("x")
                    .stage("secret")
                    .build()),
            Locale.ENGLISH,
            Locale.ENGLISH);

    @Test
    @DisplayName("done counts against all that are not cancelled (B5)")
    void counts() {
        TaskProgress progress = TaskProgress.of(
                        List.of(task(Task.State.DONE), task(Task.State.OPEN), task(Task.State.CANCELLED)), STAGES)
                .orElseThrow();
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.counted()).isEqualTo(2);
        assertThat(progress.listed()).hasSize(3);
    }

    @Test
    @DisplayName("hidden tasks and tasks of a hidden or foreign stage are neither listed nor counted (B5)")
    void hidesTasksOfHiddenStages() {
        List<Task> tasks = List.of(
                new Task("flag off", Task.State.DONE, false, Optional.empty()),
                new Task("hidden stage", Task.State.DONE, true, Optional.of(new StageKey("secret"))),
                new Task("unknown stage", Task.State.DONE, true, Optional.of(new StageKey("gone"))),
                new Task("shown", Task.State.OPEN, true, Optional.of(new StageKey("open"))));
        TaskProgress progress = TaskProgress.of(tasks, STAGES).orElseThrow();
        assertThat(progress.listed()).extracting(Task::title).containsExactly("shown");
        assertThat(progress.counted()).isEqualTo(1);
        assertThat(progress.done()).isZero();
    }

    @Test
    @DisplayName("no tasks to count, no bar (B5)")
    void noTasksNoBar() {
        assertThat(TaskProgress.of(List.of(), STAGES)).isEmpty();
        assertThat(TaskProgress.of(List.of(task(Task.State.CANCELLED)), STAGES)).isEmpty();
    }

    private static Task task(Task.State state) {
        return new Task("A task", state, true, Optional.empty());
    }
}
