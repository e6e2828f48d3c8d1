package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Locale;
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
            "a document of the customer itself needs no work order: the rule that hides it is the one by which her list"
                    + " leaves it out (K4, E2)")
    void papers() {
        Document paper = aPaper(room.dana, "dana").ref("PA-1").build();
        room.shop.add(room.acme.ref(), paper, FileContent.of(paper.mediaType(), new byte[] {1}));
        MemberViewer viewer =
                room.admit(room.signIn(membership, "dana")).member().orElseThrow();
        assertThat(ofPaper(dana, "PA-1")).contains(Rule.FILE_VISIBLE);
        assertThat(listed(viewer)).isEmpty();
        room.portal.publishing().showDocuments(room.sam, room.dana.ref(), List.of(paper.ref()), true);
        assertThat(ofPaper(dana, "PA-1")).isEmpty();
        assertThat(listed(viewer)).containsExactly("PA-1");
        room.portal.publishing().showDocuments(room.sam, room.dana.ref(), List.of(paper.ref()), false);
        assertThat(ofPaper(dana, "PA-1")).contains(Rule.FILE_VISIBLE);
        room.portal.publishing().showDocuments(room.sam, room.dana.ref(), List.of(paper.ref()), true);
        PreviewOf link = new PreviewOf.LinkVisitor(room.workOrder.ref());
        assertThat(ofPaper(link, "PA-1")).contains(Rule.IN_SCOPE);
        change(new Membership.Grant(Optional.of(PeopleRoom.EVERYTHING), false));
        movedToAnotherContact();
        assertThat(ofPaper(dana, "PA-1")).contains(Rule.IN_SCOPE);
        change(new Membership.Grant(Optional.of(PeopleRoom.COMMERCIAL), true));
        assertThat(ofPaper(dana, "PA-1")).contains(Rule.PERMISSION_HELD);
    }

    @Test
    @DisplayName(
            "a document nobody knows, one of a work order and one of another shop have no answer without a work order"
                    + " (K4, P1)")
    void noPapers() {
        room.shop.add(
                room.acme.ref(), aDocument(room.workOrder).ref("D-1").build(), FileContent.of("image/png", new byte[] {1
                }));
        Document paper = aPaper(room.dana, "").ref("PA-1").build();
        room.shop.add(room.acme.ref(), paper, FileContent.of(paper.mediaType(), new byte[] {1}));
        for (String none : List.of("PA-9", "D-1")) {
            Explanations.Question question = Explanations.Question.aboutDocument(new DocumentRef(none));
            assertThat(room.portal.explanations().why(room.sam, dana, question)).isEmpty();
        }
        Explanations.Question question = Explanations.Question.aboutDocument(paper.ref());
        assertThat(room.portal.explanations().why(room.sam, dana, question)).isPresent();
        assertThat(room.portal.explanations().why(room.stranger, dana, question))
                .isEmpty();
    }

    @Test
    @DisplayName("technician notes: feature, right and work order decide, as they do on the tracker (K4, B6)")
    void technicianNotes() {
        room.shop.add(
                room.acme.ref(),
                new TechnicianNote(
                        new TechnicianNoteRef("N-1"), room.workOrder.ref(), "Seal", "Emre", room.clock.instant()));
        MemberViewer before =
                room.admit(room.signIn(membership, "dana")).member().orElseThrow();
        assertThat(reason(Permission.TECH_NOTES_VIEW, Optional.empty())).contains(Rule.FEATURE_ON);
        assertThat(notes(before)).isZero();
        settings(now -> now.with(PermissionSet.all()));
        assertThat(reason(Permission.TECH_NOTES_VIEW, Optional.empty())).isEmpty();
        assertThat(notes(
                        room.admit(room.session(new PersonRef("dana"))).member().orElseThrow()))
                .isEqualTo(1);
        change(new Membership.Grant(Optional.of(PeopleRoom.COMMERCIAL), true));
        assertThat(reason(Permission.TECH_NOTES_VIEW, Optional.empty())).contains(Rule.PERMISSION_HELD);
        assertThat(notes(
                        room.admit(room.session(new PersonRef("dana"))).member().orElseThrow()))
                .isZero();
        room.portal.publishing().hide(room.sam, room.workOrder.ref());
        change(new Membership.Grant(Optional.of(PeopleRoom.EVERYTHING), true));
        assertThat(reason(Permission.TECH_NOTES_VIEW, Optional.empty())).contains(Rule.PUBLISHED);
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

    private Optional<Rule> ofPaper(PreviewOf as, String paper) {
        Explanations.Question question = Explanations.Question.aboutDocument(new DocumentRef(paper));
        return room.portal
                .explanations()
                .why(room.sam, as, question)
                .orElseThrow()
                .decision()
                .fold(Optional::empty, Optional::of);
    }

    private List<String> listed(MemberViewer viewer) {
        return room.portal.documents().list(viewer, Optional.empty()).orElseThrow().rows().stream()
                .map(row -> row.document().ref().value())
                .toList();
    }

    private int notes(MemberViewer viewer) {
        return room.portal
                .workOrders()
                .tracker(viewer, room.workOrder.ref(), Locale.ENGLISH)
                .orElseThrow()
                .attachments()
                .notes()
                .size();
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
