package io.repairportal.web.signin;

import io.repairportal.core.signin.CodeChallenge;
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

/** The pages around signing in. They show nothing personal but what was just typed. Safe for use by many threads. */
public final class SignInViews {
    static final String NAME = "name";
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String CHALLENGE = "challenge";
    static final String GIVEN = "given";

    private static final int LONGEST_NAME = 254;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_CODE = 20;

    private final Entries entries;
    private final boolean passwords;

    /** Puts the pages into these frames; {@code passwords} says whether people have any here. */
    public SignInViews(Entries entries, boolean passwords) {
        this.entries = Objects.requireNonNull(entries, "entries");
        this.passwords = passwords;
    }

    /** Keys of what is wrong with the two fields of a form; empty for a field that is right. */
    record Wrong(Optional<String> name, Optional<String> secret) {
        static Wrong nothing() {
            return new Wrong(Optional.empty(), Optional.empty());
        }

        static Wrong blanks(boolean name, boolean secret) {
            return new Wrong(
                    Optional.of("signIn.nameBlank").filter(key -> name),
                    Optional.of("signIn.secretBlank").filter(key -> secret));
        }

        /** Says it at the first field, because nothing tells which one is wrong (P9). */
        static Wrong both(String key) {
            return new Wrong(Optional.of(key), Optional.empty());
        }
    }

    static String codeUrl(Visit visit, CodeChallenge asked) {
        return visit.links().signInByCode("") + "?" + CHALLENGE + "=" + asked.value()
                + Onward.sent(visit)
                        .map(path -> "&" + Onward.FIELD + "=" + path)
                        .orElse("");
    }

    Reply password(Visit visit, Wrong wrong) {
        Frame frame = entries.frame(visit);
        String note = visit.query("changed").isEmpty() ? "" : frame.texts().of("reset.changed");
        return Entries.page(
                frame,
                new Entries.Words(
                        frame.texts().of("signIn.heading"),
                        frame.texts().of("signIn.headingLead", visit.provider().name()),
                        note),
                passwordForm(visit, frame, wrong),
                passwordWays(visit, frame));
    }

    Reply requestCode(Visit visit, Optional<String> wrong) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(
                visit, frame.texts().of("signIn.sendCode"), List.of(name(visit, frame, wrong)), Onward.field(visit));
        return Entries.page(frame, "signIn.code", form, codeWays(visit, frame));
    }

    Reply code(Visit visit, CodeChallenge asked, Optional<String> wrong) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("signIn.button"),
                List.of(codeField(frame, FieldView.Kind.CODE, wrong), keep(visit, frame)),
                new FormView.Hidden(CHALLENGE, asked.value()),
                Onward.field(visit));
        return Entries.page(
                frame,
                "signIn.enterCode",
                form,
                way(visit.links().signInByCode(next(visit)), "mail", frame, "signIn.newCode"));
    }

    Reply givenCode(Visit visit, Wrong wrong) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("signIn.button"),
                List.of(name(visit, frame, wrong.name()), codeField(frame, FieldView.Kind.TEXT, wrong.secret())),
                new FormView.Hidden(GIVEN, "yes"),
                Onward.field(visit));
        return Entries.page(
                frame,
                "signIn.given",
                form,
                way(visit.links().signInByCode(next(visit)), "mail", frame, "signIn.byCode"));
    }

    Reply tooMany(Visit visit) {
        return Entries.door(entries.frame(visit), 429, "clock", "door.tooMany");
    }

    Reply locked(Visit visit, boolean nothingOffered) {
        return Entries.door(
                entries.frame(visit), 403, "lock", nothingOffered ? "door.nothingOffered" : "notice.locked");
    }

    Reply find(Visit visit, Optional<String> wrong) {
        Frame frame = entries.frame(visit);
        FieldView field = FieldView.of(
                        FieldView.Kind.TEXT, FindPages.CONTACT, frame.texts().of("find.contact"))
                .hint(frame.texts().of("find.contactHint"))
                .autocomplete("email")
                .atMost(LONGEST_NAME)
                .filled(visit.field(FindPages.CONTACT))
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(visit, frame.texts().of("find.button"), List.of(field));
        return Entries.page(
                frame, "find.heading", form, way(visit.links().signIn(""), "user", frame, "signIn.haveLogin"));
    }

    Reply found(Visit visit) {
        return Entries.door(entries.frame(visit), 200, "mail", "find.sent");
    }

    private static FieldsView passwordForm(Visit visit, Frame frame, Wrong wrong) {
        FieldView password = FieldView.of(
                        FieldView.Kind.PASSWORD, PASSWORD, frame.texts().of("signIn.password"))
                .autocomplete("current-password")
                .atMost(LONGEST_PASSWORD)
                .wrong(wrong.secret().map(key -> frame.texts().of(key)));
        return Forms.fields(
                visit,
                frame.texts().of("signIn.button"),
                List.of(name(visit, frame, wrong.name()), password, keep(visit, frame)),
                Onward.field(visit));
    }

    private static List<EntryView.Way> passwordWays(Visit visit, Frame frame) {
        List<EntryView.Way> ways = new ArrayList<>(List.of(
                way(visit.links().signInByCode(next(visit)), "mail", frame, "signIn.byCode"),
                way(visit.links().reset(), "key", frame, "signIn.forgotten"),
                way(visit.links().find(), "search", frame, "signIn.find")));
        ways.addAll(RegisterViews.way(visit, frame));
        return ways;
    }

    private EntryView.Way[] codeWays(Visit visit, Frame frame) {
        EntryView.Way given =
                way(visit.links().signInByCode("") + "?" + GIVEN + "=yes", "key", frame, "signIn.haveGiven");
        EntryView.Way find = way(visit.links().find(), "search", frame, "signIn.find");
        List<EntryView.Way> ways = new ArrayList<>();
        if (passwords) {
            ways.add(way(visit.links().signIn(next(visit)), "user", frame, "signIn.byPassword"));
        }
        ways.addAll(List.of(given, find));
        ways.addAll(RegisterViews.way(visit, frame));
        return ways.toArray(EntryView.Way[]::new);
    }

    private static FieldView name(Visit visit, Frame frame, Optional<String> wrong) {
        return FieldView.of(FieldView.Kind.TEXT, NAME, frame.texts().of("signIn.name"))
                .autocomplete("username")
                .atMost(LONGEST_NAME)
                .filled(visit.field(NAME))
                .wrong(wrong.map(key -> frame.texts().of(key)));
    }

    private static FieldView codeField(Frame frame, FieldView.Kind kind, Optional<String> wrong) {
        return FieldView.of(kind, CODE, frame.texts().of("signIn.codeLabel"))
                .autocomplete("one-time-code")
                .atMost(LONGEST_CODE)
                .wrong(wrong.map(key -> frame.texts().of(key)));
    }

    private static FieldView keep(Visit visit, Frame frame) {
        return FieldView.of(FieldView.Kind.CHECK, Attempts.KEEP, frame.texts().of("signIn.keep"))
                .hint(frame.texts().of("signIn.keepHint"))
                .filled(visit.field(Attempts.KEEP));
    }

    private static EntryView.Way way(String url, String icon, Frame frame, String key) {
        return new EntryView.Way(url, icon, frame.texts().of(key));
    }

    private static String next(Visit visit) {
        return Onward.sent(visit).orElse("");
    }
}
