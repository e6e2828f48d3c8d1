package io.repairportal.web.account;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody is signed in, and the way to another password.
 *
 * @param page the frame
 * @param accountUrl the list of tasks
 * @param note what has just happened; may be empty
 * @param passwordUrl where the password is changed; empty if there are none here
 * @param sessions newest first
 * @param others ends all sessions but this one, if there are others
 * @param everywhere ends all sessions
 */
public record SecurityView(
        PageView page,
        String accountUrl,
        String note,
        Optional<String> passwordUrl,
        List<Session> sessions,
        Optional<FormView> others,
        FormView everywhere) {
    /** Copies the sessions. */
    public SecurityView {
        sessions = List.copyOf(sessions);
    }

    /**
     * A browser.
     *
     * @param name what its owner recognises it by
     * @param meta since when, and when it was last used
     * @param end ends it; empty for the one that is being looked at
     */
    public record Session(String name, String meta, Optional<FormView> end) {}
}
