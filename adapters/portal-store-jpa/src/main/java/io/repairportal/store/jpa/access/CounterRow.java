package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A count of one span of time as stored. */
@Entity
@Table(name = "counter")
@NamedQuery(
        name = "counter.up",
        query = "update CounterRow c set c.total = c.total + 1 where c.key.name = :name and c.key.startsAt = :startsAt")
@NamedQuery(
        name = "counter.total",
        query = "select c.total from CounterRow c where c.key.name = :name and c.key.startsAt = :startsAt")
@NamedQuery(
        name = "counter.over",
        query = "select c.key from CounterRow c where c.keepUntil <= :now"
                + " order by c.keepUntil, c.key.name, c.key.startsAt")
@NamedQuery(
        name = "counter.forget",
        query = "delete from CounterRow c where c.key.name = :name and c.key.startsAt = :startsAt")
final class CounterRow {
    @EmbeddedId
    Key key;

    int total;

    @Column(updatable = false)
    Instant keepUntil;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    CounterRow() {}

    /** Which count. */
    @Embeddable
    record Key(
            @Column(updatable = false) String name,
            @Column(updatable = false) Instant startsAt) {}
}
