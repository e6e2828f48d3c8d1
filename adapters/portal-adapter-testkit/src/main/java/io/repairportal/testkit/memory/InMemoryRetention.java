package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Forgets rows of several tables by their age. */
final class InMemoryRetention implements Retention {
    private final Tables tables;

    InMemoryRetention(Tables tables) {
        this.tables = tables;
    }

    @Override
    public int forgetLinks(ProviderRef provider, Instant before, int limit) {
        return tables.unitOfWork.step(() -> {
            List<AccessLink> over = tables.links
                    .rows()
                    .filter(link -> link.provider().equals(provider))
                    .filter(link -> !link.sent().at().isAfter(before))
                    .sorted(Comparator.comparing(
                            (AccessLink link) -> link.sent().at()))
                    .limit(limit)
                    .toList();
            over.forEach(link -> tables.links.remove(link.hash()));
            return over.size();
        });
    }

    @Override
    public int forgetMessages(ProviderRef provider, Outbox.State state, Instant before, int limit) {
        if (state == Outbox.State.WAITING) {
            throw new IllegalArgumentException("a message that waits to leave is not forgotten");
        }
        return tables.unitOfWork.step(() -> {
            List<OutboxRow> over = tables.outbox
                    .rows()
                    .filter(row -> row.message().provider().equals(provider) && row.state() == state)
                    .filter(row -> isOver(row.changedAt(), before))
                    .sorted(Comparator.comparing(row -> row.changedAt().orElseThrow()))
                    .limit(limit)
                    .toList();
            over.forEach(row -> tables.outbox.remove(row.message().ref()));
            return over.size();
        });
    }

    @Override
    public int forgetDeclined(ProviderRef provider, Instant before, int limit) {
        return tables.unitOfWork.step(() -> {
            List<Proposal> over = tables.proposals
                    .entries(key -> key.provider().equals(provider))
                    .filter(proposal -> proposal.verdict().state() == Proposal.State.DECLINED)
                    .filter(proposal -> isOver(proposal.verdict().decidedAt(), before))
                    .sorted(Comparator.comparing(proposal -> proposal.verdict().madeAt()))
                    .limit(limit)
                    .toList();
            over.forEach(proposal ->
                    tables.proposals.remove(new Key(provider, proposal.ref().value())));
            return over.size();
        });
    }

    private static boolean isOver(Optional<Instant> since, Instant before) {
        return since.filter(at -> !at.isAfter(before)).isPresent();
    }
}
