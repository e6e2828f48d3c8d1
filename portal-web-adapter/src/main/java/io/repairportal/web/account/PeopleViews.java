package io.repairportal.web.account;

import io.repairportal.core.access.Colleague;
import io.repairportal.core.access.CustomerPage.MembershipRow;
import io.repairportal.core.access.InvitationState;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.paging.Slice;
import io.repairportal.web.Cursors;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people of a customer as pages. Safe for use by many threads. */
public final class PeopleViews {
    private static final int LONGEST_EMAIL = 254;

    private final Frames frames;
    private final PeopleDesk people;

    /** Puts the pages into these frames; asks this desk what may be given. */
    public PeopleViews(Frames frames, PeopleDesk people) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.people = Objects.requireNonNull(people, "people");
    }

    Reply list(Visit visit, Slice<Colleague> colleagues, boolean room) {
        Frame frame = frames.of(visit);
        PeopleView view = new PeopleView(
                frame.page(frame.texts().of("people.heading")),
                frame.links().account(""),
                note(visit, frame),
                colleagues.map(colleague -> row(frame, colleague)).items(),
                colleagues
                        .next(Colleague::place)
                        .map(next -> frame.links().account("people") + "?after=" + Cursors.text(next)),
                Optional.of(frame.links().account("people/invite")).filter(url -> room));
        return Reply.view("account/people.jte", view);
    }

    Reply invite(Visit visit, MemberViewer admin) {
        return invite(visit, admin, InviteForm.of(visit, admin.customer(), List.of()), Map.of());
    }

    Reply invite(Visit visit, MemberViewer admin, InviteForm sent, Map<String, String> wrong) {
        Frame frame = frames.of(visit);
        List<FieldView> fields = new ArrayList<>();
        fields.add(FieldView.choice(InviteForm.WHO, frame.texts().of("people.who"), who(frame, admin))
                .filled(sent.who()));
        fields.add(FieldView.of(
                        FieldView.Kind.EMAIL, InviteForm.EMAIL, frame.texts().of("people.email"))
                .hint(frame.texts().of("people.emailHint"))
                .autocomplete("off")
                .atMost(LONGEST_EMAIL)
                .filled(sent.email()));
        fields.add(rights(frame, people.grantable(admin)).filled(sent.rights()));
        fields.add(scope(frame).filled(sent.scope()));
        FieldsView form = Forms.fields(visit, frame.texts().of("people.next"), FieldErrors.in(frame, fields, wrong));
        return AccountViews.form(frame, words(frame, "people.invite"), form, List.of(back(frame)));
    }

    Reply check(Visit visit, MemberViewer admin, InviteForm sent) {
        Frame frame = frames.of(visit);
        AccessRights rights = sent.chosen(people.grantable(admin)).orElseThrow();
        String whom = sent.contact().map(contact -> contact.name().full()).orElse(sent.email());
        String sees = frame.texts()
                .of(
                        sent.scope().equals(GrantForm.WHOLE) ? "people.checkWhole" : "people.checkOwn",
                        whom,
                        permissions(frame, rights.permissions()),
                        sent.email());
        FieldsView form = Forms.fields(
                visit,
                frame.texts().of("people.send"),
                List.of(),
                new FormView.Hidden(InviteForm.WHO, sent.who()),
                new FormView.Hidden(InviteForm.EMAIL, sent.email()),
                new FormView.Hidden(GrantForm.RIGHTS, sent.rights()),
                new FormView.Hidden(GrantForm.SCOPE, sent.scope()),
                new FormView.Hidden(PeoplePages.CONFIRMED, "yes"),
                // why a new one for every check: whoever goes back and invites somebody else does something else
                new FormView.Hidden(Forms.OPERATION, visit.newOperation()));
        AccountViews.Words words = new AccountViews.Words(frame.texts().of("people.check", whom), sees);
        EntryView.Way change = new EntryView.Way(
                frame.links().account("people/invite"), "pen", frame.texts().of("people.otherwise"));
        return AccountViews.form(frame, words, form, List.of(change));
    }

    Reply person(Visit visit, MemberViewer admin, Colleague colleague, Map<String, String> wrong) {
        Frame frame = frames.of(visit);
        MembershipRow row = colleague.row();
        String name = name(row.membership());
        Optional<FieldsView> form =
                Optional.of(colleague).filter(Colleague::changeable).map(other -> grantForm(visit, admin, row, wrong));
        boolean accepted = row.invitation().kind() == InvitationState.Kind.ACCEPTED;
        ColleagueView view = new ColleagueView(
                wrong.isEmpty() ? frame.page(name) : frame.errorPage(name),
                frame.links().account("people"),
                name,
                note(frame, colleague),
                facts(frame, row),
                form,
                Optional.of(Forms.once(visit, row.membership().ref() + "/invite", "", Optional.empty()))
                        .filter(button -> colleague.removable() && !accepted),
                Optional.of(frame.links().account("people/" + row.membership().ref() + "/remove"))
                        .filter(url -> colleague.removable()));
        return wrong.isEmpty() ? Reply.view("account/colleague.jte", view) : Reply.form("account/colleague.jte", view);
    }

    private static String note(Frame frame, Colleague colleague) {
        if (!colleague.changeable()) {
            return frame.texts().of(colleague.self() ? "people.self" : "people.beyond");
        }
        return colleague.locked() ? frame.texts().of("people.lockedByShop") : "";
    }

    Reply askToRemove(Visit visit, Colleague colleague) {
        Frame frame = frames.of(visit);
        String name = name(colleague.row().membership());
        FieldsView form = Forms.fields(visit, frame.texts().of("people.removeButton"), List.of());
        AccountViews.Words words = new AccountViews.Words(
                frame.texts().of("people.removeHeading", name), frame.texts().of("people.removeHeadingLead"));
        return AccountViews.form(frame, words, form, List.of(back(frame)));
    }

    private FieldsView grantForm(Visit visit, MemberViewer admin, MembershipRow row, Map<String, String> wrong) {
        Frame frame = frames.of(visit);
        Membership.Grant grant = row.membership().grant();
        List<AccessRights> grantable = people.grantable(admin);
        List<FieldView> fields = List.of(
                rightsOrNone(frame, grantable)
                        .filled(grant.rights().map(ref -> ref.value()).orElse(GrantForm.NONE)),
                scope(frame).filled(grant.wholeCustomer() ? GrantForm.WHOLE : GrantForm.OWN));
        return Forms.fields(
                visit,
                frame.texts().of("account.save"),
                FieldErrors.in(frame, fields, wrong),
                new FormView.Hidden(
                        GrantForm.VERSION, Integer.toString(row.membership().version())));
    }

    private static PeopleView.Row row(Frame frame, Colleague colleague) {
        MembershipRow row = colleague.row();
        Membership membership = row.membership();
        String meta =
                String.join(" · ", rightsName(frame, row), scopeName(frame, membership.grant()), state(frame, row));
        String url = frame.links().account("people/" + membership.ref());
        return new PeopleView.Row(url, name(membership), meta, colleague.self());
    }

    private static List<DetailsView.Fact> facts(Frame frame, MembershipRow row) {
        Membership membership = row.membership();
        List<DetailsView.Fact> facts = new ArrayList<>();
        facts.add(fact(frame, "account.userName", membership.holder().userName().value()));
        membership.holder().email().ifPresent(email -> facts.add(fact(frame, "account.email", email.value())));
        facts.add(fact(frame, "people.rights", rightsName(frame, row)));
        facts.add(fact(frame, "people.scope", scopeName(frame, membership.grant())));
        facts.add(fact(frame, "people.state", state(frame, row)));
        return facts;
    }

    private static DetailsView.Fact fact(Frame frame, String key, String value) {
        return new DetailsView.Fact(frame.texts().of(key), value);
    }

    private static String name(Membership membership) {
        return membership.holder().label().isBlank()
                ? membership.holder().userName().value()
                : membership.holder().label();
    }

    private static String rightsName(Frame frame, MembershipRow row) {
        return row.rightsName().orElseGet(() -> frame.texts().of("people.none"));
    }

    private static String scopeName(Frame frame, Membership.Grant grant) {
        return frame.texts().of(grant.wholeCustomer() ? "people.scopeWhole" : "people.scopeOwn");
    }

    private static String state(Frame frame, MembershipRow row) {
        return frame.texts()
                .of(
                        switch (row.membership().lock()) {
                            case CLOSED -> "people.locked";
                            case PAY_ONLY -> "people.payOnly";
                            case OPEN -> invitation(row);
                        });
    }

    private static String invitation(MembershipRow row) {
        return switch (row.invitation().kind()) {
            case NONE -> "people.notInvited";
            case OPEN -> "people.invited";
            case EXPIRED -> "people.expired";
            case ACCEPTED -> "people.accepted";
        };
    }

    private List<FieldView.Option> who(Frame frame, MemberViewer admin) {
        List<FieldView.Option> options = new ArrayList<>();
        for (Contact contact : people.invitable(admin)) {
            String email = contact.emails().stream()
                    .findFirst()
                    .map(address -> address.value())
                    .orElse("");
            options.add(
                    new FieldView.Option(contact.ref().value(), contact.name().full(), email));
        }
        options.add(new FieldView.Option(
                InviteForm.OTHER,
                frame.texts().of("people.other"),
                frame.texts().of("people.otherHint")));
        return options;
    }

    private static FieldView rights(Frame frame, List<AccessRights> grantable) {
        List<FieldView.Option> options = grantable.stream()
                .map(each ->
                        new FieldView.Option(each.ref().value(), each.name(), permissions(frame, each.permissions())))
                .toList();
        return FieldView.choice(GrantForm.RIGHTS, frame.texts().of("people.rights"), options);
    }

    private static FieldView rightsOrNone(Frame frame, List<AccessRights> grantable) {
        List<FieldView.Option> options =
                new ArrayList<>(rights(frame, grantable).options());
        options.add(new FieldView.Option(
                GrantForm.NONE, frame.texts().of("people.none"), frame.texts().of("people.noneHint")));
        return FieldView.choice(GrantForm.RIGHTS, frame.texts().of("people.rights"), options);
    }

    private static FieldView scope(Frame frame) {
        return FieldView.choice(
                GrantForm.SCOPE,
                frame.texts().of("people.scope"),
                List.of(
                        new FieldView.Option(GrantForm.OWN, frame.texts().of("people.scopeOwn"), ""),
                        new FieldView.Option(GrantForm.WHOLE, frame.texts().of("people.scopeWhole"), "")));
    }

    private static String permissions(Frame frame, PermissionSet set) {
        String all = Arrays.stream(Permission.values())
                .filter(set::has)
                .map(each -> frame.texts().of("staff.permission." + each.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? frame.texts().of("people.nothing") : all;
    }

    private static String note(Visit visit, Frame frame) {
        return switch (visit.query(AccountPages.DONE)) {
            case "invited" -> frame.texts().of("people.doneInvited");
            case "notInvited" -> frame.texts().of("people.doneNotInvited");
            case "locked" -> frame.texts().of("people.lockedByShop");
            case "tooManyInvited" -> frame.texts().of("people.tooManyInvited");
            case "changed" -> frame.texts().of("people.doneChanged");
            case "removed" -> frame.texts().of("people.doneRemoved");
            default -> "";
        };
    }

    private static AccountViews.Words words(Frame frame, String key) {
        return new AccountViews.Words(frame.texts().of(key), frame.texts().of(key + "Lead"));
    }

    private static EntryView.Way back(Frame frame) {
        return new EntryView.Way(
                frame.links().account("people"), "users", frame.texts().of("people.back"));
    }
}
