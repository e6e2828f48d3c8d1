package io.repairportal.web.signin;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * A page with one sentence and one way on: a link that does not work, a new link on its way, somebody who left.
 *
 * @param page the frame
 * @param icon name of the icon above the heading
 * @param heading the sentence
 * @param lead what it means
 * @param button the way on, if it is a form
 * @param ways the way on, if it is a page
 */
public record DoorView(
        PageView page, String icon, String heading, String lead, Optional<Button> button, List<EntryView.Way> ways) {

    /** A page without another page to go to. */
    public DoorView(PageView page, String icon, String heading, String lead, Optional<Button> button) {
        this(page, icon, heading, lead, button, List.of());
    }

    /** Returns this page with a page to go to. */
    public DoorView leading(EntryView.Way way) {
        return new DoorView(page, icon, heading, lead, button, List.of(way));
    }

    /**
     * A form of one button.
     *
     * @param form where it goes
     * @param text what it says
     * @param icon name of its icon
     * @param hint what will happen
     */
    public record Button(FormView form, String text, String icon, String hint) {}
}
