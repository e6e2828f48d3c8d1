package io.repairportal.core.signin;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.Masked;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccessLink.Guesses;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Opens one work order to somebody who came by an access link and knows the last name (A2 to A6). Looking changes nothing; only
 * {@link #answer} does. Safe for use by many threads and nodes.
 */
public final class LinkSignIn {
    private static final Duration SESSION = Duration.ofHours(24);
    private static final int LONGEST_ANSWER = 200;
    private static final int RENEWALS_PER_HOUR = 3;
    private static final int RENEWALS_PER_CALLER_AND_HOUR = 20;

    private final PortalParts parts;
    private final LinkNotices notices;
    private final Audit audit;

    /** Uses these parts; new links leave through {@code notices}. */
    public LinkSignIn(PortalParts parts, LinkNotices notices) {
        this.parts = parts;
        this.notices = notices;
        this.audit = new Audit(parts);
    }

    /** Returns what stands behind a link; changes nothing, signs nobody in (A3, P14). */
    public LinkDoor look(ProviderRef provider, LinkToken token, Admitted admitted) {
        Optional<LinkAdmission> usable = admission(provider, token).filter(this::isWorking);
        if (usable.isEmpty()) {
            return new LinkDoor.NotWorking();
        }
        AccessLink link = usable.get().link();
        if (admitted.opens(link.target())) {
            return new LinkDoor.AlreadyIn(link.target());
        }
        if (!usable.get().settings().access().question()) {
            return new LinkDoor.WithoutQuestion();
        }
        return new LinkDoor.Ask(triesToShow(link.guesses()));
    }

    /** Takes an answer. A right one begins a new session that keeps what {@code current} may see; a wrong one counts. */
    public LinkAnswer answer(ProviderRef provider, LinkToken token, String name, Optional<SessionToken> current) {
        Optional<LinkAdmission> usable = admission(provider, token).filter(this::isWorking);
        if (usable.isEmpty()) {
            return new LinkAnswer.NotWorking();
        }
        boolean question = usable.get().settings().access().question();
        if (question && name.isBlank()) {
            return new LinkAnswer.Blank();
        }
        // why asked before the link is locked: the host's answer may take its time
        boolean right = !question || isRight(usable.get(), name);
        return parts.store()
                .unitOfWork()
                .inTransaction(transaction -> right ? open(usable.get(), current) : count(usable.get(), name));
    }

    /**
     * Sends a new link to whom the old one went, if the work order may be seen (A4). Says nothing about what happened.
     * At most 3 in an hour for one work order. Sending itself is the outbox's work, off the request.
     *
     * @param callerKey what the caller is counted by, for example the network address; not stored in the clear
     */
    public void renew(ProviderRef provider, LinkToken token, String callerKey) {
        Instant now = parts.clock().instant();
        if (overLimit(
                "renew-caller:" + parts.secrets().keyed("counter", callerKey), RENEWALS_PER_CALLER_AND_HOUR, now)) {
            return;
        }
        Optional<LinkAdmission> admission = admission(provider, token).filter(LinkAdmission::workOrderVisible);
        if (admission.isEmpty()) {
            return;
        }
        AccessLink link = admission.get().link();
        String counter = "renew:" + provider + ":" + link.target().workOrder();
        if (!overLimit(counter, RENEWALS_PER_HOUR, now)) {
            notices.sendNewLink(link);
        }
    }

    private boolean overLimit(String counter, int most, Instant now) {
        Instant window = now.truncatedTo(ChronoUnit.HOURS);
        return parts.store().counters().countUp(counter, window, window.plus(Duration.ofHours(2))) > most;
    }

    private Optional<LinkAdmission> admission(ProviderRef provider, LinkToken token) {
        KeyHash hash = Secrets.linkHash(token.value());
        return parts.store()
                .admissions()
                .admit(hash, parts.clock().instant())
                .filter(found -> found.link().hash().equals(hash))
                .filter(found -> found.link().provider().equals(provider));
    }

    private boolean isWorking(LinkAdmission admission) {
        return admission.workOrderVisible()
                && admission.lock() == Lock.OPEN
                && LinkValidity.state(
                                admission.link(),
                                admission.workOrderClosedAt(),
                                parts.clock().instant())
                        == LinkValidity.State.ACTIVE;
    }

    private static OptionalInt triesToShow(Guesses guesses) {
        return guesses.wrongAnswers().size() % Guessing.TRIES == 0
                ? OptionalInt.empty()
                : OptionalInt.of(Guessing.triesLeft(guesses));
    }

    private boolean isRight(LinkAdmission admission, String name) {
        AccessLink.Target target = admission.link().target();
        Optional<Customer> customer =
                parts.host().customers().find(target.customer().provider(), List.of(target.customer())).stream()
                        .filter(found -> found.ref().equals(target.customer()))
                        .findFirst();
        return customer.isPresent()
                && name.length() <= LONGEST_ANSWER
                && ExpectedAnswers.accept(
                        ExpectedAnswers.of(customer.get(), target.contact()),
                        name,
                        admission.settings().access().germanUmlauts());
    }

    private LinkAnswer open(LinkAdmission admission, Optional<SessionToken> current) {
        Instant now = parts.clock().instant();
        Optional<AccessLink> locked = lockWorking(admission);
        if (locked.isEmpty()) {
            return new LinkAnswer.NotWorking();
        }
        AccessLink link = locked.get();
        parts.store().keys().save(link.provider(), link.openedAt(now));
        SessionToken next = new SessionToken(parts.secrets().randomToken());
        parts.store()
                .admissions()
                .open(
                        Secrets.sessionHash(next.value()),
                        current.map(token -> Secrets.sessionHash(token.value())),
                        new LinkGrant(link.hash(), link.target(), link.sent(), now.plus(SESSION)),
                        now);
        audit.record(
                link.provider(),
                new Audit.Act(
                        "link.opened",
                        "link sent to " + Masked.address(link.sent().address()),
                        "work-order:" + link.target().workOrder()),
                Map.of());
        return new LinkAnswer.Opened(next, link.target());
    }

    private LinkAnswer count(LinkAdmission admission, String name) {
        Instant now = parts.clock().instant();
        Optional<AccessLink> locked = lockWorking(admission);
        if (locked.isEmpty()) {
            return new LinkAnswer.NotWorking();
        }
        AccessLink link = locked.get();
        String folded = LastNames.fold(name, admission.settings().access().germanUmlauts());
        if (folded.isEmpty()) {
            return new LinkAnswer.Blank();
        }
        Guesses after =
                Guessing.after(link.guesses(), parts.secrets().keyed("answer", link.hash() + ":" + folded), now);
        parts.store().keys().save(link.provider(), link.with(after));
        if (after.suspended()) {
            notices.tellSuspended(link);
        }
        boolean paused = after.pausedUntil().filter(now::isBefore).isPresent();
        return paused || after.suspended()
                ? new LinkAnswer.NotWorking()
                : new LinkAnswer.Wrong(Guessing.triesLeft(after));
    }

    private Optional<AccessLink> lockWorking(LinkAdmission admission) {
        // why read again under the lock: other answers may have paused or revoked the link since
        return parts.store()
                .keys()
                .findForUpdate(admission.link().provider(), admission.link().hash())
                .filter(link -> isWorking(new LinkAdmission(
                        link,
                        admission.settings(),
                        admission.workOrderVisible(),
                        admission.workOrderClosedAt(),
                        admission.lock())));
    }
}
