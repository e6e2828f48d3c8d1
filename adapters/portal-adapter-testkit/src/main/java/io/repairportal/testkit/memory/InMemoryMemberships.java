package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Memberships in a table by provider and membership. */
final class InMemoryMemberships implements Memberships {
    private static final int MOST = 100;

    private final Tables tables;

    InMemoryMemberships(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Membership> find(ProviderRef provider, MembershipRef membership) {
        return tables.unitOfWork.step(() -> tables.memberships.find(new Key(provider, membership.value())));
    }

    @Override
    public Optional<Membership> withUserName(ProviderRef provider, UserName name) {
        return tables.unitOfWork.step(() -> called(provider, name).findFirst());
    }

    @Override
    public List<Membership> ofPerson(PersonRef person) {
        return tables.unitOfWork.step(() -> tables.memberships
                .rows()
                .filter(membership -> membership.holder().person().equals(Optional.of(person)))
                .sorted(Comparator.comparing(
                                (Membership membership) -> membership.times().createdAt())
                        .thenComparing(membership -> membership.customer().provider())
                        .thenComparing(Membership::ref))
                .limit(MOST)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(Membership membership) {
        ProviderRef provider = membership.customer().provider();
        Key key = new Key(provider, membership.ref().value());
        return tables.unitOfWork.step(() -> {
            boolean moved = tables.memberships
                    .find(key)
                    .filter(stored -> !stored.customer().equals(membership.customer()))
                    .isPresent();
            return moved
                    ? Saved.CHANGED_MEANWHILE
                    : tables.memberships.saveIfUnchanged(
                            key,
                            new Table.Versioned<>(
                                    membership.version(),
                                    Membership::version,
                                    membership.version(membership.version() + 1)),
                            called(provider, membership.holder().userName())
                                    .anyMatch(other -> !other.ref().equals(membership.ref())));
        });
    }

    @Override
    public boolean remove(ProviderRef provider, MembershipRef membership) {
        Key key = new Key(provider, membership.value());
        return tables.unitOfWork.step(() -> {
            boolean there = tables.memberships.has(key);
            tables.memberships.remove(key);
            return there;
        });
    }

    private Stream<Membership> called(ProviderRef provider, UserName name) {
        return tables.memberships
                .entries(key -> key.provider().equals(provider))
                .filter(membership -> membership.holder().userName().folded().equals(name.folded()));
    }
}
