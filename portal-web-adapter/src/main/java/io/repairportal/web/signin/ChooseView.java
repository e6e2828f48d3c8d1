package io.repairportal.web.signin;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * For whom somebody wants to act, if there are several possibilities (A15).
 *
 * @param page the frame
 * @param heading the h1
 * @param lead what it is about
 * @param choices each with a button
 */
public record ChooseView(PageView page, String heading, String lead, List<Choice> choices) {
    /** Copies the choices. */
    public ChooseView {
        choices = List.copyOf(choices);
    }

    /**
     * One possibility.
     *
     * @param title for whom
     * @param meta at which shop
     * @param current whether it is the one she works with now
     * @param form the button
     */
    public record Choice(String title, String meta, boolean current, FormView form) {}
}
