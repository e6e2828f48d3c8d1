package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why can('t) she see that?")
class ExplanationsTest {
    private final PeopleRoom room = new PeopleRoom();
    private Membership membership = room.given(room.wish(room.dana));
    private PreviewOf dana = new PreviewOf.Member(membership.ref());

    @BeforeEach
    void everything() {
        change(new Membership.Grant(Optional.of(PeopleRoom.EVERYTHING), true));
    }

    @Test
    @DisplayName("the rule that decided is named, for every rule in its order (K4)")
    void everyRule() {
        assertThat(reason()).isEmpty();
        assertThat(why(Permission.WORK_ORDERS_VIEW).steps()).hasSize(Rule.values().length);
        room.portal.publishing().hide(room.sam, room.workOrder.ref());
        assertThat(reason()).contains(Rule.PUBLISHED);
        change(new Membership.Grant(Optional.of(PeopleRoom.EVERYTHING), false));
        movedToAnotherContact();
        assertThat(reason()).contains(Rule.IN_SCOPE);
        change(new Membership.Grant(Optional.empty(), true));
        assertThat(reason()).contains(Rule.PERMISSION_HELD);
        settings(now -> now.with(PermissionSet.none()));
        assertThat(reason()).contains(Rule.FEATURE_ON);
        room.desk.lock(room.sam, room.dana.ref(), Lock.CLOSED);
        assertThat(reason()).contains(Rule.LOCK_PERMITS);
        settings(now -> now.with(PortalState.closed("holidays")));
        assertThat(reason()).contains(Rule.PORTAL_OPEN);
        settings(now -> now.active(false));
        assertThat(reason()).contains(Rule.MODULE_ACTIVE);
        assertThat(why(Permission.WORK_ORDERS_VIEW).steps()).hasSize(1);
    }

    @Test
    @DisplayName(
            "a file is hidden until it is marked; one of another work order is not shown with this one (K4, B7, P6)")
    void files() {
        DocumentRef photo = new DocumentRef("D-1");
        room.shop.add(
                room.acme.ref(), aDocument(room.workOrder).ref("D-1").build(), FileContent.of("image/png", new byte[] {1
                }));
        assertThat(reason(Permission.PHOTOS_VIEW, Optional.of(photo))).contains(Rule.FILE_VISIBLE);
        room.portal.publishing().showFiles(room.sam, room.workOrder.ref(), List.of(photo), true);
        assertThat(reason(Permission.PHOTOS_VIEW, Optional.of(photo))).isEmpty();
    }

    @Test
    @DisplayName(
            "a work order the portal has never heard of is answered as not published; one nobody knows has no answer"
                    + " (K4)")
    void unpublished() {
        WorkOrder fresh = aWorkOrder(room.dana).ref("WO-2").build();
        room.shop.add(fresh);
        Explanations.Question question =
                new Explanations.Question(Permission.WORK_ORDERS_VIEW, fresh.ref(), Optional.empty());
        assertThat(room.portal
                        .explanations()
                        .why(room.sam, dana, question)
                        .orElseThrow()
                        .decision())
                .isEqualTo(new Decision.Hidden(Rule.PUBLISHED));
        Explanations.Question unknown =
                new Explanations.Question(Permission.WORK_ORDERS_VIEW, new WorkOrderRef("WO-9"), Optional.empty());
        assertThat(room.portal.explanations().why(room.sam, dana, unknown)).isEmpty();
    }

    @Test
    @DisplayName(
            "a link visitor and rights not yet given can be asked about as well; strangers get no answer (K3, K4, P1)")
    void others() {
        Explanations.Question question =
                new Explanations.Question(Permission.MESSAGES_WRITE, room.workOrder.ref(), Optional.empty());
        PreviewOf link = new PreviewOf.LinkVisitor(room.workOrder.ref());
        assertThat(room.portal
                        .explanations()
                        .why(room.sam, link, question)
                        .orElseThrow()
                        .decision()
                        .visible())
                .isTrue();
        PreviewOf rights =
                new PreviewOf.WithRights(room.dana.ref(), Optional.of(new ContactRef("dana")), PeopleRoom.COMMERCIAL);
        assertThat(room.portal
                        .explanations()
                        .why(room.sam, rights, question)
                        .orElseThrow()
                        .decision())
                .isEqualTo(new Decision.Hidden(Rule.PERMISSION_HELD));
        assertThat(room.portal.explanations().why(room.stranger, dana, question))
                .isEmpty();
        assertThat(room.portal.explanations().why(room.stranger, rights, question))
                .isEmpty();
        PreviewOf nobody = new PreviewOf.Member(new MembershipRef("nobody"));
        assertThat(room.portal.explanations().why(room.sam, nobody, question)).isEmpty();
    }

    private Optional<Rule> reason() {
        return reason(Permission.WORK_ORDERS_VIEW, Optional.empty());
    }

    private Optional<Rule> reason(Permission permission, Optional<DocumentRef> file) {
        Explanations.Question question = new Explanations.Question(permission, room.workOrder.ref(), file);
        return room.portal
                .explanations()
                .why(room.sam, dana, question)
                .orElseThrow()
                .decision()
                .fold(Optional::empty, Optional::of);
    }

    private Explanation why(Permission permission) {
        Explanations.Question question = new Explanations.Question(permission, room.workOrder.ref(), Optional.empty());
        return room.portal.explanations().why(room.sam, dana, question).orElseThrow();
    }

    private void change(Membership.Grant grant) {
        membership = room.stored(membership);
        room.desk.change(room.sam, membership.ref(), grant, membership.version());
    }

    private void movedToAnotherContact() {
        Membership now = room.stored(membership);
        Membership.Holder old = now.holder();
        room.store
                .memberships()
                .saveIfUnchanged(now.with(new Membership.Holder(
                        Optional.of(new ContactRef("other")), old.person(), old.userName(), old.email(), old.label())));
    }

    private void settings(UnaryOperator<ProviderSettings> change) {
        room.portal
                .settings()
                .change(room.sam, change.apply(room.portal.settings().of(room.acme.ref())));
    }
}
