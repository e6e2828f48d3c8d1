package io.repairportal.store.jpa.proposal;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.proposal.Proposals;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Proposals in the database. */
public final class JpaProposals implements Proposals {
    private static final int MOST = 20;

    private final Database database;

    /** Creates the role. */
    public JpaProposals(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(ProposalRow.class, ProposalRow.Key.class);
    }

    @Override
    public Optional<Proposal> find(ProviderRef provider, ProposalRef proposal) {
        return database.read(entities -> entities.createNamedQuery("proposal.find", ProposalView.class)
                .setParameter("provider", provider.value())
                .setParameter("proposal", proposal.value())
                .getResultStream()
                .findFirst()
                .map(ProposalView::toProposal));
    }

    @Override
    public List<Proposal> waiting(ProviderRef provider, Proposal.Kind kind, int limit) {
        int checked = PageStart.limit(limit);
        return database.read(entities -> entities
                .createNamedQuery("proposal.waiting", ProposalView.class)
                .setParameter("provider", provider.value())
                .setParameter("kind", kind.name())
                .setMaxResults(checked)
                .getResultList()
                .stream()
                .map(ProposalView::toProposal)
                .toList());
    }

    @Override
    public List<Proposal> ofPerson(ProviderRef provider, PersonRef person) {
        return database.read(entities -> entities
                .createNamedQuery("proposal.ofPerson", ProposalView.class)
                .setParameter("provider", provider.value())
                .setParameter("person", person.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(ProposalView::toProposal)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(Proposal proposal) {
        return database.write(entities -> {
            Optional<ProposalRow> stored = entities.createNamedQuery("proposal.lock", ProposalRow.class)
                    .setParameter("provider", proposal.provider().value())
                    .setParameter("proposal", proposal.ref().value())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst();
            if (stored.map(row -> row.version).orElse(0) != proposal.version()) {
                return Saved.CHANGED_MEANWHILE;
            }
            stored.ifPresentOrElse(row -> row.change(proposal), () -> entities.persist(new ProposalRow(proposal)));
            return Saved.SAVED;
        });
    }
}
