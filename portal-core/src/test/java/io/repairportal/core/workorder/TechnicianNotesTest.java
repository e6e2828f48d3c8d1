package io.repairportal.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.Shopfloor;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Technician notes as customers see them")
class TechnicianNotesTest {
    private static final PermissionSet WITHOUT = PermissionSet.all().without(Permission.TECH_NOTES_VIEW);

    private final AtomicInteger asked = new AtomicInteger();
    private final Shopfloor floor = new Shopfloor(ports -> ports.technicianNotes(counted(ports)));

    @BeforeEach
    void twoNotes() {
        note("N-1", "Radiator is dry.", Duration.ofHours(2));
        note("N-2", "Test drive, 4 miles, no warning light.", Duration.ofHours(1));
    }

    @Test
    @DisplayName("feature and right together show them, newest first, on the tracker and by themselves (B6)")
    void featureAndRight() {
        set(settings -> settings.with(PermissionSet.all()));
        Viewer dana = member(PermissionSet.all());

        assertThat(texts(dana)).containsExactly("Test drive, 4 miles, no warning light.", "Radiator is dry.");
        assertThat(floor.portal.workOrders().notes(dana, floor.workOrder.ref()))
                .isEqualTo(tracker(dana).attachments().notes());
        assertThat(asked).hasValue(3);
    }

    @Test
    @DisplayName(
            "the feature is off until a provider switches it on, and link visitors need the right as well (B6, K2)")
    void deniedByDefault() {
        ProviderSettings standard = ProviderSettings.standard();

        assertThat(standard.features()).isEqualTo(WITHOUT);
        assertThat(standard.access().linkVisitor().has(Permission.TECH_NOTES_VIEW))
                .isFalse();
    }

    @Test
    @DisplayName("without the feature or without the right nothing is shown, counted in a time, or even asked (B6, P3)")
    void neitherAlone() {
        Instant before = tracker(member(WITHOUT)).updatedAt();
        note("N-3", "CANARY", Duration.ZERO);
        assertThat(texts(member(PermissionSet.all()))).isEmpty();
        set(settings -> settings.with(PermissionSet.all()));
        Viewer dana = member(WITHOUT);
        assertThat(texts(dana)).isEmpty();
        assertThat(tracker(dana).updatedAt()).isEqualTo(before);
        assertThat(floor.portal.workOrders().notes(dana, floor.workOrder.ref())).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    @DisplayName("a note of another work order that an adapter answers is stopped, not shown (B6, P3)")
    void leakingAdapter() {
        TechnicianNote foreign = new TechnicianNote(
                new TechnicianNoteRef("N-9"), new WorkOrderRef("WO-9"), "CANARY", "", floor.clock.instant());
        Shopfloor leaking = new Shopfloor(ports -> ports.technicianNotes((scope, order) -> List.of(foreign)));
        leaking.store
                .settings()
                .saveIfUnchanged(
                        leaking.provider.ref(), ProviderSettings.standard().with(PermissionSet.all()));
        Viewer dana = member(leaking, PermissionSet.all());

        assertThatThrownBy(() -> leaking.portal.workOrders().tracker(dana, leaking.workOrder.ref(), Locale.ENGLISH))
                .isInstanceOfSatisfying(PortalAdapterException.class, leak -> assertThat(leak.kind())
                        .isEqualTo(PortalAdapterException.Kind.CORRUPT));
    }

    @Test
    @DisplayName(
            "the switch that shows or hides them is the one that explains itself: feature first, then right (B6, K4)")
    void explained() {
        Permission read = Permission.TECH_NOTES_VIEW;
        assertThat(reason(member(PermissionSet.all()), read)).contains("FEATURE_ON");
        set(settings -> settings.with(PermissionSet.all()));
        assertThat(reason(member(WITHOUT), read)).contains("PERMISSION_HELD");
        assertThat(reason(member(PermissionSet.all()), read)).isEmpty();
    }

    @Test
    @DisplayName("a note has no mark that could hide it: what is internal is no technician note (B6)")
    void noInternalMark() {
        assertThat(Arrays.stream(TechnicianNote.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("ref", "workOrder", "text", "author", "writtenAt");
    }

    private TechnicianNotes counted(io.repairportal.spi.HostApplication.Builder ports) {
        TechnicianNotes notes = ports.build().technicianNotes().orElseThrow();
        return (scope, workOrder) -> {
            asked.incrementAndGet();
            return notes.ofWorkOrder(scope, workOrder);
        };
    }

    private void note(String ref, String text, Duration ago) {
        floor.shop.add(
                floor.provider.ref(),
                new TechnicianNote(
                        new TechnicianNoteRef(ref),
                        floor.workOrder.ref(),
                        text,
                        "Emre",
                        floor.clock.instant().minus(ago)));
    }

    private void set(UnaryOperator<ProviderSettings> change) {
        ProviderSettings now = floor.store.settings().find(floor.provider.ref());
        assertThat(floor.store.settings().saveIfUnchanged(floor.provider.ref(), change.apply(now)))
                .isTrue();
    }

    private List<String> texts(Viewer viewer) {
        return tracker(viewer).attachments().notes().stream()
                .map(TechnicianNote::text)
                .toList();
    }

    private Tracker tracker(Viewer viewer) {
        return floor.portal
                .workOrders()
                .tracker(viewer, floor.workOrder.ref(), Locale.ENGLISH)
                .orElseThrow();
    }

    private Viewer member(PermissionSet rights) {
        return member(floor, rights);
    }

    private static Viewer member(Shopfloor at, PermissionSet rights) {
        at.signedIn(new HostIdentity.Person(at.customer.ref(), Optional.empty(), true, rights, "Dana"));
        return at.admit(Optional.empty()).viewerOf(at.workOrder.ref()).orElseThrow();
    }

    private static Optional<String> reason(Viewer viewer, Permission permission) {
        return Visibility.decide(viewer, permission).fold(Optional::empty, rule -> Optional.of(rule.name()));
    }
}
