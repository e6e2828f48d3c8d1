package io.repairportal.web.staff.workorder;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.message.MessageView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.WhyForm;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one work order that staff show and tell.
 *
 * @param office the frame
 * @param head what it is
 * @param shown whether customers see it, and what they read
 * @param stages its stages
 * @param schedule when it is expected, and why it waits
 * @param files its photos and documents
 * @param links the links that open it
 * @param talk the conversation about it
 * @param why asks why somebody sees it, or one of its files, or does not (K4)
 */
public record SheetView(
        OfficeView office,
        Head head,
        Shown shown,
        Stages stages,
        Schedule schedule,
        List<FileRow> files,
        Links links,
        Talk talk,
        WhyForm why) {

    /** What it is: with the list it came from, and its customer. */
    public record Head(
            String listUrl,
            String number,
            String title,
            String asset,
            StateView state,
            String customer,
            String customerUrl,
            String opened) {}

    /**
     * Whether customers see it.
     *
     * @param state in a word
     * @param headline the stage they read; empty if they read the neutral sentence
     * @param change publishes or hides it
     * @param visible whether they see it
     * @param preview begins to look at it with a link visitor's eyes (K3)
     */
    public record Shown(StateView state, String headline, FormView change, boolean visible, FormView preview) {}

    /**
     * Its stages.
     *
     * @param rows in order; none if it follows no plan
     * @param choices the states a stage can have
     * @param follow gives it the stages of a plan; empty if it has some, or the provider has no plans
     * @param plans the plans to choose from
     */
    public record Stages(List<StageRow> rows, List<Option> choices, Optional<OfficeForm> follow, List<Option> plans) {}

    /** A stage: how far it is, whether customers see it now, and the form that moves it. */
    public record StageRow(String name, StateView state, String note, OfficeForm form) {}

    /** When it is expected and why it waits; earlier dates in words, oldest first. */
    public record Schedule(OfficeForm promise, List<String> dates, OfficeForm waiting, List<Option> reasons) {}

    /** A photo or document, and the button that shows or hides it. */
    public record FileRow(String name, String meta, StateView state, FormView change, boolean visible) {}

    /**
     * The links that open it.
     *
     * @param write the messages that can be written, with where
     * @param rows the links sent so far, newest first
     * @param revokeAll revokes all of them; empty if none works
     */
    public record Links(List<Option> write, List<LinkRow> rows, Optional<FormView> revokeAll) {}

    /** A link: to whom, by which message, where it stands, how it was opened, and the button that revokes it. */
    public record LinkRow(
            String address, String message, StateView state, String opened, String sent, Optional<FormView> revoke) {}

    /** The conversation, in reading order, and the form to answer; empty while customers do not see the work order. */
    public record Talk(List<MessageView> messages, Optional<OfficeForm> answer) {}
}
