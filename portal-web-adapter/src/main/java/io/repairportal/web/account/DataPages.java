package io.repairportal.web.account;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.privacy.ErasureDesk;
import io.repairportal.core.privacy.ErasurePlan;
import io.repairportal.core.privacy.ErasureReport;
import io.repairportal.core.privacy.PersonalCopies;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * "Your data" (O4): a copy to take along, and the way to be forgotten. Both ask whoever stays signed in for a month for a fresh proof (A19).
 * Safe for use by many threads.
 */
public final class DataPages {
    static final String CONFIRMED = "confirmed";
    static final String WHERE = "where";
    static final String HERE = "here";
    static final String EVERYWHERE = "everywhere";
    static final String LOGIN = "login";

    private static final String YES = "yes";

    private static final String BELOW = "data";
    private static final String DATA = "/account/" + BELOW;
    private static final String ERASE_BELOW = BELOW + "/erase";
    private static final String ERASE = "/account/" + ERASE_BELOW;

    private final PersonalCopies copies;
    private final ErasureDesk erasure;
    private final DataViews views;
    private final Proofs proofs;

    /** Copies and erases by these services, after these proofs. */
    public DataPages(PersonalCopies copies, ErasureDesk erasure, DataViews views, Proofs proofs) {
        this.copies = Objects.requireNonNull(copies, "copies");
        this.erasure = Objects.requireNonNull(erasure, "erasure");
        this.views = Objects.requireNonNull(views, "views");
        this.proofs = Objects.requireNonNull(proofs, "proofs");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(DATA).allow(Access.SIGNED_IN).to((visit, who) -> views.data(visit)),
                Route.post(DATA + "/copy").taking().allow(Access.SIGNED_IN).to((visit, who) -> proofs.missing(
                                visit, BELOW)
                        .orElseGet(() -> copy(visit, who))),
                Route.get(ERASE).allow(Access.SIGNED_IN).to((visit, who) -> proofs.missing(visit, ERASE_BELOW)
                        .orElseGet(() -> views.erase(visit, plans(visit, who), Map.of()))),
                Route.post(ERASE)
                        .taking(CONFIRMED, WHERE)
                        .allow(Access.SIGNED_IN)
                        .to((visit, who) -> proofs.missing(visit, ERASE_BELOW).orElseGet(() -> erase(visit, who))),
                // why for strangers: whoever was erased is one
                Route.get("/erased").allow(Access.STRANGER).to((visit, anybody) -> views.erased(visit)));
    }

    private Reply copy(Visit visit, SignedIn who) {
        return visit.browser()
                .session()
                .flatMap(session -> copies.of(who, Optional.of(visit.provider().ref()), session, visit.language()))
                .map(copy -> Reply.stream(copy.fileName(), "application/zip", copy::writeTo))
                .orElseGet(() -> views.tooMany(visit));
    }

    private DataViews.Plans plans(Visit visit, SignedIn who) {
        ErasurePlan everywhere = erasure.plan(who, Optional.empty());
        ErasurePlan here = erasure.plan(who, Optional.of(visit.provider().ref()));
        return new DataViews.Plans(here, everywhere);
    }

    private Reply erase(Visit visit, SignedIn who) {
        DataViews.Plans plans = plans(visit, who);
        Map<String, String> wrong = wrong(visit, plans);
        if (!wrong.isEmpty()) {
            return views.erase(visit, plans, wrong);
        }
        // why so: whoever has one provider only is asked for none, and means all of it
        Optional<ProviderRef> only = Optional.of(visit.provider().ref())
                .filter(here -> visit.field(WHERE).equals(HERE));
        ErasureReport report = erasure.erase(who, only);
        visit.browser().forget();
        return Reply.redirect(visit.links().home() + "erased" + (report.loginGone() ? "" : "?" + LOGIN + "=stays"));
    }

    private static Map<String, String> wrong(Visit visit, DataViews.Plans plans) {
        Map<String, String> wrong = new LinkedHashMap<>();
        // why not everywhere where nothing was chosen: it cannot be undone
        if (!visit.field(WHERE).equals(HERE) && !visit.field(WHERE).equals(EVERYWHERE) && plans.several()) {
            wrong.put(WHERE, "data.whereBlank");
        }
        if (!visit.field(CONFIRMED).equals(YES)) {
            wrong.put(CONFIRMED, "data.confirmBlank");
        }
        return wrong;
    }
}
