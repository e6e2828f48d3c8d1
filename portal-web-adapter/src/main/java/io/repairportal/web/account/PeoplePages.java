package io.repairportal.web.account;

import io.repairportal.core.access.Colleague;
import io.repairportal.core.access.InviteOutcome;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.MembershipChange;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.message.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The people of a customer, for its account admin (A14): who they are, what they may do, inviting, changing, removing. Never more than she
 * holds herself; people of other customers do not exist here. Whoever is no account admin finds no such page. Safe for use by many threads.
 */
public final class PeoplePages {
    static final String CONFIRMED = "confirmed";

    private static final String PEOPLE = "/account/people";
    private static final String INVITE = PEOPLE + "/invite";
    private static final String PERSON = PEOPLE + "/{membership}";
    private static final String REMOVE = "remove";

    private final PeopleDesk people;
    private final PeopleViews views;
    private final Proofs proofs;

    /** Acts by this desk, after these proofs. */
    public PeoplePages(PeopleDesk people, PeopleViews views, Proofs proofs) {
        this.people = Objects.requireNonNull(people, "people");
        this.views = Objects.requireNonNull(views, "views");
        this.proofs = Objects.requireNonNull(proofs, "proofs");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(PEOPLE).allow(Access.MEMBER).to((visit, admin) -> admin(admin, () -> list(visit, admin))),
                Route.get(INVITE).allow(Access.MEMBER).to(inviting(views::invite)),
                Route.post(INVITE)
                        .taking(InviteForm.WHO, InviteForm.EMAIL, GrantForm.RIGHTS, GrantForm.SCOPE, CONFIRMED)
                        .allow(Access.MEMBER)
                        .to(inviting(this::invite)),
                Route.get(PERSON).allow(Access.MEMBER).to(about(this::show)),
                Route.post(PERSON)
                        .taking(GrantForm.RIGHTS, GrantForm.SCOPE, GrantForm.VERSION)
                        .allow(Access.MEMBER)
                        .to(about(this::change)),
                Route.post(PERSON + "/invite").taking().allow(Access.MEMBER).to(about(this::inviteAgain)),
                Route.get(PERSON + "/" + REMOVE).allow(Access.MEMBER).to(about(this::askToRemove)),
                Route.post(PERSON + "/" + REMOVE).taking().allow(Access.MEMBER).to(about(this::remove)));
    }

    private Reply list(Visit visit, MemberViewer admin) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return views.list(visit, people.people(admin, after), people.hasRoom(admin));
    }

    private Reply invite(Visit visit, MemberViewer admin) {
        boolean confirmed = visit.field(CONFIRMED).equals("yes");
        // why all of them: sent again, the form names somebody who has been invited by it already
        InviteForm form =
                InviteForm.of(visit, admin.customer(), confirmed ? people.contacts(admin) : people.invitable(admin));
        Map<String, String> wrong = form.wrong(people.grantable(admin));
        if (!wrong.isEmpty()) {
            return views.invite(visit, admin, form, wrong);
        }
        return confirmed ? send(visit, admin, form) : views.check(visit, admin, form);
    }

    private Reply send(Visit visit, MemberViewer admin, InviteForm form) {
        return Written.operation(visit)
                .map(operation -> people.invite(admin, form.wish(), operation)
                        .fold(
                                given -> done(visit, "invited"),
                                invalid -> views.invite(visit, admin, form, InviteForm.refused(invalid.violations()))))
                .orElseGet(Reply::malformed);
    }

    private Reply show(Visit visit, Asked asked) {
        return views.person(visit, asked.admin(), asked.colleague(), Map.of());
    }

    private Reply change(Visit visit, Asked asked) {
        Optional<GrantForm> form = GrantForm.of(visit);
        if (form.isEmpty()) {
            return views.person(
                    visit, asked.admin(), asked.colleague(), Map.of(GrantForm.RIGHTS, "people.chooseRights"));
        }
        MembershipChange change = people.change(
                asked.admin(), asked.ref(), form.get().grant(), form.get().version());
        return switch (change) {
            case MADE, ALREADY_SO -> done(visit, "changed");
            case CHANGED_MEANWHILE -> again(visit, asked, GrantForm.RIGHTS, "people.changedMeanwhile");
            case UNKNOWN_RIGHTS -> again(visit, asked, GrantForm.RIGHTS, "people.chooseRights");
            case NEEDS_CONTACT -> again(visit, asked, GrantForm.SCOPE, "people.needsContact");
            case UNKNOWN -> Reply.notFound();
        };
    }

    private Reply again(Visit visit, Asked asked, String field, String key) {
        return views.person(visit, asked.admin(), asked.colleague(), Map.of(field, key));
    }

    private Reply inviteAgain(Visit visit, Asked asked) {
        return Written.operation(visit)
                .map(operation -> sent(visit, people.invite(asked.admin(), asked.ref(), operation)))
                .orElseGet(Reply::malformed);
    }

    private Reply askToRemove(Visit visit, Asked asked) {
        if (asked.colleague().self()) {
            return Reply.notFound();
        }
        return asked.colleague().removable() ? views.askToRemove(visit, asked.colleague()) : show(visit, asked);
    }

    private Reply remove(Visit visit, Asked asked) {
        if (asked.colleague().self()) {
            return Reply.notFound();
        }
        return asked.colleague().changeable() ? removed(visit, asked) : again(visit, asked, REMOVE, "people.beyond");
    }

    private Reply removed(Visit visit, Asked asked) {
        if (people.remove(asked.admin(), asked.ref())) {
            return done(visit, "removed");
        }
        // why asked again: staff may have locked her since the page was shown
        return people.colleague(asked.admin(), asked.ref())
                .filter(Colleague::locked)
                .map(locked -> again(visit, new Asked(asked.admin(), locked), REMOVE, "people.lockedByShop"))
                .orElseGet(Reply::notFound);
    }

    private Reply sent(Visit visit, InviteOutcome outcome) {
        return outcome.fold(
                sent -> done(visit, "invited"),
                notSent -> done(
                        visit,
                        switch (notSent.reason()) {
                            case TOO_MANY -> "tooManyInvited";
                            case LOCKED -> "locked";
                            case UNKNOWN, NO_ADDRESS, ALREADY_ACCEPTED, NO_RIGHTS -> "notInvited";
                        }));
    }

    private static Reply done(Visit visit, String what) {
        return Reply.redirect(visit.links().account("people") + "?" + AccountPages.DONE + "=" + what);
    }

    private Reply admin(MemberViewer admin, Supplier<Reply> page) {
        return people.manages(admin) ? page.get() : Reply.notFound();
    }

    private Route.Handler<MemberViewer> inviting(BiFunction<Visit, MemberViewer, Reply> page) {
        return (visit, admin) -> admin(
                admin,
                () -> people.hasRoom(admin)
                        ? proofs.missing(visit, "people/invite").orElseGet(() -> page.apply(visit, admin))
                        : Reply.notFound());
    }

    /** Who asks about whom. */
    record Asked(MemberViewer admin, Colleague colleague) {
        MembershipRef ref() {
            return colleague.row().membership().ref();
        }
    }

    private Route.Handler<MemberViewer> about(BiFunction<Visit, Asked, Reply> page) {
        return (visit, admin) -> visit.ref("membership", MembershipRef::new)
                .flatMap(ref -> people.colleague(admin, ref))
                .map(colleague -> new Asked(admin, colleague))
                .map(asked -> proofs.missing(visit, "people/" + asked.ref()).orElseGet(() -> page.apply(visit, asked)))
                .orElseGet(Reply::notFound);
    }
}
