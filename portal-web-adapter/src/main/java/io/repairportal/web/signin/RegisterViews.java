package io.repairportal.web.signin;

import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of a registration (A12). They show nothing but what was just typed. Safe for use by many threads. */
public final class RegisterViews {
    static final String GIVEN = "given";
    static final String FAMILY = "family";
    static final String COMPANY = "company";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String TEXTS = "texts";
    static final String STREET = "street";
    static final String POSTCODE = "postcode";
    static final String CITY = "city";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";

    /** What a ticked box says; nobody is sent texts who has not ticked it. */
    static final String YES = "yes";

    /** All of them. */
    static final String[] FIELDS = {
        GIVEN, FAMILY, COMPANY, EMAIL, PHONE, TEXTS, STREET, POSTCODE, CITY, COUNTRY, LANGUAGE
    };

    private final Entries entries;

    /** Puts the pages into these frames. */
    public RegisterViews(Entries entries) {
        this.entries = Objects.requireNonNull(entries, "entries");
    }

    /** Returns the way to the registration, where the provider takes any. */
    static List<EntryView.Way> way(Visit visit, Frame frame) {
        ProviderSettings.Accounts accounts = visit.admitted().settings().accounts();
        boolean offered =
                accounts.selfRegistration() && accounts.newUserRights().isPresent();
        return offered
                ? List.of(new EntryView.Way(
                        visit.links().register(), "plus", frame.texts().of("register.way")))
                : List.of();
    }

    /** Returns the form; {@code wrong} says by field what is wrong with it. */
    Reply form(Visit visit, Map<String, String> wrong) {
        Frame frame = entries.frame(visit);
        FieldsView form =
                Forms.fields(visit, frame.texts().of("register.button"), new Filling(visit, frame, wrong).fields());
        Entries.Words words = new Entries.Words(
                frame.texts().of("register.heading", visit.provider().name()),
                frame.texts().of("register.headingLead", visit.provider().name()),
                "");
        EntryView.Way signIn = new EntryView.Way(
                visit.links().signIn(""), "user", frame.texts().of("signIn.haveLogin"));
        return Entries.page(frame, words, form, List.of(signIn));
    }

    Reply sent(Visit visit) {
        return Entries.door(entries.frame(visit), 200, "mail", "register.sent");
    }

    Reply proven(Visit visit) {
        return Entries.door(entries.frame(visit), 200, "check-circle", "register.proven");
    }

    Reply prove(Visit visit) {
        Frame frame = entries.frame(visit);
        FieldsView form = Forms.fields(visit, frame.texts().of("register.proveButton"), List.of());
        Entries.Words words = new Entries.Words(
                frame.texts().of("register.prove"),
                frame.texts().of("register.proveLead", visit.provider().name()),
                "");
        return Entries.page(frame, words, form, List.of());
    }

    Reply over(Visit visit) {
        Frame frame = entries.frame(visit);
        EntryView.Way again = new EntryView.Way(
                visit.links().register(), "plus", frame.texts().of("register.again"));
        return Reply.view(
                404,
                LinkViews.DOOR,
                LinkViews.door(frame, "link-off", "register.over", Optional.empty())
                        .leading(again));
    }

    /** Makes the fields, filled with what was sent. */
    private record Filling(Visit visit, Frame frame, Map<String, String> wrong) {
        List<FieldView> fields() {
            List<FieldView> fields = new ArrayList<>(List.of(
                    text(GIVEN, "register.given", "given-name", 100).mayStayEmpty(),
                    text(FAMILY, "person.family", "family-name", 100),
                    text(COMPANY, "register.company", "organization", 200).mayStayEmpty(),
                    field(FieldView.Kind.EMAIL, EMAIL, "people.email", "email")
                            .atMost(254)
                            .hint(frame.texts().of("register.emailHint")),
                    text(PHONE, "register.phone", "tel", 40).hint(frame.texts().of("register.phoneHint")),
                    FieldView.of(FieldView.Kind.CHECK, TEXTS, frame.texts().of("register.texts"))
                            .filled(visit.field(TEXTS)),
                    text(STREET, "details.street", "street-address", 200),
                    text(POSTCODE, "details.postcode", "postal-code", 20),
                    text(CITY, "details.city", "address-level2", 100),
                    text(COUNTRY, "register.country", "country-name", 100).mayStayEmpty()));
            if (visit.provider().languages().offered().size() > 1) {
                fields.add(language());
            }
            return fields;
        }

        private FieldView text(String name, String key, String token, int most) {
            return field(FieldView.Kind.TEXT, name, key, token).atMost(most);
        }

        private FieldView field(FieldView.Kind kind, String name, String key, String token) {
            return FieldView.of(kind, name, frame.texts().of(key))
                    .autocomplete(token)
                    .filled(visit.field(name))
                    .wrong(Optional.ofNullable(wrong.get(name)).map(code -> words(name, code)));
        }

        private FieldView language() {
            List<FieldView.Option> options = visit.provider().languages().offered().stream()
                    .map(each -> new FieldView.Option(
                            each.toLanguageTag(), frame.texts().ownName(each), ""))
                    .toList();
            String chosen = visit.field(LANGUAGE).isEmpty() ? visit.language().toLanguageTag() : visit.field(LANGUAGE);
            return FieldView.choice(LANGUAGE, frame.texts().of("register.language"), options)
                    .filled(chosen)
                    .wrong(Optional.ofNullable(wrong.get(LANGUAGE)).map(code -> words(LANGUAGE, code)));
        }

        private String words(String name, String code) {
            return switch (code) {
                case "blank" -> frame.texts().of("register.blank." + name);
                case "tooLong" -> frame.texts().of("register.tooLong");
                default ->
                    frame.texts()
                            .of(
                                    switch (name) {
                                        case EMAIL -> "people.emailWrong";
                                        case PHONE -> "details.phoneWrong";
                                        default -> "register.languageWrong";
                                    });
            };
        }
    }
}
