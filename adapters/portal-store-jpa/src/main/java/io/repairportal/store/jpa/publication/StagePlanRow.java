package io.repairportal.store.jpa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A stage plan as stored: its content and the hash by which readers know whether they have parsed it already. */
@Entity
@Table(name = "stage_plan")
@NamedQuery(name = "stagePlan.some", query = StagePlanRow.VIEW + " and s.key.plan in :plans")
@NamedQuery(name = "stagePlan.all", query = StagePlanRow.VIEW + " order by s.key.provider, s.name, s.key.plan")
final class StagePlanRow {
    static final String VIEW = "select new io.repairportal.store.jpa.publication.StagePlanView(s.key.plan, s.hash,"
            + " s.body) from StagePlanRow s where s.key.provider = :provider";

    @EmbeddedId
    Key key;

    String name;
    String body;
    String hash;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    StagePlanRow() {}

    /** Which plan. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String plan) {}
}
