package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Memberships in the database. */
final class JpaMemberships implements Memberships {
    private static final int MOST = 100;
    private static final Comparator<Membership> OLDEST_FIRST = Comparator.comparing(
                    (Membership membership) -> membership.times().createdAt())
            .thenComparing(membership -> membership.customer().provider())
            .thenComparing(Membership::ref);

    private final Database database;
    private final Question<MembershipView> named;
    private final MembershipWords words;

    JpaMemberships(Database database) {
        this.database = database;
        this.named = database.question("membership.named", MembershipQueries.NAMED, MembershipView::of);
        this.words = new MembershipWords(database);
    }

    @Override
    public Optional<Membership> find(ProviderRef provider, MembershipRef membership) {
        return database.read(entities -> entities.createNamedQuery("membership.find", MembershipView.class)
                .setParameter("provider", provider.value())
                .setParameter("membership", membership.value())
                .getResultStream()
                .findFirst()
                .map(MembershipView::toMembership));
    }

    @Override
    public Optional<Membership> withUserName(ProviderRef provider, UserName name) {
        return named.first(provider.value(), name.folded()).map(MembershipView::toMembership);
    }

    @Override
    public List<Membership> ofPerson(PersonRef person) {
        return database.read(entities -> entities.createNamedQuery("membership.ofPerson", MembershipView.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(MembershipView::toMembership)
                .sorted(OLDEST_FIRST)
                .limit(MOST)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(Membership membership) {
        ProviderRef provider = membership.customer().provider();
        return database.write(entities -> {
            Optional<MembershipRow> stored = lock(entities, provider, membership.ref());
            if (stored.map(row -> row.version).orElse(0) != membership.version() || isMoved(stored, membership)) {
                return Saved.CHANGED_MEANWHILE;
            }
            if (withUserName(provider, membership.holder().userName())
                    .filter(other -> !other.ref().equals(membership.ref()))
                    .isPresent()) {
                return Saved.TAKEN;
            }
            keepWhatItNames(entities, membership);
            return store(entities, stored, membership) ? Saved.SAVED : lost(entities, provider, membership.ref());
        });
    }

    @Override
    public boolean remove(ProviderRef provider, MembershipRef membership) {
        return database.write(entities -> {
            Optional<MembershipRow> stored = lock(entities, provider, membership);
            stored.ifPresent(row -> {
                forgetHolder(entities, row);
                words.forget(row.key);
            });
            return entities.createNamedQuery("membership.remove")
                            .setParameter("provider", provider.value())
                            .setParameter("membership", membership.value())
                            .executeUpdate()
                    == 1;
        });
    }

    private static Optional<MembershipRow> lock(
            EntityManager entities, ProviderRef provider, MembershipRef membership) {
        return entities.createNamedQuery("membership.lock", MembershipRow.class)
                .setParameter("provider", provider.value())
                .setParameter("membership", membership.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static boolean isMoved(Optional<MembershipRow> stored, Membership membership) {
        return stored.filter(row -> !row.customer.equals(membership.customer().value()))
                .isPresent();
    }

    /** Keeps person and rights from being removed as unused while this membership comes to name them. */
    private static void keepWhatItNames(EntityManager entities, Membership membership) {
        membership
                .holder()
                .person()
                .ifPresent(person -> JpaPeople.lock(entities, person, LockModeType.PESSIMISTIC_READ));
        membership
                .grant()
                .rights()
                .ifPresent(rights -> JpaRights.lock(
                        entities, membership.customer().provider(), rights, LockModeType.PESSIMISTIC_READ));
    }

    /** Returns {@code false} if somebody else was quicker to store a membership of this name or key. */
    private boolean store(EntityManager entities, Optional<MembershipRow> stored, Membership membership) {
        Optional<String> before = stored.flatMap(row -> Optional.ofNullable(row.person));
        Optional<String> holder = membership.holder().person().map(PersonRef::value);
        MembershipWords.Found foundBefore = stored.map(MembershipRow::found).orElse(MembershipWords.Found.BY_NOTHING);
        MembershipRow row = stored.orElseGet(() -> new MembershipRow(membership));
        stored.ifPresent(known -> known.change(membership));
        if (stored.isEmpty() && !row.append(entities)) {
            return false;
        }
        words.change(row.key, foundBefore, row.found());
        if (!before.equals(holder)) {
            before.ifPresent(person -> forgetHolder(entities, person, row.key));
            holder.ifPresent(person -> entities.persist(new PersonMembershipRow(person, row.key)));
        }
        return true;
    }

    private static Saved lost(EntityManager entities, ProviderRef provider, MembershipRef membership) {
        return lock(entities, provider, membership).isPresent() ? Saved.CHANGED_MEANWHILE : Saved.TAKEN;
    }

    private static void forgetHolder(EntityManager entities, MembershipRow row) {
        if (row.person != null) {
            forgetHolder(entities, row.person, row.key);
        }
    }

    private static void forgetHolder(EntityManager entities, String person, MembershipRow.Key membership) {
        entities.createNamedQuery("personMembership.remove")
                .setParameter("person", person)
                .setParameter("provider", membership.provider())
                .setParameter("membership", membership.membership())
                .executeUpdate();
    }
}
