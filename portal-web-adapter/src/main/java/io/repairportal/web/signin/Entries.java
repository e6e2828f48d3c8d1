package io.repairportal.web.signin;

import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldsView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes pages of one form out of their texts: {@code key}, {@code keyLead}. Safe for use by many threads. */
public final class Entries {
    private static final String TEMPLATE = "signin/entry.jte";

    private final Frames frames;

    /** Puts the pages into these frames. */
    public Entries(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the frame of a page. */
    Frame frame(Visit visit) {
        return frames.of(visit);
    }

    /** Returns the page. A form with a wrong field is answered as one. */
    static Reply page(Frame frame, String key, FieldsView form, EntryView.Way... ways) {
        return page(frame, new Words(frame.texts().of(key), frame.texts().of(key + "Lead"), ""), form, List.of(ways));
    }

    /** Returns the page with these words. */
    static Reply page(Frame frame, Words words, FieldsView form, List<EntryView.Way> ways) {
        EntryView view = new EntryView(
                form.wrong() ? frame.errorPage(words.heading()) : frame.page(words.heading()),
                words.heading(),
                words.lead(),
                words.note(),
                form,
                ways);
        return form.wrong() ? Reply.form(TEMPLATE, view) : Reply.view(TEMPLATE, view);
    }

    /** Returns a page that only says something. */
    static Reply door(Frame frame, int status, String icon, String key) {
        return Reply.view(status, LinkViews.DOOR, LinkViews.door(frame, icon, key, Optional.empty()));
    }

    /** The words of a page. */
    record Words(String heading, String lead, String note) {}
}
