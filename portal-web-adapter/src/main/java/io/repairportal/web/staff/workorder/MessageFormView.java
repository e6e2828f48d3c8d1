package io.repairportal.web.staff.workorder;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * A message with a link that is being written.
 *
 * @param office the frame
 * @param about the work order, and where it is
 * @param heading the h1
 * @param form the form
 * @param choices what can be chosen in it
 */
public record MessageFormView(OfficeView office, Option about, String heading, OfficeForm form, Choices choices) {

    /**
     * What can be chosen.
     *
     * @param text whether staff write words of their own, and whether they must
     * @param stages for a message about a stage: which
     * @param documents for returned documents: which
     * @param tabs what the link can open
     */
    public record Choices(Text text, List<Option> stages, List<Option> documents, List<Option> tabs) {}

    /** Words of staff. */
    public enum Text {
        /** Not in this message. */
        NONE,
        /** Must be there. */
        REQUIRED
    }

    /** Returns whether staff write words of their own. */
    public boolean withText() {
        return choices.text() == Text.REQUIRED;
    }
}
