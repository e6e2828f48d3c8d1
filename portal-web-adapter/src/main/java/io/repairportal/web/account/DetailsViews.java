package io.repairportal.web.account;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.proposal.DetailsPage;
import io.repairportal.core.proposal.Differences;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.proposal.Details;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.signin.EntryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Own details as pages. Safe for use by many threads. */
public final class DetailsViews {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_CODE = 20;

    private final Frames frames;

    /** Puts the pages into these frames. */
    public DetailsViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply show(Visit visit, Admitted person, Optional<DetailsPage> page) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("account.details");
        boolean mayChange = page.filter(found -> found.may().herself()).isPresent();
        DetailsView view = new DetailsView(
                frame.page(heading),
                frame.links().account(""),
                heading,
                frame.texts().of(mayChange ? "details.lead" : "account.detailsLead"),
                note(visit, frame, page),
                facts(frame, person, page),
                Optional.of(frame.links().account("details/change")).filter(url -> mayChange),
                Optional.of(frame.links().account("details/email")).filter(url -> mayChange));
        return Reply.view("account/details.jte", view);
    }

    Reply change(Visit visit, DetailsPage page, DetailsForm sent) {
        Frame frame = frames.of(visit);
        List<FieldView> fields = FieldErrors.in(frame, fields(visit, frame, page), sent.wrong());
        FieldsView form = Forms.fields(visit, frame.texts().of("account.save"), fields);
        String lead = frame.texts()
                .of(
                        visit.admitted().settings().accounts().approveDetails()
                                ? "details.changeLeadApprove"
                                : "details.changeLead");
        return AccountViews.form(
                frame, new AccountViews.Words(frame.texts().of("details.change"), lead), form, back(frame));
    }

    Reply email(Visit visit, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        FieldView email = FieldView.of(
                        FieldView.Kind.EMAIL, DetailsPages.EMAIL, frame.texts().of("details.newEmail"))
                .autocomplete("email")
                .atMost(LONGEST_EMAIL)
                .filled(visit.field(DetailsPages.EMAIL))
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(visit, frame.texts().of("signIn.sendCode"), List.of(email));
        return AccountViews.form(frame, words(frame, "details.email"), form, back(frame));
    }

    Reply code(Visit visit, CodeChallenge challenge, Optional<String> wrong) {
        Frame frame = frames.of(visit);
        FieldView code = FieldView.of(
                        FieldView.Kind.CODE, ProvePages.CODE, frame.texts().of("signIn.codeLabel"))
                .autocomplete("one-time-code")
                .atMost(LONGEST_CODE)
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("details.takeEmail"),
                List.of(code),
                new FormView.Hidden(ProvePages.CHALLENGE, challenge.value()));
        return AccountViews.form(frame, words(frame, "details.code"), form, back(frame));
    }

    private static List<FieldView> fields(Visit visit, Frame frame, DetailsPage page) {
        Details now = page.details();
        Filling form = new Filling(visit, frame);
        List<FieldView> fields = new ArrayList<>();
        fields.add(form.text(
                DetailsForm.GIVEN, "person.given", "given-name", now.name().given()));
        fields.add(form.text(
                DetailsForm.FAMILY, "person.family", "family-name", now.name().family()));
        fields.add(form.phone(DetailsForm.MOBILE, "details.mobile", now.phones().mobile()));
        fields.add(form.phone(DetailsForm.PHONE, "details.phone", now.phones().other()));
        if (page.may().company()) {
            fields.add(form.text(DetailsForm.COMPANY, "details.company", "organization", now.companyName())
                    .mayStayEmpty());
        }
        if (page.may().address()) {
            fields.addAll(address(form, now.address()));
        }
        if (visit.provider().languages().offered().size() > 1) {
            fields.add(form.language(now.language()));
        }
        return fields;
    }

    private static List<FieldView> address(Filling form, PostalAddress now) {
        return Stream.of(
                        form.text(DetailsForm.STREET, "details.street", "street-address", now.street()),
                        form.text(DetailsForm.POSTCODE, "details.postcode", "postal-code", now.postcode()),
                        form.text(DetailsForm.CITY, "details.city", "address-level2", now.city()),
                        form.text(DetailsForm.COUNTRY, "details.country", "country-name", now.country()))
                .map(FieldView::mayStayEmpty)
                .toList();
    }

    /** Fills fields with what was sent, else with what is. */
    private record Filling(Visit visit, Frame frame) {
        FieldView text(String name, String key, String token, String now) {
            return FieldView.of(FieldView.Kind.TEXT, name, frame.texts().of(key))
                    .autocomplete(token)
                    .filled(visit.hasField(name) ? visit.field(name) : now);
        }

        FieldView phone(String name, String key, Optional<PhoneNumber> now) {
            return text(name, key, "tel", now.map(PhoneNumber::display).orElse(""))
                    .hint(frame.texts().of("details.phoneHint"))
                    .atMost(LONGEST_PHONE)
                    .mayStayEmpty();
        }

        FieldView language(Optional<Locale> now) {
            List<FieldView.Option> options = visit.provider().languages().offered().stream()
                    .map(each -> new FieldView.Option(each.toLanguageTag(), AccountViews.ownName(each), ""))
                    .toList();
            String chosen = now.orElse(visit.language()).toLanguageTag();
            return FieldView.choice(DetailsForm.LANGUAGE, frame.texts().of("account.languageLabel"), options)
                    .filled(visit.hasField(DetailsForm.LANGUAGE) ? visit.field(DetailsForm.LANGUAGE) : chosen);
        }
    }

    private static List<DetailsView.Fact> facts(Frame frame, Admitted person, Optional<DetailsPage> page) {
        List<DetailsView.Fact> facts = new ArrayList<>();
        if (page.isEmpty()) {
            String name = person.signedIn().map(SignedIn::name).orElse("");
            facts.add(new DetailsView.Fact(frame.texts().of("account.name"), name));
            return facts;
        }
        Differences.fields(page.get().details()).forEach((field, value) -> {
            if (!value.isBlank()) {
                facts.add(new DetailsView.Fact(label(frame, field), shown(field, value)));
            }
        });
        boolean whole = person.member()
                .map(MemberViewer::scope)
                .filter(scope -> scope.fold(all -> true, own -> false, one -> false, any -> true))
                .isPresent();
        facts.add(new DetailsView.Fact(
                frame.texts().of("account.scope"),
                frame.texts().of(whole ? "account.scopeWhole" : "account.scopeOwn")));
        return facts;
    }

    private static String shown(String field, String value) {
        return field.equals("language") ? AccountViews.ownName(Locale.forLanguageTag(value)) : value;
    }

    private static String label(Frame frame, String field) {
        return frame.texts()
                .of(
                        switch (field) {
                            case "name" -> "account.name";
                            case "company" -> "details.company";
                            case "email" -> "account.email";
                            case "mobile" -> "details.mobile";
                            case "phone" -> "details.phone";
                            case "address" -> "details.address";
                            default -> "account.language";
                        });
    }

    private static String note(Visit visit, Frame frame, Optional<DetailsPage> page) {
        boolean waits = page.flatMap(DetailsPage::waiting).isPresent();
        String done = visit.query(AccountPages.DONE);
        if (waits || done.equals("waiting")) {
            return frame.texts().of("details.waiting");
        }
        return done.equals("changed") ? frame.texts().of("details.changed") : "";
    }

    private static AccountViews.Words words(Frame frame, String key) {
        return new AccountViews.Words(frame.texts().of(key), frame.texts().of(key + "Lead"));
    }

    private static List<EntryView.Way> back(Frame frame) {
        return List.of(new EntryView.Way(
                frame.links().account("details"), "user", frame.texts().of("details.back")));
    }
}
