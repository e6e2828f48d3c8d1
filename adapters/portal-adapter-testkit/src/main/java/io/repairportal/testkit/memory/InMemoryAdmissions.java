package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions with their grants, and what links say today. */
final class InMemoryAdmissions implements Admissions {
    private final Tables tables;

    InMemoryAdmissions(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Admission admit(Optional<SessionHash> session, ProviderRef provider, Instant now) {
        return tables.unitOfWork.step(() -> new Admission(
                tables.settingsOf(provider),
                session.map(this::grants).orElse(List.of()).stream()
                        .filter(grant -> grant.target().customer().provider().equals(provider))
                        .filter(grant -> isLive(grant, now))
                        .toList()));
    }

    @Override
    public Optional<LinkAdmission> admit(KeyHash link, Instant now) {
        return tables.unitOfWork.step(() -> tables.links.find(link).map(this::admission));
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, LinkGrant grant, Instant now) {
        tables.unitOfWork.change(() -> {
            List<LinkGrant> grants = new ArrayList<>();
            grants.add(grant);
            previous.map(this::grants).orElse(List.of()).stream()
                    .filter(old -> isLive(old, now) && !isSameWorkOrder(old, grant))
                    .forEach(grants::add);
            previous.ifPresent(tables.sessions::remove);
            tables.sessions.put(next, List.copyOf(grants));
        });
    }

    @Override
    public void end(SessionHash session) {
        tables.unitOfWork.change(() -> tables.sessions.remove(session));
    }

    @Override
    public int sweep(Instant now, int limit) {
        return tables.unitOfWork.step(() -> {
            List<SessionHash> over = tables.sessions
                    .keys(grants ->
                            grants.stream().noneMatch(grant -> grant.until().isAfter(now)))
                    .limit(limit)
                    .toList();
            over.forEach(tables.sessions::remove);
            return over.size();
        });
    }

    private List<LinkGrant> grants(SessionHash session) {
        return tables.sessions.find(session).orElse(List.of());
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
                publication.flatMap(found -> found.times().closedAt()));
    }
}
