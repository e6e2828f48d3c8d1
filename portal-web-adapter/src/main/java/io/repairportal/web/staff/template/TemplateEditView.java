package io.repairportal.web.staff.template;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import java.util.List;
import java.util.Optional;

/**
 * The words of one message.
 *
 * @param office the frame
 * @param head which message, and where it is listed
 * @param form its words
 * @param longest how many characters its text may have
 * @param places what may stand in it
 * @param shown how receivers read it
 * @param builtIn what the portal says by itself
 * @param stored what is stored now, after somebody else changed it; empty otherwise
 */
public record TemplateEditView(
        OfficeView office,
        Head head,
        OfficeForm form,
        int longest,
        List<Place> places,
        Shown shown,
        BuiltIn builtIn,
        Optional<String> stored) {

    /** Which message: its list, its name, channel and language, and whether its words are the provider's own. */
    public record Head(String list, String event, String hint, String which, StateView state, boolean mail) {}

    /** Something that may stand in the text. */
    public record Place(String token, String word, String text, String example, boolean required) {}

    /**
     * How receivers read it.
     *
     * @param subject of a mail; empty for a text message
     * @param text plain text, or all of a text message
     * @param letter where the mail is shown as mail programs show it; empty for a text message
     * @param draft shows other words there; empty for a text message
     * @param counted how many text messages it is
     * @param warnings what makes it expensive
     */
    public record Shown(
            String subject,
            String text,
            String letter,
            Optional<Draft> draft,
            Optional<Counted> counted,
            List<String> warnings) {}

    /** Words to be shown in the frame of the mail; {@code differs} if they are not stored yet. */
    public record Draft(FormView form, String subject, String heading, String text, boolean differs) {}

    /**
     * How many text messages it is.
     *
     * @param text in words
     * @param pattern the same with places for number, characters and alphabet
     * @param plain the characters of the short alphabet
     * @param wide those of them that count twice
     * @param end what the portal adds at the end
     */
    public record Counted(String text, String pattern, String plain, String wide, String end) {}

    /** What the portal says by itself; {@code reset} brings it back, if it is not what is said now. */
    public record BuiltIn(String subject, String heading, String text, Optional<OfficeForm> reset) {}
}
