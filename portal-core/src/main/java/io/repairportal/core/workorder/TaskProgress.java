package io.repairportal.core.workorder;

import io.repairportal.spi.workorder.Task;
import java.util.List;
import java.util.Optional;

/**
 * The tasks a customer sees, and how many of them are done (B5). Hidden tasks and tasks of a hidden stage are neither listed nor counted;
 * cancelled ones are listed but do not count.
 *
 * @param listed in the order of work
 * @param done how many are done
 * @param counted how many are not cancelled; at least 1
 */
public record TaskProgress(List<Task> listed, int done, int counted) {
    /** Copies the tasks. */
    public TaskProgress {
        listed = List.copyOf(listed);
    }

    /** Returns the progress, or empty if there is nothing to count. */
    static Optional<TaskProgress> of(List<Task> tasks, StageView stages) {
        List<Task> listed = tasks.stream()
                .filter(Task::visible)
                .filter(task ->
                        task.stage().isEmpty() || stages.explains(task.stage().get()))
                .toList();
        int counted = (int) listed.stream()
                .filter(task -> task.state() != Task.State.CANCELLED)
                .count();
        int done = (int)
                listed.stream().filter(task -> task.state() == Task.State.DONE).count();
        return counted == 0 ? Optional.empty() : Optional.of(new TaskProgress(listed, done, counted));
    }
}
