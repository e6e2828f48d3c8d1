package io.repairportal.web.account;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.Passwords;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.NoticeView;
import io.repairportal.web.signin.EntryView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The pages that ask once more who somebody is. Safe for use by many threads. */
public final class ProveViews {
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_CODE = 20;

    private final Frames frames;
    private final Passwords passwords;
    private final boolean hasPasswords;

    /** Puts the pages into these frames; {@code hasPasswords} says whether people have any here. */
    public ProveViews(Frames frames, Passwords passwords, boolean hasPasswords) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.passwords = Objects.requireNonNull(passwords, "passwords");
        this.hasPasswords = hasPasswords;
    }

    /** Returns where she is led afterwards, as the end of an address. */
    static String next(Visit visit) {
        return Onward.sent(visit).map(path -> "&" + Onward.FIELD + "=" + path).orElse("");
    }

    boolean usesPassword(Visit visit, SignedIn who) {
        return hasPasswords && !visit.query(ProvePages.BY).equals(ProvePages.CODE) && passwords.has(who);
    }

    Reply password(Visit visit, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        FieldView password = FieldView.of(
                        FieldView.Kind.PASSWORD,
                        ProvePages.PASSWORD,
                        frame.texts().of("signIn.password"))
                .autocomplete("current-password")
                .atMost(LONGEST_PASSWORD)
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(visit, frame.texts().of("prove.button"), List.of(password), Onward.field(visit));
        return page(frame, "prove.heading", form, way(visit, frame, "prove.byCode"));
    }

    Reply sendCode(Visit visit) {
        Frame frame = frames.of(visit);
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("signIn.sendCode"),
                List.of(),
                new FormView.Hidden(ProvePages.BY, ProvePages.CODE),
                Onward.field(visit));
        return page(frame, "prove.code", form);
    }

    Reply code(Visit visit, CodeChallenge asked, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        FieldView code = FieldView.of(
                        FieldView.Kind.CODE, ProvePages.CODE, frame.texts().of("signIn.codeLabel"))
                .autocomplete("one-time-code")
                .atMost(LONGEST_CODE)
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("prove.button"),
                List.of(code),
                new FormView.Hidden(ProvePages.CHALLENGE, asked.value()),
                Onward.field(visit));
        return page(frame, "prove.enterCode", form, way(visit, frame, "signIn.newCode"));
    }

    Reply tooMany(Visit visit) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("door.tooMany");
        return Reply.view(
                429,
                "layout/notice.jte",
                new NoticeView(
                        frame.errorPage(heading),
                        "clock",
                        heading,
                        frame.texts().of("door.tooManyLead"),
                        Optional.empty()));
    }

    private static EntryView.Way way(Visit visit, Frame frame, String key) {
        String url = "prove?" + ProvePages.BY + "=" + ProvePages.CODE + next(visit);
        return new EntryView.Way(url, "mail", frame.texts().of(key));
    }

    private static Reply page(Frame frame, String key, FieldsView form, EntryView.Way... ways) {
        AccountViews.Words words =
                new AccountViews.Words(frame.texts().of(key), frame.texts().of(key + "Lead"));
        return AccountViews.form(frame, words, form, List.of(ways));
    }
}
