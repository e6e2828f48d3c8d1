package io.repairportal.web;

import static io.repairportal.core.proposal.RegistrationOutcome.UNKNOWN;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.message.ReplyOutcome;
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
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.text.TextBundles;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    @DisplayName("every address of the back office has its call in Java, shown by an example (K9)")
    void nothingNeedsThePages() {
        Set<String> pages = new TreeSet<>();
        new Pages(portal, TextBundles.ours())
                .routes().stream()
                        .filter(route -> route.pattern().startsWith("/staff"))
                        .forEach(route -> pages.add(route.method() + " " + route.pattern()));
        Set<String> examples = new TreeSet<>();
        Stream.of(BackOfficeFromJavaTest.class, CustomersFromJavaTest.class, AdministrationFromJavaTest.class)
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
        Inbox.InboxPage news = portal.inbox().of(BOSS, Optional.empty());

        assertThat(news.unanswered()).isEmpty();
        assertThat(news.feedback()).isEmpty();
        assertThat(news.failed()).isEmpty();
    }

    @Test
    @InsteadOf("POST /staff/messages/{message}/settled")
    @DisplayName("a question that was answered elsewhere waits no longer (K7, K9)")
    void settlesQuestions() {
        assertThat(portal.inbox().settle(BOSS, new MessageRef("never-written"))).isFalse();
    }

    @Test
    @InsteadOf("GET /staff/feedback")
    @DisplayName("what customers think of the shop, newest first (D5, K9)")
    void readsFeedback() {
        shop.store
                .feedback()
                .append(Shop.ACME, aMessage(shop.golf).saying("Friendly.").asFeedback());

        assertThat(portal.feedback().all(BOSS, Optional.empty()).items())
                .extracting(Feedback::text)
                .containsExactly("Friendly.");
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
        assertThat(sheet.found().publication().flatMap(Publication::plan))
                .map(RepairPlan::template)
                .contains(new StagePlanRef("body"));
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
        SendOutcome sent = portal.publishing().send(BOSS, draft, new OperationId("follow-up-1"));
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
        assertThat(talk).extracting(Message::text).containsExactly("On Friday.");
    }

    static AccessRights commercial(Portal portal) {
        return portal.accessRights()
                .create(BOSS, "Commercial", PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PHOTOS_VIEW))
                .fold(
                        RightsOutcome.Stored::rights,
                        refused -> portal.accessRights().all(BOSS).get(0));
    }

    private Waiting waitingForParts() {
        return new Waiting(
                Waiting.On.PARTS,
                "A tail light",
                Optional.empty(),
                portal.clock().instant());
    }
}
