package io.repairportal.web.account;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.signin.AccountSessionsDesk;
import io.repairportal.core.signin.Passwords;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Permission;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.NoticeView;
import io.repairportal.web.signin.EntryView;
import io.repairportal.web.signin.NewPassword;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sessions and password as pages. Safe for use by many threads. */
public final class SecurityViews {
    private static final int LONGEST = 256;
    private static final String HERE = "?";

    private final Frames frames;
    private final Passwords passwords;
    private final boolean hasPasswords;

    /** Puts the pages into these frames; suggests passwords of this service if people have any here. */
    public SecurityViews(Frames frames, Passwords passwords, boolean hasPasswords) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.passwords = Objects.requireNonNull(passwords, "passwords");
        this.hasPasswords = hasPasswords;
    }

    Reply security(Visit visit, List<AccountSessionsDesk.Row> sessions) {
        Frame frame = frames.of(visit);
        SecurityView view = new SecurityView(
                frame.page(frame.texts().of("account.security")),
                frame.links().account(""),
                note(visit, frame),
                Optional.of(frame.links().account("security/password")).filter(url -> hasPasswords),
                sessions.stream().map(row -> session(visit, frame, row)).toList(),
                Optional.of(button(visit, SecurityPages.OTHERS, "yes")).filter(form -> sessions.size() > 1),
                button(visit, SecurityPages.EVERYWHERE, "yes"));
        return Reply.view("account/security.jte", view);
    }

    Reply password(Visit visit, SignedIn who, SecurityPages.Wrong wrong) {
        if (!hasPasswords) {
            return Reply.notFound();
        }
        Frame frame = frames.of(visit);
        int shortest = passwords.shortest(visit.admitted().settings(), managesPeople(who));
        boolean first = !passwords.has(who);
        List<FieldView> fields = new ArrayList<>();
        if (!first) {
            fields.add(old(frame, wrong));
        }
        Optional<String> flaw = wrong.next().map(found -> NewPassword.words(frame, found, shortest));
        fields.add(new NewPassword(shortest, passwords.suggestion(), flaw).field(frame));
        FieldsView form = Forms.fields(visit, frame.texts().of(first ? "password.set" : "password.change"), fields);
        String key = first ? "password.first" : "password.heading";
        List<EntryView.Way> ways = visit.query("first").isEmpty()
                ? List.of()
                : List.of(new EntryView.Way(
                        visit.links().home(), "home", frame.texts().of("password.skip")));
        return AccountViews.form(
                frame,
                new AccountViews.Words(frame.texts().of(key), frame.texts().of(key + "Lead")),
                form,
                ways);
    }

    Reply notNow(Visit visit) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("password.notNow");
        return Reply.view(
                429,
                "layout/notice.jte",
                new NoticeView(
                        frame.errorPage(heading),
                        "clock",
                        heading,
                        frame.texts().of("password.notNowText"),
                        Optional.empty()));
    }

    private static FieldView old(Frame frame, SecurityPages.Wrong wrong) {
        return FieldView.of(
                        FieldView.Kind.PASSWORD,
                        SecurityPages.OLD,
                        frame.texts().of("password.old"))
                .autocomplete("current-password")
                .atMost(LONGEST)
                .wrong(wrong.old().map(key -> frame.texts().of(key)));
    }

    private static boolean managesPeople(SignedIn who) {
        return who.offered().stream().anyMatch(member -> member.rights().has(Permission.PEOPLE_MANAGE));
    }

    private static String note(Visit visit, Frame frame) {
        return switch (visit.query(AccountPages.DONE)) {
            case "password" -> frame.texts().of("password.changed");
            case "session" -> frame.texts().of("account.sessionEnded");
            case "sessions" -> frame.texts().of("account.sessionsEnded");
            default -> "";
        };
    }

    private static SecurityView.Session session(Visit visit, Frame frame, AccountSessionsDesk.Row row) {
        AccountSession session = row.session();
        String name = session.device().isBlank() ? frame.texts().of("account.unknownDevice") : session.device();
        String since = frame.formats().moment(session.times().startedAt());
        String meta = row.current()
                ? frame.texts().of("account.sessionHere", since)
                : frame.texts()
                        .of(
                                "account.sessionMeta",
                                since,
                                frame.formats().ago(session.times().seenAt()));
        Optional<FormView> end = Optional.of(row)
                .filter(other -> !other.current())
                .map(other -> button(visit, SecurityPages.SESSION, other.hash().value()));
        return new SecurityView.Session(name, meta, end);
    }

    private static FormView button(Visit visit, String field, String value) {
        List<FormView.Hidden> hidden = new ArrayList<>(Forms.button(visit, HERE).hidden());
        hidden.add(new FormView.Hidden(field, value));
        return new FormView(HERE, hidden, "", Optional.empty());
    }
}
