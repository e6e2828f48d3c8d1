package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.message.Message;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.spi.workorder.WorkOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Backlog} must do. */
public abstract class BacklogContract extends PortalStoreContract {
    private final WorkOrder order = order(DANA, "WO-1").build();

    /** For subclasses. */
    protected BacklogContract() {}

    @Test
    @DisplayName("where nothing was written, nothing waits (K7)")
    public final void nothing() {
        assertThat(count(ACME)).isZero();
    }

    @Test
    @DisplayName("a conversation waits once, however often the customer wrote, until the shop has the last word (K7)")
    public final void conversations() {
        append(ACME, aMessage(order).ref("M-1").at(PRECISE).build());
        append(ACME, aMessage(order).ref("M-2").at(PRECISE.plusSeconds(1)).build());
        append(ACME, aMessage(DANA.ref()).ref("M-3").at(PRECISE).build());
        append(ACME, aMessage(EVAN.ref()).ref("M-4").at(PRECISE).build());
        assertThat(count(ACME)).isEqualTo(3);
        append(
                ACME,
                aMessage(order)
                        .ref("M-5")
                        .byStaff("amy", "Amy")
                        .at(PRECISE.plusSeconds(2))
                        .build());
        assertThat(count(ACME)).isEqualTo(2);
        append(ACME, aMessage(order).ref("M-6").at(PRECISE.plusSeconds(3)).build());
        assertThat(count(ACME)).isEqualTo(3);
    }

    @Test
    @DisplayName("what waits at one provider does not wait at another (K7, P1)")
    public final void providersNeverMix() {
        append(ZENITH, aMessage(order(NAMESAKE, "WO-1").build()).build());
        assertThat(count(ACME)).isZero();
        assertThat(count(ZENITH)).isEqualTo(1);
    }

    @Test
    @DisplayName("no more is counted than asked for (K7, P61)")
    public final void bounded() {
        append(ACME, aMessage(DANA.ref()).ref("M-1").build());
        append(ACME, aMessage(EVAN.ref()).ref("M-2").build());
        assertThat(backlog().count(ACME, 1)).isEqualTo(1);
        assertThatThrownBy(() -> backlog().count(ACME, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backlog().count(ACME, Backlog.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private int count(ProviderRef provider) {
        return backlog().count(provider, Backlog.MOST);
    }

    private Backlog backlog() {
        return store().backlog().orElseThrow();
    }

    private void append(ProviderRef provider, Message message) {
        assertThat(store().conversations().append(provider, message)).isTrue();
    }
}
