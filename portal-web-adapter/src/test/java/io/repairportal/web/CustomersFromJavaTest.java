package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.BulkInvite;
import io.repairportal.core.access.BulkReport;
import io.repairportal.core.access.CustomerPage;
import io.repairportal.core.access.Explanation;
import io.repairportal.core.access.Explanations;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.GiveOutcome;
import io.repairportal.core.access.InvitationState;
import io.repairportal.core.access.InviteOutcome;
import io.repairportal.core.access.MembershipChange;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.core.access.PreviewTicket;
import io.repairportal.core.access.RemoveOutcome;
import io.repairportal.core.access.RightsDifference;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.core.access.Rule;
import io.repairportal.core.access.SentInvitations;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.privacy.ErasurePlan;
import io.repairportal.core.privacy.ErasureReport;
import io.repairportal.core.privacy.Kept;
import io.repairportal.core.publishing.Change;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rest of {@link BackOfficeFromJavaTest}: customers, their people and what these may do, without the pages. */
class CustomersFromJavaTest {
    private static final WorkOrderRef ORDER = new WorkOrderRef("WO-1");
    private static final Actor.Staff BOSS = new Actor.Staff(Shop.ACME, new StaffRef("bo"), "Bo Birch");

    private final Shop shop = new Shop();
    private final CustomerRef customer = shop.dana.ref();
    private final Portal portal = shop.portal(URI.create("http://localhost/portal"));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/customers/{customer}/messages",
        "POST /staff/customers/{customer}/messages"
    })
    @DisplayName("what is about no work order: read, and answered by mail and in the portal (D2, K9)")
    void answersInGeneral() {
        Publication.Owner everybody = new Publication.Owner(customer, Optional.empty());
        portal.conversations().reply(BOSS, everybody, "We are closed on Monday.", new OperationId("op-talk"));

        List<Message> messages = portal.conversations()
                .inGeneral(BOSS, customer, Optional.empty())
                .messages();

        assertThat(messages).extracting(Message::text).containsExactly("We are closed on Monday.");
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/customers/{customer}",
        "GET /staff/customers/{customer}/give",
        "POST /staff/customers/{customer}/give",
        "GET /staff/customers/{customer}/people/{membership}",
        "POST /staff/customers/{customer}/people/{membership}/invite"
    })
    @DisplayName("a person gets access, the invitation is read before it is sent (A8, K5, K9)")
    void invites() {
        MembershipRef dana = giveAccess();
        RenderedMessage mail = portal.people().previewInvitation(BOSS, dana).orElseThrow();
        InviteOutcome invited = portal.people().invite(BOSS, dana, new OperationId("invitation-of-dana"));
        CustomerPage page = portal.people().of(BOSS, customer).orElseThrow();

        assertThat(mail.subject()).isNotBlank();
        assertThat(invited.<Instant>fold(InviteOutcome.Sent::until, notSent -> Instant.MIN))
                .isAfter(portal.clock().instant());
        assertThat(page.people().items())
                .singleElement()
                .satisfies(row -> assertThat(row.invitation().kind()).isEqualTo(InvitationState.Kind.OPEN));
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/invitations",
        "POST /staff/invitations",
        "POST /staff/invitations/file",
        "POST /staff/invitations/send",
        "GET /staff/invitations/reports/{report}"
    })
    @DisplayName(
            "many people are invited at once, after a dry run that says who is not ready; what became of it is kept"
                    + " (A13, K9)")
    void invitesMany() {
        BulkInvite everybody = new BulkInvite(
                portal.bulkInvites().candidates(BOSS, ""),
                BackOfficeFromJavaTest.commercial(portal).ref());
        BulkReport before = portal.bulkInvites().dryRun(BOSS, everybody);
        SentInvitations sent = portal.bulkInvites().send(BOSS, everybody, new OperationId("spring-letter"));

        assertThat(before.lines()).hasSameSizeAs(sent.report().lines());
        assertThat(portal.bulkInvites().newest(BOSS, 10))
                .extracting(SentInvitations::ref)
                .containsExactly(sent.ref());
        assertThat(portal.bulkInvites().sent(BOSS, sent.ref())).contains(sent);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "POST /staff/customers/{customer}/people/{membership}/grant",
        "POST /staff/customers/{customer}/people/{membership}/lock",
        "POST /staff/customers/{customer}/people/{membership}/code",
        "POST /staff/customers/{customer}/people/{membership}/reset",
        "POST /staff/customers/{customer}/people/{membership}/sign-out",
        "POST /staff/customers/{customer}/people/{membership}/remove"
    })
    @DisplayName("rights, lock, code to hand over, reset, sign-out and removal of one person (A8, A11, K5, K9)")
    void looksAfterAPerson() {
        MembershipRef dana = giveAccess();
        Membership.Grant ownOnly = new Membership.Grant(
                Optional.of(BackOfficeFromJavaTest.commercial(portal).ref()), false);
        MembershipChange changed = portal.people().change(BOSS, dana, ownOnly, 1);
        Optional<String> code = portal.people().handOverCode(BOSS, dana);
        boolean locked = portal.people().lock(BOSS, dana, Lock.PAY_ONLY);
        boolean reset = portal.people().startReset(BOSS, dana);
        boolean signedOut = portal.people().signOut(BOSS, dana);
        boolean removed = portal.people().remove(BOSS, dana);

        assertThat(changed).isEqualTo(MembershipChange.MADE);
        assertThat(code).isPresent();
        assertThat(locked).isTrue();
        assertThat(reset).as("nobody holds it yet").isFalse();
        assertThat(signedOut).isTrue();
        assertThat(removed).isTrue();
        assertThat(portal.people().of(BOSS, customer).orElseThrow().people().items())
                .isEmpty();
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "POST /staff/customers/{customer}/people/{membership}/copy",
        "GET /staff/customers/{customer}/people/{membership}/erase",
        "POST /staff/customers/{customer}/people/{membership}/erase"
    })
    @DisplayName("a copy of what is held about a person, and erasing her, with the report of what is kept (O4, K9)")
    void handsOutAndErases() {
        MembershipRef dana = giveAccess();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        portal.personalCopies().of(BOSS, dana, Locale.ENGLISH).orElseThrow().writeTo(zip);
        ErasurePlan plan = portal.erasure().plan(BOSS, dana).orElseThrow();
        ErasureReport report = portal.erasure().erase(BOSS, dana).orElseThrow();

        assertThat(zip.size()).isPositive();
        assertThat(report.kept()).isEqualTo(plan.kept()).contains(Kept.TEXTS, Kept.AUDIT_TRAIL);
        assertThat(portal.erasure().erase(BOSS, dana)).as("nothing is left").isEmpty();
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "POST /staff/customers/{customer}/files/{file}/show",
        "POST /staff/customers/{customer}/files/{file}/hide"
    })
    @DisplayName("documents of the customer itself are shown and hidden (E2, K9)")
    void showsPapers() {
        DocumentRef contract = new DocumentRef("C-7");
        Document paper = aPaper(shop.dana, "").ref("C-7").build();
        shop.facts.add(Shop.ACME, paper, FileContent.of(paper.mediaType(), new byte[0]));
        List<Change> done = List.of(
                portal.publishing().showDocuments(BOSS, customer, List.of(contract), true),
                portal.publishing().showDocuments(BOSS, customer, List.of(contract), false));

        assertThat(done).containsOnly(Change.MADE);
        assertThat(portal.publishing().documents(BOSS, customer))
                .singleElement()
                .satisfies(file -> assertThat(file.visible()).isFalse());
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf("POST /staff/customers/{customer}/lock")
    @DisplayName("a whole customer is locked at the next request (A11, K9)")
    void locksACustomer() {
        assertThat(portal.people().lock(BOSS, customer, Lock.CLOSED)).isPresent();
        assertThat(portal.people().of(BOSS, customer).orElseThrow().lock()).isEqualTo(Lock.CLOSED);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({"GET /staff/customers/{customer}/why"})
    @DisplayName("why somebody sees a record or does not (K4, K9)")
    void explains() {
        Explanations.Question question =
                new Explanations.Question(Permission.PHOTOS_VIEW, ORDER, Optional.of(new DocumentRef("P-1")));
        Explanation answer = portal.explanations()
                .why(BOSS, new PreviewOf.LinkVisitor(ORDER), question)
                .orElseThrow();

        assertThat(answer.decision().visible()).isTrue();
        assertThat(answer.steps()).hasSize(Rule.values().length).allMatch(Visibility.Step::agreed);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({"POST /staff/preview", "POST /staff/customers/{customer}/preview"})
    @DisplayName(
            "the portal with somebody else's eyes: a link visitor's, a person's, or with rights not yet given (K3, K9)")
    void looksWithTheirEyes() {
        PreviewTicket link = portal.access().preview(BOSS, new PreviewOf.LinkVisitor(ORDER));
        PreviewTicket person = portal.access().preview(BOSS, new PreviewOf.Member(giveAccess()));
        PreviewTicket rights = portal.access()
                .preview(
                        BOSS,
                        new PreviewOf.WithRights(
                                customer,
                                Optional.empty(),
                                BackOfficeFromJavaTest.commercial(portal).ref()));

        assertThat(List.of(link, person, rights)).doesNotHaveDuplicates();
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/access-rights",
        "POST /staff/access-rights",
        "GET /staff/access-rights/{rights}",
        "POST /staff/access-rights/{rights}",
        "POST /staff/access-rights/{rights}/difference",
        "POST /staff/access-rights/{rights}/duplicate",
        "POST /staff/access-rights/{rights}/remove"
    })
    @DisplayName("access rights: create, compare, change, copy, who has them, remove (K2, K9)")
    void definesAccessRights() {
        AccessRights first = BackOfficeFromJavaTest.commercial(portal);
        RightsDifference difference = portal.accessRights()
                .difference(BOSS, first.ref(), PermissionSet.all())
                .orElseThrow();
        RightsOutcome wider = portal.accessRights()
                .change(BOSS, new AccessRights(first.ref(), first.name(), PermissionSet.all(), first.version()));
        RightsOutcome copy = portal.accessRights().duplicate(BOSS, first.ref(), "Commercial, copy");
        boolean unused = portal.accessRights()
                .usedBy(BOSS, first.ref(), Optional.empty())
                .items()
                .isEmpty();
        RemoveOutcome removed = portal.accessRights().remove(BOSS, first.ref());

        assertThat(difference.removed()).isEqualTo(PermissionSet.none());
        assertThat(List.of(wider, copy)).allMatch(RightsOutcome.Stored.class::isInstance);
        assertThat(unused).isTrue();
        assertThat(removed).isInstanceOf(RemoveOutcome.Removed.class);
        assertThat(portal.accessRights().find(BOSS, first.ref())).isEmpty();
        assertThat(portal.accessRights().all(BOSS)).hasSize(1);
    }

    private MembershipRef giveAccess() {
        return portal.people()
                .give(
                        BOSS,
                        new GiveAccess(
                                customer,
                                shop.dana.primaryContact().map(contact -> contact.ref()),
                                Optional.of(new EmailAddress("dana@whitfield.example")),
                                Optional.of(BackOfficeFromJavaTest.commercial(portal)
                                        .ref()),
                                true,
                                "dana"),
                        new OperationId("access-of-dana"))
                .fold(GiveOutcome.Given::membership, invalid -> {
                    throw new AssertionError(invalid.violations());
                })
                .ref();
    }
}
