package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets somebody in who has shown who she is (A7, A19). Joins the unit of work of the caller. */
final class SignInDoor {
    private static final Duration IDLE = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration KEPT = Duration.ofDays(30);

    private final PortalParts parts;
    private final SignInGuard guard;
    private final Audit audit;

    SignInDoor(PortalParts parts, SignInGuard guard, Audit audit) {
        this.parts = parts;
        this.guard = guard;
        this.audit = audit;
    }

    /** How somebody has shown who she is: the code of the event, and whether the proof came from the shop and holds there only. */
    enum Proof {
        PASSWORD("signin.password"),
        CODE("signin.code"),
        HANDED_OVER("signin.handed-over"),
        INVITATION("signin.invitation"),
        LINK("signin.link");

        private final String event;

        Proof(String event) {
            this.event = event;
        }
    }

    /** Begins a session if anything is offered to the person here that staff have not closed. */
    SignInOutcome letIn(ProviderRef provider, Person person, Proof proof, Circumstances circumstances) {
        List<Membership> offered = parts.store().memberships().ofPerson(person.ref()).stream()
                .filter(membership -> membership.customer().provider().equals(provider))
                .filter(membership -> membership.grant().rights().isPresent())
                .toList();
        boolean open = offered.stream().anyMatch(membership -> lockOf(membership) != Lock.CLOSED);
        if (!open) {
            record(provider, person, "signin.refused");
            return new SignInOutcome.Locked(offered.isEmpty());
        }
        SessionToken next = begin(provider, person, proof, circumstances);
        record(provider, person, proof.event);
        return new SignInOutcome.In(next, guard.deviceOf(person), circumstances.keep());
    }

    /** Begins a session whatever is offered, for somebody who has just been given access, and writes it down. */
    SessionToken enter(ProviderRef provider, Person person, Proof proof, Circumstances circumstances) {
        SessionToken next = begin(provider, person, proof, circumstances);
        record(provider, person, proof.event);
        return next;
    }

    /** Begins a session whatever is offered, for somebody who is in already and has proven herself again. */
    SessionToken begin(ProviderRef provider, Person person, Proof proof, Circumstances circumstances) {
        Instant now = parts.clock().instant();
        boolean handedOver = proof == Proof.HANDED_OVER;
        boolean keep = circumstances.keep() && !handedOver;
        AccountSession session = new AccountSession(
                person.ref(),
                handedOver ? Optional.of(provider) : Optional.empty(),
                shortened(circumstances.label()),
                new AccountSession.Times(now, now, now, keep ? KEPT : IDLE, now.plus(keep ? KEPT : LONGEST)));
        SessionToken next = new SessionToken(parts.secrets().randomToken());
        parts.store()
                .accountSessions()
                .open(
                        Secrets.sessionHash(next.value()),
                        circumstances.current().map(token -> Secrets.sessionHash(token.value())),
                        session);
        return next;
    }

    private Lock lockOf(Membership membership) {
        return membership.lock().and(parts.store().customerLocks().of(membership.customer()));
    }

    private void record(ProviderRef provider, Person person, String event) {
        audit.record(provider, new Audit.Act(event, "person:" + person.ref(), "person:" + person.ref()), Map.of());
    }

    private static String shortened(String label) {
        return label.length() <= 100 ? label : label.substring(0, 100);
    }
}
