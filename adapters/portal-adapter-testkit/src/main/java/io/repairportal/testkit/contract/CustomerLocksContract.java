package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.CustomerLocks} must do. */
public abstract class CustomerLocksContract extends PortalStoreContract {

    /** For subclasses. */
    protected CustomerLocksContract() {}

    @Test
    @DisplayName("a customer is open until it is locked, and open again when staff say so (A11)")
    public final void remembersTheLock() {
        assertThat(lock()).isEqualTo(Lock.OPEN);
        assertThat(set(Lock.OPEN)).isFalse();

        assertThat(set(Lock.PAY_ONLY)).isTrue();
        assertThat(lock()).isEqualTo(Lock.PAY_ONLY);
        assertThat(set(Lock.CLOSED)).isTrue();
        assertThat(set(Lock.CLOSED)).isFalse();
        assertThat(lock()).isEqualTo(Lock.CLOSED);
        assertThat(set(Lock.OPEN)).isTrue();
        assertThat(lock()).isEqualTo(Lock.OPEN);
    }

    @Test
    @DisplayName("no other customer and no customer of another provider is locked with it (P1)")
    public final void locksOnlyThisOne() {
        set(Lock.CLOSED);

        assertThat(store().customerLocks().of(EVAN.ref())).isEqualTo(Lock.OPEN);
        assertThat(store().customerLocks().of(NAMESAKE.ref())).isEqualTo(Lock.OPEN);
        assertThat(store().customerLocks().set(NAMESAKE.ref(), Lock.OPEN)).isFalse();
        assertThat(lock()).isEqualTo(Lock.CLOSED);
    }

    @Test
    @DisplayName("of many who set the same lock at once one is told that it changed (A11, P18)")
    public final void oneChangesIt() {
        for (Lock next : new Lock[] {Lock.CLOSED, Lock.PAY_ONLY, Lock.OPEN}) {
            assertThat(Together.run(16, thread -> set(next))).containsOnlyOnce(true);
            assertThat(lock()).isEqualTo(next);
        }
    }

    private boolean set(Lock lock) {
        return store().customerLocks().set(DANA.ref(), lock);
    }

    private Lock lock() {
        return store().customerLocks().of(DANA.ref());
    }
}
