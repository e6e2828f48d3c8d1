package io.repairportal.core.audit;

import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.Shopfloor;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.core.publishing.Change;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StageState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What staff do is written down")
class RecordedActsTest {
    private final Shopfloor floor = new Shopfloor();
    private final Actor.Staff sam = new Actor.Staff(floor.provider.ref(), new StaffRef("sam"), "Sam Carter");

    @Test
    @DisplayName("publishing acts are recorded with who, what and about which work order, once, and only if something"
            + " changed (O3, K6)")
    void publishing() {
        floor.portal.publishing().hide(sam, floor.workOrder.ref());
        assertThat(floor.portal.publishing().hide(sam, floor.workOrder.ref())).isEqualTo(Change.ALREADY_SO);
        floor.portal.publishing().publish(sam, floor.workOrder.ref());
        floor.portal.publishing().advance(sam, floor.workOrder.ref(), new StageKey("paint"), StageState.COMPLETED);
        floor.portal.publishing().promise(sam, floor.workOrder.ref(), LocalDate.of(2026, 3, 9), "");
        assertThat(events())
                .containsExactly(
                        "work-order.promised", "work-order.stage", "work-order.published", "work-order.hidden");
        assertThat(records()).allSatisfy(record -> {
            assertThat(record.entry().actor()).isEqualTo("staff:sam");
            assertThat(record.entry().subject()).isEqualTo("work-order:WO-4711");
        });
    }

    @Test
    @DisplayName("a link answered rightly and a revoked link are recorded, with the address shortened (O3, A6, P67)")
    void links() {
        floor.link(link -> link);
        floor.portal.linkSignIn().answer(floor.provider.ref(), Shopfloor.TOKEN, "Whitfield", Optional.empty());
        floor.portal.publishing().revokeAll(sam, floor.workOrder.ref());
        floor.portal.publishing().revokeAll(sam, floor.workOrder.ref());
        assertThat(events()).containsExactly("link.revoked", "link.opened");
        assertThat(records().get(1).entry().actor()).startsWith("link sent to d…@");
    }

    @Test
    @DisplayName("changed settings are recorded with what changed; a lost race records nothing (O3, K1)")
    void settings() {
        ProviderSettings before = floor.portal.settings().of(floor.provider.ref());
        ProviderSettings after = before.with(PortalState.closed("holidays"))
                .with(before.features().without(Permission.PHOTOS_VIEW));
        assertThat(floor.portal.settings().change(sam, after)).isTrue();
        assertThat(floor.portal.settings().change(sam, after)).isFalse();
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.entry().event()).isEqualTo("settings.changed");
            assertThat(record.entry().details())
                    .containsEntry("state", "OPEN → CLOSED")
                    .containsEntry("features", "-photos.view")
                    .doesNotContainKey("accounts");
        });
    }

    @Test
    @DisplayName("settings and stage plans that are saved as they are record nothing (O3, K1, K8)")
    void theSameAgain() {
        ProviderSettings now = floor.portal.settings().of(floor.provider.ref());
        StagePlan plan = aStagePlan("bodywork").stage("weld", "Welding").build();
        assertThat(floor.portal.settings().change(sam, now)).isTrue();
        floor.portal.stagePlans().save(sam, plan);
        floor.portal.stagePlans().save(sam, plan);
        assertThat(events()).containsExactly("stage-plan.changed");
        assertThat(floor.portal.settings().of(floor.provider.ref())).isEqualTo(now);
    }

    @Test
    @DisplayName("only an administrator changes settings, and only to rights that exist (K1, P6)")
    void settingsAreGuarded() {
        ProviderSettings now = floor.portal.settings().of(floor.provider.ref());
        Actor.Staff kim =
                new Actor.Staff(floor.provider.ref(), new StaffRef("kim"), "Kim", StaffIdentity.Role.STAFF_MEMBER);
        assertThatThrownBy(() -> floor.portal.settings().change(kim, now)).hasMessageContaining("administrator");
        ProviderSettings.Accounts accounts =
                new ProviderSettings.Accounts(true, Optional.of(new RightsRef("nowhere")), true, false, false, 10);
        assertThatThrownBy(() -> floor.portal.settings().change(sam, now.with(accounts)))
                .hasMessageContaining("do not exist");
        assertThat(records()).isEmpty();
    }

    @Test
    @DisplayName("looking with somebody's eyes is recorded when it begins (K3, O3)")
    void previews() {
        floor.portal.access().preview(sam, new PreviewOf.LinkVisitor(floor.workOrder.ref()));
        assertThat(events()).containsExactly("preview.begun");
        assertThat(records().get(0).entry().subject()).isEqualTo("work-order:WO-4711");
    }

    private List<String> events() {
        return records().stream().map(record -> record.entry().event()).toList();
    }

    private List<AuditRecord> records() {
        return floor.portal.audit().newest(sam, AuditFilter.everything(), Long.MAX_VALUE, 100);
    }
}
