package io.repairportal.web.workorder;

import io.repairportal.web.document.FileRowView;
import io.repairportal.web.document.PhotoView;
import io.repairportal.web.estimate.EstimateRowView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.message.MessageView;
import java.util.List;
import java.util.Optional;

/**
 * The tracker of one work order, top to bottom.
 *
 * @param page the frame
 * @param label number and asset, in one line
 * @param title what is done, the h1
 * @param status where it stands
 * @param act what the customer must do, if anything
 * @param stages completed stages and the current one
 * @param tasks progress, if there are tasks
 * @param notes what technicians noted
 * @param photos a strip of the newest
 * @param estimates newest first
 * @param documents newest first
 * @param talk the conversation
 * @param contact who looks after it
 */
public record TrackerView(
        PageView page,
        String label,
        String title,
        Status status,
        Optional<Act> act,
        List<StageRow> stages,
        Optional<Tasks> tasks,
        WorkNotes notes,
        Section<PhotoView> photos,
        Section<EstimateRowView> estimates,
        Section<FileRowView> documents,
        Talk talk,
        ContactBlock contact) {

    /**
     * Where it stands.
     *
     * @param word stage or state, ends with a full stop
     * @param language the language of the word
     * @param moving whether work goes on
     * @param sentence expected date or what follows; may be empty
     * @param updated when it changed last, in words
     * @param notes earlier promises and the reason for waiting
     */
    public record Status(
            String word, String language, boolean moving, String sentence, String updated, List<Note> notes) {}

    /** A note: what, and why; the second may be empty. */
    public record Note(String what, String why) {}

    /** The one filled block: the customer must act. */
    public record Act(String kicker, String title, String text, String url, String button) {}

    /**
     * One stage.
     *
     * @param name its name
     * @param when done or in progress, since when
     * @param explanation paragraphs
     * @param language the language of name and explanation
     * @param current whether it is the current one, and in progress
     * @param headline whether it is the last one shown
     */
    public record StageRow(
            String name, String when, List<String> explanation, String language, boolean current, boolean headline) {}

    /** Task progress. */
    public record Tasks(String summary, int done, int counted, List<TaskRow> rows) {}

    /** One task: {@code done}, {@code todo} or {@code cancelled}, and how that is said. */
    public record TaskRow(String title, String state, String said) {}

    /**
     * What technicians noted.
     *
     * @param newest stand open; none, no section
     * @param older are unfolded
     * @param unfold how that is called
     */
    public record WorkNotes(List<WorkNote> newest, List<WorkNote> older, String unfold) {}

    /** One note: who and when in one line, and its paragraphs. */
    public record WorkNote(String said, List<String> paragraphs) {}

    /**
     * A section that leads to a page of its own.
     *
     * @param rows what is shown here; no rows, no section
     * @param allUrl the page with all of them
     * @param allText how the link to it reads; empty if all are here
     */
    public record Section<T>(List<T> rows, String allUrl, String allText) {}

    /** The conversation. */
    public record Talk(Section<MessageView> messages, Optional<FormView> reply) {}

    /**
     * Who to turn to.
     *
     * @param text who looks after it, and whether somebody answers now
     * @param phone the number
     * @param messageUrl where to write; empty if that is not possible
     * @param leave the form that leaves the work order, for who came by a link
     * @param login where somebody who came by a link signs in or creates a login
     */
    public record ContactBlock(
            String text,
            Optional<PageView.Phone> phone,
            Optional<String> messageUrl,
            Optional<FormView> leave,
            Optional<String> login) {}
}
