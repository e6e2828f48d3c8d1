package io.repairportal.store.jpa.proposal;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.store.jpa.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal as stored. */
@Entity
@Table(name = "proposal")
@NamedQuery(name = "proposal.find", query = ProposalRow.VIEW + " and p.key.proposal = :proposal")
@NamedQuery(
        name = "proposal.waiting",
        query = ProposalRow.VIEW + " and p.state = 'WAITING' and p.kind = :kind"
                + " order by p.key.provider, p.state, p.kind, p.madeAt, p.key.proposal")
@NamedQuery(
        name = "proposal.ofPerson",
        query = ProposalRow.VIEW + " and p.person = :person"
                + " order by p.key.provider desc, p.person desc, p.madeAt desc, p.key.proposal desc")
@NamedQuery(
        name = "proposal.lock",
        query = "select p from ProposalRow p where p.key.provider = :provider and p.key.proposal = :proposal")
@NamedQuery(
        name = "proposal.declined",
        // why both times: the index knows when it was made, and it was declined no earlier
        query = "select p.key.proposal from ProposalRow p where p.key.provider = :provider and p.state = 'DECLINED'"
                + " and p.madeAt <= :before and p.decidedAt <= :before"
                + " order by p.key.provider, p.state, p.madeAt, p.key.proposal")
@NamedQuery(
        name = "proposal.forgetDeclined",
        query = "delete from ProposalRow p where p.key.provider = :provider and p.key.proposal = :ref"
                + " and p.state = 'DECLINED'")
@NamedQuery(
        name = "proposal.forget",
        query = "delete from ProposalRow p where p.key.provider = :provider and p.person = :person"
                + " and (p.customer = :customer or p.customer is null)")
final class ProposalRow {
    static final String VIEW = "select new io.repairportal.store.jpa.proposal.ProposalView(p.key.provider,"
            + " p.key.proposal, p.kind, p.person, p.customer, p.contact, p.before, p.wanted, p.state, p.madeAt,"
            + " p.decidedAt, p.version) from ProposalRow p where p.key.provider = :provider";

    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String person;

    @Nullable
    String customer;

    @Nullable
    String contact;

    @Column(name = "facts_before", updatable = false)
    @Nullable
    String before;

    @Column(updatable = false)
    String wanted;

    String state;

    @Column(updatable = false)
    Instant madeAt;

    @Nullable
    Instant decidedAt;

    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    ProposalRow() {}

    /** Creates the row of a new proposal. */
    @SuppressWarnings("NullAway.Init")
    ProposalRow(Proposal proposal) {
        key = new Key(proposal.provider().value(), proposal.ref().value());
        kind = proposal.kind().name();
        person = proposal.about().person().value();
        before = proposal.before().map(DetailsJson::text).orElse(null);
        wanted = DetailsJson.text(proposal.wanted());
        madeAt = proposal.verdict().madeAt();
        change(proposal);
    }

    /** Takes over what may change, as the next version. */
    void change(Proposal changed) {
        customer = changed.about().customer().map(CustomerRef::value).orElse(null);
        contact = Json.text(changed.about().contact());
        state = changed.verdict().state().name();
        decidedAt = changed.verdict().decidedAt().orElse(null);
        version = changed.version() + 1;
    }

    /** Which proposal. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String proposal) {}
}
