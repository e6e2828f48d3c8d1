package io.repairportal.web.account;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.proposal.AddressProof;
import io.repairportal.core.proposal.DetailsOutcome;
import io.repairportal.core.proposal.DetailsPage;
import io.repairportal.core.proposal.OwnDetails;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.proposal.Details;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Own name, phones, address, language; and, after a code to the new one, the mail address (A20). What is not for her to change has no page.
 * Safe for use by many threads.
 */
public final class DetailsPages {
    static final String EMAIL = "email";

    private static final String DETAILS = "/account/details";
    private static final String CHANGE = DETAILS + "/change";
    private static final String NEW_EMAIL = DETAILS + "/email";
    private static final int LONGEST_EMAIL = 254;

    private final OwnDetails details;
    private final AddressProof addresses;
    private final DetailsViews views;
    private final Proofs proofs;

    /** Changes details by these services; the mail address after these proofs. */
    public DetailsPages(OwnDetails details, AddressProof addresses, DetailsViews views, Proofs proofs) {
        this.details = Objects.requireNonNull(details, "details");
        this.addresses = Objects.requireNonNull(addresses, "addresses");
        this.views = Objects.requireNonNull(views, "views");
        this.proofs = Objects.requireNonNull(proofs, "proofs");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(DETAILS).allow(Access.PERSON).to(this::show),
                Route.get(CHANGE)
                        .allow(Access.MEMBER)
                        .to(mine((visit, asked) ->
                                views.change(visit, asked.page(), new DetailsForm(visit, asked.now())))),
                Route.post(CHANGE)
                        .taking(DetailsForm.FIELDS)
                        .allow(Access.MEMBER)
                        .to(mine(this::change)),
                Route.get(NEW_EMAIL).allow(Access.MEMBER).to(mine(proven((visit, asked) -> askForEmail(visit)))),
                Route.post(NEW_EMAIL)
                        .taking(EMAIL, ProvePages.CHALLENGE, ProvePages.CODE)
                        .allow(Access.MEMBER)
                        .to(mine(proven(this::email))));
    }

    private Reply show(Visit visit, Admitted person) {
        return views.show(visit, person, person.member().flatMap(details::of));
    }

    private Reply change(Visit visit, Asked asked) {
        DetailsForm form = new DetailsForm(visit, asked.now());
        Details wanted = form.read();
        if (!form.wrong().isEmpty()) {
            return views.change(visit, asked.page(), form);
        }
        DetailsOutcome outcome = details.change(asked.viewer(), wanted);
        if (outcome == DetailsOutcome.NOT_ALLOWED) {
            return Reply.notFound();
        }
        wanted.language().ifPresent(visit.browser()::keep);
        return done(visit, outcome);
    }

    private Reply askForEmail(Visit visit) {
        return CodeChallenge.parse(visit.query(ProvePages.CHALLENGE))
                .map(challenge -> views.code(visit, challenge, Optional.empty()))
                .orElseGet(() -> views.email(visit, Optional.empty()));
    }

    private Reply email(Visit visit, Asked asked) {
        Optional<CodeChallenge> challenge = CodeChallenge.parse(visit.field(ProvePages.CHALLENGE));
        return challenge.map(sent -> finish(visit, asked, sent)).orElseGet(() -> begin(visit, asked));
    }

    private Reply begin(Visit visit, Asked asked) {
        String typed = visit.field(EMAIL).strip();
        if (typed.length() > LONGEST_EMAIL || !EmailAddress.isValid(typed)) {
            return views.email(visit, Optional.of(typed.isEmpty() ? "people.emailBlank" : "people.emailWrong"));
        }
        CodeChallenge sent = addresses.begin(asked.viewer(), new EmailAddress(typed));
        return Reply.redirect("email?" + ProvePages.CHALLENGE + "=" + sent.value());
    }

    private Reply finish(Visit visit, Asked asked, CodeChallenge challenge) {
        String code = visit.field(ProvePages.CODE);
        if (code.isBlank()) {
            return views.code(visit, challenge, Optional.of("signIn.codeBlank"));
        }
        DetailsOutcome outcome = addresses.finish(
                asked.viewer(), challenge, code, visit.browser().session());
        return switch (outcome) {
            case CHANGED, WAITING, ALREADY_SO -> done(visit, outcome);
            // why alike: nothing tells whether somebody else has a login with this address (P9)
            case WRONG_CODE, TAKEN -> views.code(visit, challenge, Optional.of("signIn.codeWrong"));
            case NOT_ALLOWED -> Reply.notFound();
        };
    }

    private static Reply done(Visit visit, DetailsOutcome outcome) {
        String what = outcome == DetailsOutcome.WAITING ? "waiting" : "changed";
        return Reply.redirect(visit.links().account("details") + "?" + AccountPages.DONE + "=" + what);
    }

    /** Who asks, and what she may see and change. */
    record Asked(MemberViewer viewer, DetailsPage page) {
        Details now() {
            return page.details();
        }
    }

    private Route.Handler<MemberViewer> mine(BiFunction<Visit, Asked, Reply> page) {
        return (visit, viewer) -> details.of(viewer)
                .filter(found -> found.may().herself())
                .map(found -> page.apply(visit, new Asked(viewer, found)))
                .orElseGet(Reply::notFound);
    }

    private BiFunction<Visit, Asked, Reply> proven(BiFunction<Visit, Asked, Reply> page) {
        return (visit, asked) -> proofs.missing(visit, "details/email").orElseGet(() -> page.apply(visit, asked));
    }
}
