package io.repairportal.web.account;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.signin.FreshProof;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads somebody who stays signed in for a month to the page that asks who she is, before she changes what matters (A19). Whom the host
 * vouches for proves herself there. Safe for use by many threads.
 */
public final class Proofs {
    private final FreshProof proof;

    /** Asks this service. */
    public Proofs(FreshProof proof) {
        this.proof = Objects.requireNonNull(proof, "proof");
    }

    /** Returns the way to the proof, if one is missing; {@code below} is the page of the account that she is led back to. */
    Optional<Reply> missing(Visit visit, String below) {
        Optional<SignedIn> stale = visit.admitted().signedIn().filter(who -> !proof.isFresh(who));
        return stale.map(
                who -> Reply.redirect(visit.links().account("prove") + "?" + Onward.FIELD + "=account/" + below));
    }
}
