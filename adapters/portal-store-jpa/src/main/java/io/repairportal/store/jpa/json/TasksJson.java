package io.repairportal.store.jpa.json;

import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.Task;
import java.io.IOException;
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
        return JsonPieces.read(text, TasksJson::tasks);
    }

    private static List<Task> tasks(JsonPieces object) throws IOException {
        List<Task> tasks = List.of();
        for (String field = object.next(); field != null; field = object.next()) {
            if (field.equals("tasks")) {
                tasks = object.list(TaskJson::task);
            } else {
                object.skip();
            }
        }
        return tasks;
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

        private static Task task(JsonPieces object) throws IOException {
            String title = "";
            String state = "";
            boolean visible = false;
            Optional<StageKey> stage = Optional.empty();
            for (String field = object.next(); field != null; field = object.next()) {
                switch (field) {
                    case "title" -> title = object.text();
                    case "state" -> state = object.text();
                    case "visible" -> visible = object.flag();
                    case "stage" ->
                        stage = Optional.ofNullable(object.maybeText()).map(StageKey::new);
                    default -> object.skip();
                }
            }
            return new Task(title, Task.State.valueOf(state), visible, stage);
        }
    }
}
