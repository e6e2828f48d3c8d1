package io.repairportal.web;

import static io.repairportal.core.proposal.RegistrationOutcome.UNKNOWN;
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
import io.repairportal.core.access.InviteOutcome;
import io.repairportal.core.access.MembershipChange;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.core.access.PreviewTicket;
import io.repairportal.core.access.RemoveOutcome;
import io.repairportal.core.access.RightsDifference;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.message.ReplyOutcome;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.privacy.ErasurePlan;
import io.repairportal.core.privacy.ErasureReport;
import io.repairportal.core.privacy.Kept;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.publishing.Change;
import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.Preview;
import io.repairportal.core.publishing.SendOutcome;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Channel;
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
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.text.TextBundles;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The back office without its pages: how a host with screens of its own does everything that the pages under {@code /staff} do. */
class BackOfficeFromJavaTest {
    private static final ProposalRef NOTHING = new ProposalRef("none-of-that-name");
    private static final WorkOrderRef ORDER = new WorkOrderRef("WO-1");
    private static final Actor.Staff BOSS = new Actor.Staff(Shop.ACME, new StaffRef("bo"), "Bo Birch");

    private final Shop shop = new Shop();
    private final CustomerRef customer = shop.dana.ref();
    private final Portal portal = shop.portal(URI.create("http://localhost/portal"));

