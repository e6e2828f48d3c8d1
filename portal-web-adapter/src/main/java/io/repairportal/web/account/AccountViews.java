package io.repairportal.web.account;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.SignedIn;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.signin.EntryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The list of account pages, own details, and the language, as pages. Safe for use by many threads. */
public final class AccountViews {
    private final Frames frames;
    private final PeopleDesk people;

    /** Puts the pages into these frames; asks this desk whether somebody manages others. */
    public AccountViews(Frames frames, PeopleDesk people) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.people = Objects.requireNonNull(people, "people");
    }

    Reply account(Visit visit, Admitted person) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("account.heading");
        AccountView view = new AccountView(
                frame.page(heading),
                heading,
                frame.texts().of("account.lead", name(person)),
                note(visit, frame),
                tasks(visit, frame, person),
                person.signedIn().map(any -> Forms.button(visit, frame.links().signOut())));
        return Reply.view("account/account.jte", view);
    }

    Reply language(Visit visit, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        List<FieldView.Option> options = visit.provider().languages().offered().stream()
                .map(each -> new FieldView.Option(each.toLanguageTag(), ownName(each), ""))
                .toList();
        FieldView field = FieldView.choice(AccountPages.LANGUAGE, frame.texts().of("account.languageLabel"), options)
                .filled(visit.language().toLanguageTag())
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(visit, frame.texts().of("account.save"), List.of(field));
        return form(frame, new Words(frame.texts().of("account.language"), ""), form, List.of());
    }

    /** The words above a form. */
    record Words(String heading, String lead) {}

    /** Returns a page of the account that is one form. */
    static Reply form(Frame frame, Words words, FieldsView form, List<EntryView.Way> ways) {
        EntryView view = new EntryView(
                form.wrong() ? frame.errorPage(words.heading()) : frame.page(words.heading()),
                words.heading(),
                words.lead(),
                "",
                form,
                ways);
        return form.wrong() ? Reply.form("account/form.jte", view) : Reply.view("account/form.jte", view);
    }

    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static String name(Admitted person) {
        return person.member()
                .map(MemberViewer::displayName)
                .or(() -> person.signedIn().map(SignedIn::name))
                .orElse("");
    }

    private static String note(Visit visit, Frame frame) {
        return switch (visit.query(AccountPages.DONE)) {
            case AccountPages.LANGUAGE -> frame.texts().of("account.languageDone");
            case "joined" -> frame.texts().of("account.joined");
            default -> "";
        };
    }

    private List<AccountView.Task> tasks(Visit visit, Frame frame, Admitted person) {
        List<AccountView.Task> tasks = new ArrayList<>();
        tasks.add(task(frame, frame.links().account("details"), "user", "account.details"));
        if (person.member().filter(people::manages).isPresent()) {
            tasks.add(task(frame, frame.links().account("people"), "users", "people.heading"));
        }
        if (person.signedIn().isPresent()) {
            tasks.add(task(frame, frame.links().account("security"), "shield", "account.security"));
        }
        if (person.signedIn().filter(each -> each.offered().size() > 1).isPresent()) {
            tasks.add(task(frame, frame.links().choose(""), "users", "account.switch"));
        }
        if (person.signedIn().isPresent()) {
            tasks.add(task(frame, frame.links().account("data"), "download", "account.data"));
        }
        if (visit.provider().languages().offered().size() > 1) {
            tasks.add(task(frame, frame.links().account("language"), "globe", "account.language"));
        }
        tasks.add(task(frame, frame.links().about(), "pin", "account.about"));
        return tasks;
    }

    private static AccountView.Task task(Frame frame, String url, String icon, String key) {
        return new AccountView.Task(
                url, icon, frame.texts().of(key), frame.texts().of(key + "Hint"));
    }
}
