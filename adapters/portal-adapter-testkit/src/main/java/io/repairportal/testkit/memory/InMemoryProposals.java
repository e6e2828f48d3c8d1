package io.repairportal.testkit.memory;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.proposal.Proposals;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Proposals in a table by provider and proposal. */
final class InMemoryProposals implements Proposals {
    private static final int MOST = 20;
    private static final Comparator<Proposal> OLDEST_FIRST = Comparator.comparing(
                    (Proposal proposal) -> proposal.verdict().madeAt())
            .thenComparing(Proposal::ref);

    private final Tables tables;

    InMemoryProposals(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Proposal> find(ProviderRef provider, ProposalRef proposal) {
        return tables.unitOfWork.step(() -> tables.proposals.find(new Key(provider, proposal.value())));
    }

    @Override
    public List<Proposal> waiting(ProviderRef provider, Proposal.Kind kind, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> tables.proposals
                .entries(key -> key.provider().equals(provider))
                .filter(proposal -> proposal.verdict().state() == Proposal.State.WAITING)
                .filter(proposal -> proposal.kind() == kind)
                .sorted(OLDEST_FIRST)
                .limit(checked)
                .toList());
    }

    @Override
    public List<Proposal> ofPerson(ProviderRef provider, PersonRef person) {
        return tables.unitOfWork.step(() -> tables.proposals
                .entries(key -> key.provider().equals(provider))
                .filter(proposal -> proposal.about().person().equals(person))
                .sorted(OLDEST_FIRST.reversed())
                .limit(MOST)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(Proposal proposal) {
        Key key = new Key(proposal.provider(), proposal.ref().value());
        return tables.unitOfWork.step(() -> tables.proposals.saveIfUnchanged(
                key,
                new Table.Versioned<>(proposal.version(), Proposal::version, proposal.version(proposal.version() + 1)),
                false));
    }
}
