package io.repairportal.web.signin;

import io.repairportal.core.signin.InvitationDoor;
import io.repairportal.core.signin.Passwords;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pages of an invitation. Safe for use by many threads. */
public final class InviteViews {
    /** What is only shown, so that a browser keeps it with the password; it is sent and counts for nothing. */
    static final String USER_NAME = "userName";

    static final String GIVEN = "given";
    static final String FAMILY = "family";
    static final String RENEW = "renew";

    private final Entries entries;
    private final Passwords passwords;
    private final boolean hasPasswords;

    /** Puts the pages into these frames; suggests passwords of this service if people have any here. */
    public InviteViews(Entries entries, Passwords passwords, boolean hasPasswords) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.passwords = Objects.requireNonNull(passwords, "passwords");
        this.hasPasswords = hasPasswords;
    }

    Reply setUp(Visit visit, InvitationDoor.SetUp door, InvitePages.Wrong wrong) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(visit, frame.texts().of("invite.button"), fields(visit, frame, door, wrong));
        Entries.Words words = new Entries.Words(
                frame.texts().of("invite.heading"),
                frame.texts().of("invite.headingLead", visit.provider().name(), door.customer()),
                "");
        return Entries.page(frame, words, form, List.of());
    }

    Reply join(Visit visit, InvitationDoor.Join door) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(visit, frame.texts().of("invite.joinButton"), List.of());
        Entries.Words words = new Entries.Words(
                frame.texts().of("invite.join", door.customer()),
                frame.texts().of("invite.joinLead", door.person()),
                "");
        return Entries.page(frame, words, form, List.of());
    }

    Reply signInFirst(Visit visit) {
        Frame frame = entries.frame(visit);
        String here = Onward.here(visit).orElse("");
        return Reply.view(
                LinkViews.DOOR,
                LinkViews.door(frame, "user", "invite.signInFirst", Optional.empty())
                        .leading(new EntryView.Way(
                                visit.links().signIn(here),
                                "user",
                                frame.texts().of("signIn.button"))));
    }

    Reply over(Visit visit) {
        Frame frame = entries.frame(visit);
        FormView form = Forms.button(visit, "?");
        List<FormView.Hidden> hidden = new ArrayList<>(form.hidden());
        hidden.add(new FormView.Hidden(RENEW, "yes"));
        DoorView.Button button = new DoorView.Button(
                new FormView("?", hidden, "", Optional.empty()),
                frame.texts().of("invite.renew"),
                "send",
                frame.texts().of("invite.renewHint"));
        return Reply.view(404, LinkViews.DOOR, LinkViews.door(frame, "link-off", "invite.over", Optional.of(button)));
    }

    private List<FieldView> fields(Visit visit, Frame frame, InvitationDoor.SetUp door, InvitePages.Wrong wrong) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.of(FieldView.Kind.FIXED, USER_NAME, frame.texts().of("invite.userName"))
                .hint(frame.texts().of("invite.userNameHint"))
                .autocomplete("username")
                .filled(door.userName()));
        fields.add(name(visit, frame, GIVEN, wrong.given()));
        fields.add(name(visit, frame, FAMILY, wrong.family()));
        if (hasPasswords) {
            Optional<String> flaw =
                    wrong.password().map(found -> NewPassword.words(frame, found, door.shortestPassword()));
            fields.add(new NewPassword(door.shortestPassword(), passwords.suggestion(), flaw).field(frame));
        }
        return fields;
    }

    private static FieldView name(Visit visit, Frame frame, String part, Optional<String> wrong) {
        boolean given = part.equals(GIVEN);
        return FieldView.of(FieldView.Kind.TEXT, part, frame.texts().of(given ? "person.given" : "person.family"))
                .autocomplete(given ? "given-name" : "family-name")
                .filled(visit.field(part))
                .wrong(wrong.map(key -> frame.texts().of(key)));
    }
}