    /** Which addresses of the back office an example stands for. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface InsteadOf {
        String[] value();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    @DisplayName("every address of the back office has its call in Java, shown by an example here (K9)")
    void nothingNeedsThePages() {
        Set<String> pages = new TreeSet<>();
        new Pages(portal, TextBundles.ours())
                .routes().stream()
                        .filter(route -> route.pattern().startsWith("/staff"))
                        .forEach(route -> pages.add(route.method() + " " + route.pattern()));
        Set<String> examples = new TreeSet<>();
        Stream.of(BackOfficeFromJavaTest.class, AdministrationFromJavaTest.class)
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(InsteadOf.class))
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(InsteadOf.class).value()))
                .forEach(examples::add);

        assertThat(pages).hasSizeGreaterThan(40).isEqualTo(examples);
    }

    @Test
    @InsteadOf("GET /staff")
    @DisplayName("what customers did: unanswered messages, feedback, deliveries that failed (K7, K9)")
    void readsTheInbox() {
        Inbox.InboxPage news = portal.inbox().of(BOSS);

        assertThat(news.unanswered()).isEmpty();
        assertThat(news.feedback()).isEmpty();
        assertThat(news.failed()).isEmpty();
    }

    @Test
    @InsteadOf("POST /staff/proposals/{proposal}")
    @DisplayName("what customers changed about themselves, agreed to or declined (A20, K9)")
    void decidesAboutDetails() {
        assertThat(portal.proposals().waiting(BOSS)).isEmpty();
        assertThat(portal.proposals().approve(BOSS, NOTHING)).isEqualTo(ProposalDesk.Decided.UNKNOWN);
        assertThat(portal.proposals().decline(BOSS, NOTHING)).isEqualTo(ProposalDesk.Decided.UNKNOWN);
    }

    @Test
    @InsteadOf({
        "GET /staff/registrations/{proposal}",
        "POST /staff/registrations/{proposal}/approve",
        "POST /staff/registrations/{proposal}/merge",
        "POST /staff/registrations/{proposal}/decline"
    })
    @DisplayName("people who registered: accepted as new, let in as a known customer, or declined (A12, K9)")
    void decidesAboutRegistrations() {
        assertThat(portal.registrations().find(BOSS, NOTHING)).isEmpty();
        assertThat(portal.registrations().approve(BOSS, NOTHING)).isEqualTo(UNKNOWN);
        assertThat(portal.registrations().merge(BOSS, NOTHING, customer, Optional.empty()))
                .isEqualTo(UNKNOWN);
        assertThat(portal.registrations().decline(BOSS, NOTHING, "Boats only.")).isEqualTo(UNKNOWN);
    }

    @Test
    @InsteadOf({"GET /staff/search", "GET /staff/customers", "GET /staff/work-orders"})
    @DisplayName("customers by name, address or user name, and work orders by number, title or asset (K5, K9)")
    void searches() {
        List<CustomerRef> people = portal.people().search(BOSS, "whitfield").stream()
                .map(row -> row.customer().ref())
                .toList();
        List<WorkOrderDesk.Found> orders = portal.workOrderDesk().search(BOSS, "4711");

        assertThat(people).contains(customer);
        assertThat(orders).hasSize(1);
    }

    @Test
    @InsteadOf({
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
        InviteOutcome invited = portal.people().invite(BOSS, dana);
        CustomerPage page = portal.people().of(BOSS, customer).orElseThrow();

        assertThat(mail.subject()).isNotBlank();
        assertThat(invited.<Instant>fold(InviteOutcome.Sent::until, notSent -> Instant.MIN))
                .isAfter(portal.clock().instant());
        assertThat(page.people()).hasSize(1);
    }

    @Test
    @InsteadOf({
        "GET /staff/invitations",
        "POST /staff/invitations",
        "POST /staff/invitations/file",
        "POST /staff/invitations/send"
    })
    @DisplayName("many people are invited at once, after a dry run that says who is not ready (A13, K9)")
    void invitesMany() {
        BulkInvite everybody = new BulkInvite(
                portal.bulkInvites().candidates(BOSS, ""), commercial(portal).ref());
        BulkReport before = portal.bulkInvites().dryRun(BOSS, everybody);
        BulkReport sent = portal.bulkInvites().send(BOSS, everybody);

        assertThat(before.lines()).hasSameSizeAs(sent.lines());
    }

    @Test
    @InsteadOf({
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
        Membership.Grant ownOnly =
                new Membership.Grant(Optional.of(commercial(portal).ref()), false);
        MembershipChange changed = portal.people().change(BOSS, dana, ownOnly, 1);
        Optional<String> code = portal.people().handOverCode(BOSS, dana);
        boolean locked = portal.people().lock(BOSS, dana, Lock.PAY_ONLY);
        boolean reset = portal.people().startReset(BOSS, dana);
        boolean signedOut = portal.people().signOut(BOSS, dana);
        boolean removed = portal.people().remove(BOSS, dana);

        assertThat(changed).isIn(MembershipChange.MADE, MembershipChange.ALREADY_SO);
        assertThat(code).isPresent();
        assertThat(locked).isTrue();
        assertThat(reset).as("nobody holds it yet").isFalse();
        assertThat(signedOut).isTrue();
        assertThat(removed).isTrue();
    }

    @Test
    @InsteadOf({
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
    @InsteadOf({
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
    @InsteadOf("POST /staff/customers/{customer}/lock")
    @DisplayName("a whole customer is locked at the next request (A11, K9)")
    void locksACustomer() {
        assertThat(portal.people().lock(BOSS, customer, Lock.CLOSED)).isPresent();
        assertThat(portal.people().of(BOSS, customer).orElseThrow().lock()).isEqualTo(Lock.CLOSED);
    }

    @Test
    @InsteadOf({"GET /staff/customers/{customer}/why"})
    @DisplayName("why somebody sees a record or does not (K4, K9)")
    void explains() {
        Explanations.Question question =
                new Explanations.Question(Permission.PHOTOS_VIEW, ORDER, Optional.of(new DocumentRef("P-1")));
        Explanation answer = portal.explanations()
                .why(BOSS, new PreviewOf.LinkVisitor(ORDER), question)
                .orElseThrow();

        assertThat(answer.steps()).isNotEmpty();
    }

    @Test
    @InsteadOf({"POST /staff/preview", "POST /staff/customers/{customer}/preview"})
    @DisplayName(
            "the portal with somebody else's eyes: a link visitor's, a person's, or with rights not yet given (K3, K9)")
    void looksWithTheirEyes() {
        PreviewTicket link = portal.access().preview(BOSS, new PreviewOf.LinkVisitor(ORDER));
        PreviewTicket person = portal.access().preview(BOSS, new PreviewOf.Member(giveAccess()));
        PreviewTicket rights = portal.access()
                .preview(
                        BOSS,
                        new PreviewOf.WithRights(
                                customer, Optional.empty(), commercial(portal).ref()));

        assertThat(List.of(link, person, rights)).doesNotHaveDuplicates();
    }

    @Test
    @InsteadOf({
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
        AccessRights first = commercial(portal);
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

    @Test
    @InsteadOf({
        "GET /staff/work-orders/{order}",
        "POST /staff/work-orders/{order}/publish",
        "POST /staff/work-orders/{order}/hide",
        "POST /staff/work-orders/{order}/plan",
        "POST /staff/work-orders/{order}/stages/{stage}",
        "POST /staff/work-orders/{order}/promise",
        "POST /staff/work-orders/{order}/waiting",
        "POST /staff/work-orders/{order}/files/{file}/show",
        "POST /staff/work-orders/{order}/files/{file}/hide"
    })
    @DisplayName("what customers see of a work order: published, stages, date, waiting, files (K6, K9)")
    void publishes() {
        WorkOrderRef second = new WorkOrderRef("WO-2");
        List<Change> done = List.of(
                portal.publishing().publish(BOSS, second),
                portal.publishing().follow(BOSS, second, new StagePlanRef("body")),
                portal.publishing().advance(BOSS, second, new StageKey("received"), StageState.IN_PROGRESS),
                portal.publishing().promise(BOSS, second, LocalDate.parse("2026-03-20"), "The door arrived late."),
                portal.publishing().waiting(BOSS, second, Optional.of(waitingForParts())),
                portal.publishing().showFiles(BOSS, ORDER, List.of(new DocumentRef("P-2")), true),
                portal.publishing().showFiles(BOSS, ORDER, List.of(new DocumentRef("P-2")), false),
                portal.publishing().hide(BOSS, second));
        WorkOrderDesk.Sheet sheet = portal.workOrderDesk().sheet(BOSS, second).orElseThrow();

        assertThat(done).containsOnly(Change.MADE);
        assertThat(sheet.found().workOrder().ref()).isEqualTo(second);
    }

    @Test
    @InsteadOf({
        "GET /staff/work-orders/{order}/messages/{kind}",
        "POST /staff/work-orders/{order}/messages/{kind}",
        "POST /staff/work-orders/{order}/messages/{kind}/send",
        "POST /staff/work-orders/{order}/links/{link}/revoke",
        "POST /staff/work-orders/{order}/links/revoke"
    })
    @DisplayName("a message with a link is previewed and sent; links are listed and revoked (A1, A5, K6, K9)")
    void writesWithALink() {
        MessageDraft draft = MessageDraft.followUp(ORDER, Set.of(Channel.EMAIL), "The door is back.");
        Preview preview = portal.publishing().preview(BOSS, draft);
        SendOutcome sent = portal.publishing().send(BOSS, draft);
        List<LinkStatus> links = portal.publishing().links(BOSS, ORDER);
        Change revoked = portal.publishing().revoke(BOSS, links.get(0).link().hash());
        int others = portal.publishing().revokeAll(BOSS, ORDER);

        assertThat(preview).isInstanceOf(Preview.Ready.class);
        assertThat(sent).isInstanceOf(SendOutcome.Sent.class);
        assertThat(revoked).isEqualTo(Change.MADE);
        assertThat(others).isZero();
    }

    @Test
    @InsteadOf("POST /staff/work-orders/{order}/answer")
    @DisplayName("staff answer in the conversation, and the customer is told (D2, K9)")
    void answers() {
        ReplyOutcome answered = portal.conversations().reply(BOSS, ORDER, "On Friday.", new OperationId("answer-1"));
        List<Message> talk =
                portal.inbox().conversation(BOSS, ORDER, Optional.empty(), 25).items();

        assertThat(answered).isInstanceOf(ReplyOutcome.Replied.class);
        assertThat(talk).hasSize(1);
    }

    static AccessRights commercial(Portal portal) {
        return portal.accessRights()
                .create(BOSS, "Commercial", PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PHOTOS_VIEW))
                .fold(
                        RightsOutcome.Stored::rights,
                        refused -> portal.accessRights().all(BOSS).get(0));
    }

    private MembershipRef giveAccess() {
        return portal.people()
                .give(
                        BOSS,
                        new GiveAccess(
                                customer,
                                shop.dana.primaryContact().map(contact -> contact.ref()),
                                Optional.of(new EmailAddress("dana@whitfield.example")),
                                Optional.of(commercial(portal).ref()),
                                true,
                                "dana"))
                .fold(GiveOutcome.Given::membership, invalid -> {
                    throw new AssertionError(invalid.violations());
                })
                .ref();
    }

    private Waiting waitingForParts() {
        return new Waiting(
                Waiting.On.PARTS,
                "A tail light",
                Optional.empty(),
                portal.clock().instant());
    }
}
