package io.repairportal.web.signin;

import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.access.Masked;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pages that make a login out of a link. Safe for use by many threads. */
public final class LinkLoginViews {
    private static final int LONGEST_CODE = 20;

    private final Entries entries;
    private final boolean passwords;

    /** Puts the pages into these frames; {@code passwords} says whether people have any here. */
    public LinkLoginViews(Entries entries, boolean passwords) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.passwords = passwords;
    }

    boolean hasPasswords() {
        return passwords;
    }

    Reply begin(Visit visit, LinkViewer link) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(visit, frame.texts().of("linkLogin.send"), List.of());
        return Entries.page(frame, words(frame, "linkLogin.heading", link), form, ways(visit, frame));
    }

    Reply code(Visit visit, LinkViewer link, CodeChallenge asked, Optional<String> wrong) {
        Frame frame = entries.frame(visit);
        FieldView code = FieldView.of(
                        FieldView.Kind.CODE, SignInViews.CODE, frame.texts().of("signIn.codeLabel"))
                .autocomplete("one-time-code")
                .atMost(LONGEST_CODE)
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("linkLogin.finish"),
                List.of(code),
                new FormView.Hidden(SignInViews.CHALLENGE, asked.value()));
        EntryView.Way again = new EntryView.Way("login", "mail", frame.texts().of("linkLogin.again"));
        return Entries.page(frame, words(frame, "linkLogin.code", link), form, List.of(again, back(visit, frame)));
    }

    Reply notOffered(Visit visit) {
        Frame frame = entries.frame(visit);
        DoorView door = LinkViews.door(frame, "user", "linkLogin.notOffered", Optional.empty());
        return Reply.view(
                LinkViews.DOOR,
                new DoorView(door.page(), door.icon(), door.heading(), door.lead(), door.button(), ways(visit, frame)));
    }

    private static Entries.Words words(Frame frame, String key, LinkViewer link) {
        String address = Masked.address(link.grant().sent().address());
        return new Entries.Words(frame.texts().of(key), frame.texts().of(key + "Lead", address), "");
    }

    private static List<EntryView.Way> ways(Visit visit, Frame frame) {
        return List.of(
                new EntryView.Way(
                        visit.links().signIn(""), "user", frame.texts().of("linkLogin.haveLogin")),
                back(visit, frame));
    }

    private static EntryView.Way back(Visit visit, Frame frame) {
        return new EntryView.Way(
                visit.links().workOrder(visit.workOrder()),
                "wrench",
                frame.texts().of("linkLogin.back"));
    }
}
