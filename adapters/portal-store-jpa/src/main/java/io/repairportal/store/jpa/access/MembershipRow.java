package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.store.jpa.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A membership as stored. */
@Entity
@Table(name = "membership")
@NamedQuery(name = "membership.find", query = MembershipQueries.FIND)
@NamedQuery(name = "membership.lock", query = MembershipQueries.LOCK)
@NamedQuery(name = "membership.append", query = MembershipQueries.APPEND)
@NamedQuery(name = "membership.remove", query = MembershipQueries.REMOVE)
@NamedQuery(name = "membership.ofPerson", query = MembershipQueries.OF_PERSON)
@NamedQuery(name = "membership.ofCustomer", query = MembershipQueries.OF_CUSTOMER)
@NamedQuery(name = "membership.withRights", query = MembershipQueries.WITH_RIGHTS)
@NamedQuery(name = "membership.waiting", query = MembershipQueries.WAITING)
final class MembershipRow {
    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String customer;

    @Nullable
    String contact;

    @Nullable
    String person;

    String userName;
    String foldedName;

    @Nullable
    String email;

    String label;

    @Nullable
    String rights;

    boolean wholeCustomer;
    String lockMode;
    boolean waiting;
    Instant createdAt;

    @Nullable
    Instant acceptedAt;

    Instant sessionsFrom;
    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    MembershipRow() {}

    /** Creates the row of a new membership. */
    @SuppressWarnings("NullAway.Init")
    MembershipRow(Membership membership) {
        key = new Key(membership.customer().provider().value(), membership.ref().value());
        customer = membership.customer().value();
        change(membership);
    }

    /** Stores the new row; returns {@code false} if its key or its user name is there already, without failing the unit of work. */
    boolean append(EntityManager entities) {
        return entities.createNamedQuery("membership.append")
                        .setParameter("provider", key.provider())
                        .setParameter("membership", key.membership())
                        .setParameter("customer", customer)
                        .setParameter("contact", contact)
                        .setParameter("person", person)
                        .setParameter("userName", userName)
                        .setParameter("foldedName", foldedName)
                        .setParameter("email", email)
                        .setParameter("label", label)
                        .setParameter("rights", rights)
                        .setParameter("wholeCustomer", wholeCustomer)
                        .setParameter("lockMode", lockMode)
                        .setParameter("waiting", waiting)
                        .setParameter("createdAt", createdAt)
                        .setParameter("acceptedAt", acceptedAt)
                        .setParameter("sessionsFrom", sessionsFrom)
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /** Takes over what may change, as the next version. */
    void change(Membership changed) {
        change(changed.holder());
        rights = Json.text(changed.grant().rights());
        wholeCustomer = changed.grant().wholeCustomer();
        lockMode = changed.lock().name();
        waiting = changed.times().acceptedAt().isEmpty();
        createdAt = changed.times().createdAt();
        acceptedAt = changed.times().acceptedAt().orElse(null);
        sessionsFrom = changed.times().sessionsFrom();
        version = changed.version() + 1;
    }

    private void change(Membership.Holder holder) {
        contact = Json.text(holder.contact());
        person = Json.text(holder.person());
        userName = holder.userName().value();
        foldedName = holder.userName().folded();
        email = holder.email().map(EmailAddress::value).orElse(null);
        label = holder.label();
    }

    /** Returns what staff find it by. */
    MembershipWords.Found found() {
        return new MembershipWords.Found(MembershipView.words(label, userName, email), createdAt);
    }

    /** Which membership. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String membership) {}
}
