package io.repairportal.store.jpa.json;

import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.Task;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a work order as stored.
 *
 * @param v the format
 * @param tasks in their order
 */
public record TasksJson(int v, List<TaskJson> tasks) {

    /** Returns the text of tasks. */
    public static String text(List<Task> tasks) {
        return Json.write(new TasksJson(Json.V, tasks.stream().map(TaskJson::of).toList()));
    }

    /** Returns the tasks of a text. */
    public static List<Task> read(String text) {
        return Json.read(text, TasksJson.class).tasks.stream()
                .map(TaskJson::task)
                .toList();
    }

    /** A task as stored. */
    record TaskJson(
            String title,
            String state,
            boolean visible,
            @Nullable String stage) {

        private static TaskJson of(Task task) {
            return new TaskJson(task.title(), task.state().name(), task.visible(), Json.text(task.stage()));
        }

        private Task task() {
            return new Task(
                    title,
                    Task.State.valueOf(state),
                    visible,
                    Optional.ofNullable(stage).map(StageKey::new));
        }
    }
}
