package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Rights;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Access rights in a table by provider and set. */
final class InMemoryRights implements Rights {
    private static final int MOST = 1_000;

    private final Tables tables;

    InMemoryRights(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<AccessRights> find(ProviderRef provider, RightsRef rights) {
        return tables.unitOfWork.step(() -> tables.rights.find(new Key(provider, rights.value())));
    }

    @Override
    public List<AccessRights> all(ProviderRef provider) {
        return tables.unitOfWork.step(() -> tables.rights
                .entries(key -> key.provider().equals(provider))
                .sorted(Comparator.comparing((AccessRights rights) -> folded(rights.name())))
                .limit(MOST)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, AccessRights rights) {
        Key key = new Key(provider, rights.ref().value());
        return tables.unitOfWork.step(() -> tables.rights.saveIfUnchanged(
                key,
                new Table.Versioned<>(rights.version(), AccessRights::version, rights.version(rights.version() + 1)),
                tables.rights
                        .entries(other -> other.provider().equals(provider) && !other.equals(key))
                        .anyMatch(other -> folded(other.name()).equals(folded(rights.name())))));
    }

    @Override
    public boolean removeUnused(ProviderRef provider, RightsRef rights) {
        Key key = new Key(provider, rights.value());
        return tables.unitOfWork.step(() -> {
            boolean removed = tables.rights.has(key)
                    && tables.memberships
                            .entries(membership -> membership.provider().equals(provider))
                            .noneMatch(membership -> membership.grant().rights().equals(Optional.of(rights)));
            if (removed) {
                tables.rights.remove(key);
            }
            return removed;
        });
    }

    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
