package io.repairportal.web.account;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.proposal.OwnDetails;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The list of account pages, and the language. Safe for use by many threads. */
public final class AccountPages {
    static final String LANGUAGE = "language";
    static final String DONE = "done";

    private final AccountViews views;
    private final OwnDetails details;

    /** Shows these pages; keeps a chosen language by this service. */
    public AccountPages(AccountViews views, OwnDetails details) {
        this.details = Objects.requireNonNull(details, "details");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/account").allow(Access.PERSON).to(views::account),
                Route.get("/account/language")
                        .allow(Access.PERSON)
                        .to((visit, person) -> views.language(visit, Optional.empty())),
                Route.post("/account/language")
                        .taking(LANGUAGE)
                        .allow(Access.PERSON)
                        .to(this::speak));
    }

    private Reply speak(Visit visit, Admitted person) {
        String wanted = visit.field(LANGUAGE);
        Optional<Locale> offered = visit.provider().languages().offered().stream()
                .filter(each -> each.toLanguageTag().equals(wanted))
                .findFirst();
        if (offered.isEmpty()) {
            return views.language(visit, Optional.of("account.languageBlank"));
        }
        visit.browser().keep(offered.get());
        person.signedIn().ifPresent(who -> details.speak(who, offered.get()));
        return Reply.redirect(visit.links().account("") + "?" + DONE + "=" + LANGUAGE);
    }
}
