package io.repairportal.core.audit;

import static io.repairportal.testkit.fixture.Fixtures.aProvider;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.SeededRandom;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An audit trail whose stored rows a test can reach behind the portal's back, as somebody with the database's password can. */
final class AuditRoom {
    final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    final Provider provider = aProvider("acme").build();
    final Actor.Staff administrator = new Actor.Staff(provider.ref(), new StaffRef("sam"), "Sam Carter");
    final OpenTrail trail = new OpenTrail();
    final Witness witness = new Witness();
    final Audit audit;
    final AuditDesk desk;
    final UnitOfWork unitOfWork;

    AuditRoom() {
        InMemoryPortalStore memory = new InMemoryPortalStore();
        unitOfWork = memory.unitOfWork();
        PortalStore store = (PortalStore) Proxy.newProxyInstance(
                PortalStore.class.getClassLoader(),
                new Class<?>[] {PortalStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("auditTrail") ? trail : method.invoke(memory, arguments));
        Secrets secrets = new Secrets("a secret of at least thirty-two characters", new SeededRandom(1));
        PortalParts parts = new PortalParts(
                new InMemoryShop().add(provider).hostApplication(),
                store,
                clock,
                secrets,
                URI.create("https://repairs.example/portal"),
                (target, sent) -> new LinkToken(secrets.randomToken()),
                new PortalParts.Services(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(witness)));
        audit = new Audit(parts);
        desk = new AuditDesk(parts);
    }

    /** Writes down so many events. */
    void happen(int events) {
        for (int i = 0; i < events; i++) {
            audit.record(administrator, "membership.locked", "membership:M-" + i, Map.of("lock", "CLOSED"));
        }
    }

    Verification verify() {
        return desk.verify(administrator);
    }

    /** Rows that can be changed. */
    static final class OpenTrail implements AuditTrail {
        final List<AuditRecord> rows = new ArrayList<>();
        AuditHead head = AuditHead.empty();

        @Override
        public AuditHead headForUpdate(ProviderRef provider) {
            return head;
        }

        @Override
        public void append(ProviderRef provider, AuditRecord record) {
            rows.add(record);
            head = record.head();
        }

        @Override
        public AuditHead head(ProviderRef provider) {
            return head;
        }

        @Override
        public List<AuditRecord> newest(ProviderRef provider, AuditFilter filter, long before, int limit) {
            return List.of();
        }

        @Override
        public List<AuditRecord> chain(ProviderRef provider, long from, int limit) {
            return rows.stream()
                    .filter(record -> record.number() >= from)
                    .limit(limit)
                    .toList();
        }
    }

    /** Remembers the highest head, unless it is away. */
    static final class Witness implements AuditWitness {
        final Map<ProviderRef, AuditHead> seen = new HashMap<>();
        boolean away;

        @Override
        public void saw(ProviderRef provider, AuditHead head) {
            if (away) {
                throw new IllegalStateException("the disk is full");
            }
            seen.merge(provider, head, (old, next) -> next.number() > old.number() ? next : old);
        }

        @Override
        public Optional<AuditHead> last(ProviderRef provider) {
            return Optional.ofNullable(seen.get(provider));
        }
    }
}
