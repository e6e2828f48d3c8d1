package io.repairportal.web.signin;

import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages around an access link. They show nothing personal, and nothing of the link itself. Safe for use by many threads. */
public final class LinkViews {
    private static final String HERE = "?";
    static final String DOOR = "signin/door.jte";

    private final Frames frames;

    /** Puts the pages into these frames. */
    public LinkViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply question(Visit visit, OptionalInt triesLeft) {
        return Reply.view("signin/question.jte", ask(visit, triesLeft, Optional.empty()));
    }

    Reply wrong(Visit visit, OptionalInt triesLeft) {
        return Reply.form("signin/question.jte", ask(visit, triesLeft, Optional.of("question.wrong")));
    }

    Reply blank(Visit visit) {
        return Reply.form("signin/question.jte", ask(visit, OptionalInt.empty(), Optional.of("question.blank")));
    }

    Reply withoutQuestion(Visit visit) {
        Frame frame = frames.of(visit);
        String lead = frame.texts().of("question.openLead", visit.provider().name());
        PageView page = frame.page(frame.texts().of("question.title"));
        return Reply.view("signin/question.jte", new QuestionView(page, Forms.button(visit, HERE), false, lead, ""));
    }

    Reply notWorking(Visit visit) {
        Frame frame = frames.of(visit);
        FormView form = Forms.button(visit, HERE);
        List<FormView.Hidden> hidden = new ArrayList<>(form.hidden());
        // why a field and not an address of its own: the page is then the same for every link, whatever it looks like
        hidden.add(new FormView.Hidden("renew", "yes"));
        DoorView.Button button = new DoorView.Button(
                new FormView(HERE, hidden, "", Optional.empty()),
                frame.texts().of("door.renew"),
                "send",
                frame.texts().of("door.renewHint"));
        return Reply.view(404, DOOR, door(frame, "link-off", "door.notWorking", Optional.of(button)));
    }

    Reply onItsWay(Visit visit) {
        return Reply.view(DOOR, door(frames.of(visit), "mail", "door.onItsWay", Optional.empty()));
    }

    Reply left(Visit visit) {
        return Reply.view(DOOR, left(visit, "door.left"));
    }

    Reply signedOut(Visit visit) {
        return Reply.view(DOOR, left(visit, "door.signedOut"));
    }

    private DoorView left(Visit visit, String key) {
        Frame frame = frames.of(visit);
        return door(frame, "lock", key, Optional.empty())
                .leading(new EntryView.Way(
                        visit.links().signIn(""), "user", frame.texts().of("door.signIn")));
    }

    private QuestionView ask(Visit visit, OptionalInt triesLeft, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        String hint = triesLeft.isPresent()
                ? frame.texts().count("question.tries", triesLeft.getAsInt())
                : frame.texts().of("question.hint");
        String title = frame.texts().of("question.title");
        return new QuestionView(
                wrong.isPresent() ? frame.errorPage(title) : frame.page(title),
                Forms.field(visit, HERE, visit.field("name"), wrong.map(key -> frame.texts()
                        .of(key))),
                true,
                frame.texts().of("question.lead", visit.provider().name()),
                hint);
    }

    static DoorView door(Frame frame, String icon, String key, Optional<DoorView.Button> button) {
        String heading = frame.texts().of(key);
        return new DoorView(frame.page(heading), icon, heading, frame.texts().of(key + "Lead"), button);
    }
}
