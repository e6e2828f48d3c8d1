package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions with their grants and the person signed in, and what links say today. */
final class InMemoryAdmissions implements Admissions {
    private static final Duration KEYS_ARE_KEPT = Duration.ofDays(30);
    private static final Comparator<Membership> OLDEST_FIRST = Comparator.comparing(
                    (Membership membership) -> membership.times().createdAt())
            .thenComparing(Membership::ref);

    private final Tables tables;

    InMemoryAdmissions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Admission admit(Knock knock, Instant now) {
        return tables.unitOfWork.step(() -> {
            StoredSession session = knock.session().map(this::stored).orElseGet(StoredSession::empty);
            List<LinkGrant> grants = session.grants().stream()
                    .filter(grant -> grant.target().customer().provider().equals(knock.provider()))
                    .filter(grant -> isLive(grant, now))
                    .toList();
            return new Admission(
                    tables.settingsOf(knock.provider()),
                    grants,
                    locks(grants, knock.customer()),
                    account(session, knock.provider(), now));
        });
    }

    @Override
    public Optional<LinkAdmission> admit(KeyHash link, Instant now) {
        return tables.unitOfWork.step(() -> tables.links.find(link).map(this::admission));
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, LinkGrant grant, Instant now) {
        tables.unitOfWork.change(() -> {
            StoredSession before = previous.map(this::stored).orElseGet(StoredSession::empty);
            List<LinkGrant> grants = new ArrayList<>();
            grants.add(grant);
            before.grants().stream()
                    .filter(old -> isLive(old, now) && !isSameWorkOrder(old, grant))
                    .forEach(grants::add);
            previous.ifPresent(tables.sessions::remove);
            tables.sessions.put(next, (before.isSignedIn(now) ? before : StoredSession.empty()).with(grants));
        });
    }

    @Override
    public void end(SessionHash session) {
        tables.unitOfWork.change(() -> tables.sessions.remove(session));
    }

    @Override
    public int sweep(Instant now, int limit) {
        return tables.unitOfWork.step(() -> {
            int sessions = forget(tables.sessions, session -> session.isOver(now), limit);
            Instant longAgo = now.minus(KEYS_ARE_KEPT);
            return sessions
                    + forget(
                            tables.oneTimeKeys,
                            key -> InMemoryOneTimeKeys.endOf(key).isBefore(longAgo),
                            limit - sessions);
        });
    }

    private static <K, V> int forget(Table<K, V> table, Predicate<V> over, int limit) {
        List<K> keys = table.keys(over).limit(limit).toList();
        keys.forEach(table::remove);
        return keys.size();
    }

    private StoredSession stored(SessionHash session) {
        return tables.sessions.find(session).orElseGet(StoredSession::empty);
    }

    private Map<CustomerRef, Lock> locks(List<LinkGrant> grants, Optional<CustomerRef> vouchedFor) {
        return Stream.concat(grants.stream().map(grant -> grant.target().customer()), vouchedFor.stream())
                .distinct()
                .filter(customer -> tables.lockOf(customer) != Lock.OPEN)
                .collect(Collectors.toMap(customer -> customer, tables::lockOf));
    }

    private Optional<AccountAdmission> account(StoredSession stored, ProviderRef provider, Instant now) {
        return stored.account()
                .filter(session -> session.isAlive(now))
                .flatMap(session -> tables.people.find(session.person()).map(person -> {
                    List<AccountAdmission.Member> members = members(session, provider);
                    Optional<MembershipRef> chosen = Optional.ofNullable(
                                    stored.chosen().get(provider))
                            .filter(ref -> members.stream()
                                    .anyMatch(
                                            member -> member.membership().ref().equals(ref)));
                    return new AccountAdmission(session, person.name(), person.language(), members, chosen);
                }));
    }

    private List<AccountAdmission.Member> members(AccountSession session, ProviderRef provider) {
        if (session.only().filter(only -> !only.equals(provider)).isPresent()) {
            return List.of();
        }
        return tables.memberships
                .entries(key -> key.provider().equals(provider))
                .filter(membership -> membership.holder().person().equals(Optional.of(session.person())))
                .filter(membership ->
                        !session.times().startedAt().isBefore(membership.times().sessionsFrom()))
                .sorted(OLDEST_FIRST)
                .map(this::member)
                .toList();
    }

    private AccountAdmission.Member member(Membership membership) {
        PermissionSet permissions = membership
                .grant()
                .rights()
                .flatMap(rights ->
                        tables.rights.find(new Key(membership.customer().provider(), rights.value())))
                .map(AccessRights::permissions)
                .orElse(PermissionSet.none());
        return new AccountAdmission.Member(
                membership, permissions, membership.lock().and(tables.lockOf(membership.customer())));
    }

    private boolean isLive(LinkGrant grant, Instant now) {
        return grant.until().isAfter(now)
                && tables.links
                        .find(grant.link())
                        .filter(link -> link.revokedAt().isEmpty())
                        .isPresent();
    }

    private static boolean isSameWorkOrder(LinkGrant one, LinkGrant other) {
        return one.target()
                        .customer()
                        .provider()
                        .equals(other.target().customer().provider())
                && one.target().workOrder().equals(other.target().workOrder());
    }

    private LinkAdmission admission(AccessLink link) {
        Optional<Publication> publication = tables.publications.find(
                new Key(link.provider(), link.target().workOrder().value()));
        return new LinkAdmission(
                link,
                tables.settingsOf(link.provider()),
                publication.map(Publication::visible).orElse(false),
                publication.flatMap(found -> found.times().closedAt()),
                tables.lockOf(link.target().customer()));
    }
}
