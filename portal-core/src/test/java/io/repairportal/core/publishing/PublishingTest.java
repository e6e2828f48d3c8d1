package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.notification.Refusal;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.notification.SmsSegments;
import io.repairportal.core.signin.LinkValidity;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.settings.ProviderSettings.LinkAccess;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What staff show and tell customers")
class PublishingTest {
    private static final Pattern LINK = Pattern.compile("https://repairs\\.example/portal/a/([A-Za-z0-9_-]{43})");
    private static final Set<Channel> MAIL = Set.of(Channel.EMAIL);
    private static final Set<Channel> BOTH = EnumSet.allOf(Channel.class);

    private PostRoom room = new PostRoom();

    @Test
    @DisplayName("publishing shows a work order, twice changes nothing, and hiding revokes its links (K6, A5)")
    void publishAndHide() {
        assertThat(room.publishing.publish(room.staff, ref())).isEqualTo(Change.MADE);
        assertThat(room.publishing.publish(room.staff, ref())).isEqualTo(Change.ALREADY_SO);
        assertThat(room.publication().visible()).isTrue();
        send(MessageDraft.invitation(ref(), BOTH));
        assertThat(states()).containsExactly(LinkValidity.State.ACTIVE, LinkValidity.State.ACTIVE);
        assertThat(room.publishing.hide(room.staff, ref())).isEqualTo(Change.MADE);
        assertThat(room.publication().visible()).isFalse();
        assertThat(states()).containsExactly(LinkValidity.State.REVOKED, LinkValidity.State.REVOKED);
    }

    @Test
    @DisplayName("a form that is sent twice sends one message; what was refused may be tried again (K6, P52)")
    void sendsOncePerOperation() {
        MessageDraft draft = MessageDraft.invitation(ref(), MAIL);
        OperationId operation = new OperationId("form-1");
        MessageDraft wrong = new MessageDraft(
                MessageKind.REPAIR_PLAN_STEP,
                ref(),
                MAIL,
                LinkTab.STATUS,
                "",
                Optional.of(new StageKey("no")),
                List.of());
        assertThat(room.publishing.send(room.staff, wrong, operation)).isInstanceOf(SendOutcome.Refused.class);

        SendOutcome first = room.publishing.send(room.staff, draft, operation);
        SendOutcome second = room.publishing.send(room.staff, draft, operation);

        assertThat(List.of(first, second)).hasOnlyElementsOfType(SendOutcome.Sent.class);
        assertThat(room.publishing.links(room.staff, ref())).hasSize(1);
        room.publishing.send(room.staff, draft, new OperationId("form-2"));
        assertThat(room.publishing.links(room.staff, ref())).hasSize(2);
    }

    @Test
    @DisplayName("a work order of another provider is unknown, whatever is tried (K6, P1)")
    void foreignProvider() {
        Provider other = aProvider("other").build();
        room.shop.add(other);
        Actor.Staff stranger = new Actor.Staff(new ProviderRef("other"), new StaffRef("eve"), "Eve");
        room.publishing.publish(room.staff, ref());
        assertThat(room.publishing.hide(stranger, ref())).isEqualTo(Change.UNKNOWN);
        assertThat(room.publishing.promise(stranger, ref(), LocalDate.of(2026, 3, 9), ""))
                .isEqualTo(Change.UNKNOWN);
        assertThat(room.publishing.preview(stranger, MessageDraft.invitation(ref(), MAIL)))
                .isEqualTo(new Preview.Refused(Refusal.UNKNOWN_WORK_ORDER));
        assertThat(room.publishing.links(stranger, ref())).isEmpty();
        assertThat(room.publication().visible()).isTrue();
    }

    @Test
    @DisplayName("staff give a work order stages, move one, promise dates and say why it waits (K6, B4)")
    void stagesDatesAndWaiting() {
        room.stagePlans.save(
                room.staff,
                aStagePlan("body").stage("paint").explained("We paint.").build());
        StageKey paint = new StageKey("paint");
        assertThat(room.publishing.advance(room.staff, ref(), paint, StageState.IN_PROGRESS))
                .isEqualTo(Change.UNKNOWN);
        assertThat(room.publishing.follow(room.staff, ref(), new StagePlanRef("body")))
                .isEqualTo(Change.MADE);
        assertThat(room.publishing.advance(room.staff, ref(), paint, StageState.IN_PROGRESS))
                .isEqualTo(Change.MADE);
        assertThat(room.publishing.advance(room.staff, ref(), paint, StageState.IN_PROGRESS))
                .isEqualTo(Change.ALREADY_SO);
        assertThat(room.publishing.advance(room.staff, ref(), new StageKey("weld"), StageState.COMPLETED))
                .isEqualTo(Change.UNKNOWN);
        room.publishing.promise(room.staff, ref(), LocalDate.of(2026, 3, 9), "");
        room.publishing.promise(room.staff, ref(), LocalDate.of(2026, 3, 12), "The paint came late.");
        assertThat(room.publishing.promise(room.staff, ref(), LocalDate.of(2026, 3, 12), "The paint came late."))
                .isEqualTo(Change.ALREADY_SO);
        assertThat(room.publication().promises())
                .extracting(Promise::date)
                .containsExactly(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12));
        Waiting parts = new Waiting(Waiting.On.PARTS, "A mirror", Optional.empty(), room.clock.instant());
        assertThat(room.publishing.waiting(room.staff, ref(), Optional.of(parts)))
                .isEqualTo(Change.MADE);
        assertThat(room.publication().waiting()).contains(parts);
    }

    @Test
    @DisplayName("files are shown all together or not at all, and only those of this work order (K6, B7, P6)")
    void showFiles() {
        Document photo = file("F-1", room.workOrder);
        WorkOrder other = aWorkOrder(room.customer).ref("WO-9").build();
        room.shop.add(other);
        Document foreign = file("F-2", other);
        assertThat(room.publishing.showFiles(room.staff, ref(), List.of(photo.ref(), foreign.ref()), true))
                .isEqualTo(Change.UNKNOWN);
        assertThat(shown(photo.ref())).isFalse();
        assertThat(room.publishing.showFiles(room.staff, ref(), List.of(photo.ref()), true))
                .isEqualTo(Change.MADE);
        assertThat(room.publishing.showFiles(room.staff, ref(), List.of(photo.ref()), true))
                .isEqualTo(Change.ALREADY_SO);
        assertThat(shown(photo.ref())).isTrue();
        assertThat(room.publishing.showFiles(room.staff, ref(), List.of(photo.ref()), false))
                .isEqualTo(Change.MADE);
        assertThat(shown(photo.ref())).isFalse();
    }

    @Test
    @DisplayName("an invitation goes out by mail and text message, each with a link of its own (A1)")
    void invitation() {
        SendOutcome.Sent sent = send(MessageDraft.invitation(ref(), BOTH).opening(LinkTab.PHOTOS));
        assertThat(sent.messages()).hasSize(2);
        assertThat(sent.links()).hasSize(2).doesNotHaveDuplicates();
        room.sendDue();
        Mail mail = room.mailer.last();
        assertThat(mail.body().html()).contains(">Access your repair</a>");
        assertThat(mail.replyTo().orElseThrow().value()).isEqualTo("desk@acme.example");
        assertThat(Secrets.linkHash(token(mail.body().text())))
                .isEqualTo(sent.links().get(0));
        assertThat(Secrets.linkHash(token(room.texts.last().text())))
                .isEqualTo(sent.links().get(1));
        assertThat(links()).allSatisfy(link -> {
            assertThat(link.target().tab()).isEqualTo(LinkTab.PHOTOS);
            assertThat(link.target().contact())
                    .contains(room.customer.contacts().get(0).ref());
            assertThat(link.sent().message()).isEqualTo(MessageKind.WORK_ORDER_INVITATION);
        });
        assertThat(links())
                .extracting(link -> link.sent().address())
                .containsExactlyInAnyOrder("dana@whitfield.example", "+447700900123");
    }

    @Test
    @DisplayName("the preview shows exactly what is sent, but for the link, and says that sending publishes (A1)")
    void previewIsWhatIsSent() {
        MessageDraft draft = MessageDraft.followUp(ref(), BOTH, "Please bring\nthe second key.");
        Preview.Ready preview = room.publishing.preview(room.staff, draft).fold(ready -> ready, refused -> {
            throw new AssertionError(refused);
        });
        assertThat(preview.publishes()).isTrue();
        assertThat(room.store.publications().findAll(room.provider.ref(), List.of(ref())))
                .isEmpty();
        assertThat(links()).isEmpty();
        send(draft);
        assertThat(room.publication().visible()).isTrue();
        room.sendDue();
        RenderedMessage mail = preview.messages().get(0);
        assertThat(mail.subject()).isEqualTo(room.mailer.last().body().subject());
        assertThat(withoutLink(mail.text()))
                .isEqualTo(withoutLink(room.mailer.last().body().text()));
        assertThat(withoutLink(mail.html()))
                .isEqualTo(withoutLink(room.mailer.last().body().html()));
        RenderedMessage text = preview.messages().get(1);
        assertThat(withoutLink(text.text()))
                .isEqualTo(withoutLink(room.texts.last().text()));
        assertThat(text.segments()).isEqualTo(SmsSegments.count(text.text()));
    }

    @Test
    @DisplayName(
            "a step message names a stage customers see; about a hidden one it is refused with the reason (A1, B3)")
    void stepMessages() {
        room.stagePlans.save(
                room.staff,
                aStagePlan("body")
                        .stage("paint", "Painting")
                        .explained("Your car is in the booth.")
                        .stage("secret", "CANARY")
                        .build());
        room.desk.announce(new ShopNews.StageChanged(
                room.provider.ref(),
                ref(),
                aPlan("body")
                        .stage("paint", "Painting", StageState.COMPLETED)
                        .stage("secret", "CANARY", StageState.IN_PROGRESS)
                        .build()));
        MessageDraft hidden = MessageDraft.step(ref(), MAIL, new StageKey("secret"));
        assertThat(room.publishing.preview(room.staff, hidden)).isEqualTo(new Preview.Refused(Refusal.STAGE_HIDDEN));
        assertThat(room.publishing.send(room.staff, hidden)).isEqualTo(new SendOutcome.Refused(Refusal.STAGE_HIDDEN));
        assertThat(room.publishing.send(room.staff, MessageDraft.step(ref(), MAIL, new StageKey("weld"))))
                .isEqualTo(new SendOutcome.Refused(Refusal.UNKNOWN_STAGE));
        assertThat(room.publication().visible()).isFalse();
        send(MessageDraft.step(ref(), MAIL, new StageKey("paint")));
        room.sendDue();
        assertThat(room.mailer.last().body().subject()).isEqualTo("VW Golf Estate, LK21 ZZX: Painting is done");
        assertThat(room.mailer.last().body().text()).contains("Your car is in the booth.");
    }

    @Test
    @DisplayName(
            "returned signed documents become visible with the message, hidden ones of the same order do not (A1, B7)")
    void signedDocuments() {
        Document signed = file("F-1", room.workOrder);
        Document draft = file("F-2", room.workOrder);
        send(MessageDraft.signedDocuments(ref(), MAIL, List.of(signed.ref())));
        assertThat(shown(signed.ref())).isTrue();
        assertThat(shown(draft.ref())).isFalse();
        assertThat(links().get(0).target().tab()).isEqualTo(LinkTab.DOCUMENTS);
        assertThat(room.publishing.send(
                        room.staff, MessageDraft.signedDocuments(ref(), MAIL, List.of(new DocumentRef("F-unknown")))))
                .isEqualTo(new SendOutcome.Refused(Refusal.UNKNOWN_DOCUMENT));
    }

    @Test
    @DisplayName(
            "without anything to ask for, sending is refused with the reason; not so without the question (A2, A17)")
    void nothingToAsk() {
        Provider provider = aProvider("acme").build();
        room = new PostRoom(PostRoom.scene(
                provider,
                aCustomer(provider)
                        .named("", "")
                        .withPostcode("")
                        .withoutMobile()
                        .build()));
        assertThat(room.publishing.preview(room.staff, MessageDraft.invitation(ref(), MAIL)))
                .isEqualTo(new Preview.Refused(Refusal.NOTHING_TO_ASK));
        LinkAccess open = new LinkAccess(false, false, LinkAccess.standard().linkVisitor());
        room.settings(now -> now.with(open));
        send(MessageDraft.invitation(ref(), MAIL));
        room.sendDue();
        assertThat(room.mailer.last().body().text()).contains("Hello,").doesNotContain("last name");
    }

    @Test
    @DisplayName(
            "a contact without an address for the channel is refused with the reason, and nothing is published (A1)")
    void noAddress() {
        Provider provider = aProvider("acme").build();
        room = new PostRoom(
                PostRoom.scene(provider, aCustomer(provider).withoutMobile().build()));
        assertThat(room.publishing.send(room.staff, MessageDraft.invitation(ref(), BOTH)))
                .isEqualTo(new SendOutcome.Refused(Refusal.NO_ADDRESS));
        assertThat(room.store.publications().findAll(provider.ref(), List.of(ref())))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "a message goes to the contact of the work order, else to the primary contact, in that person's language (A1, O1)")
    void recipients() {
        Provider provider =
                aProvider("acme").speaking(Locale.UK, Locale.GERMANY).build();
        Customer customer = aCustomer(provider)
                .reading(Locale.GERMAN)
                .withContact("kim", "Kim", "Whitfield")
                .build();
        room = new PostRoom(PostRoom.scene(provider, customer));
        WorkOrder nobody = aWorkOrder(customer).ref("WO-2").concerningNobody().build();
        WorkOrder kims = aWorkOrder(customer).ref("WO-3").concerning("kim").build();
        room.shop.add(nobody).add(kims);
        send(MessageDraft.invitation(nobody.ref(), MAIL));
        room.sendDue();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("dana@whitfield.example");
        assertThat(room.mailer.last().body().html()).contains("lang=\"de-DE\"", "Ihre Reparatur ansehen");
        send(MessageDraft.invitation(kims.ref(), MAIL));
        room.sendDue();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("kim@customer.example");
        assertThat(room.mailer.last().body().html()).contains("lang=\"en-GB\"", "Access your repair");
    }

    @Test
    @DisplayName("if the change cannot be stored no message waits, and the other way round (P46)")
    void allOrNothing() {
        assertThatThrownBy(() -> room.store.unitOfWork().inTransaction(transaction -> {
                    send(MessageDraft.invitation(ref(), BOTH));
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");
        assertThat(room.sendDue()).isZero();
        assertThat(links()).isEmpty();
        assertThat(room.store.publications().findAll(room.provider.ref(), List.of(ref())))
                .isEmpty();
    }

    @Test
    @DisplayName("links are listed with their state, and revoked one by one or all (A5)")
    void linkRegister() {
        SendOutcome.Sent first = send(MessageDraft.invitation(ref(), MAIL));
        room.clock.advance(Duration.ofMinutes(1));
        send(MessageDraft.followUp(ref(), MAIL, "Hello"));
        assertThat(room.publishing.revoke(room.staff, first.links().get(0))).isEqualTo(Change.MADE);
        assertThat(room.publishing.revoke(room.staff, first.links().get(0))).isEqualTo(Change.ALREADY_SO);
        assertThat(states()).containsExactly(LinkValidity.State.ACTIVE, LinkValidity.State.REVOKED);
        assertThat(room.publishing.revokeAll(room.staff, ref())).isEqualTo(1);
        assertThat(states()).containsOnly(LinkValidity.State.REVOKED);
        send(MessageDraft.invitation(ref(), MAIL));
        room.clock.advance(Duration.ofDays(366));
        assertThat(states()).contains(LinkValidity.State.EXPIRED);
    }

    @Test
    @DisplayName("what waits in the outbox shows neither words nor links to a copy of the database (P13)")
    void outboxIsSealed() {
        send(MessageDraft.followUp(ref(), BOTH, "Your repair costs 400."));
        List<Outbox.Claimed> claimed = room.store.outbox().claim(room.clock.instant(), Duration.ofSeconds(1), 10);
        assertThat(claimed).hasSize(2).allSatisfy(one -> assertThat(
                        one.message().toString())
                .doesNotContain("400", "/a/", "dana@", "Whitfield", "7700900"));
        assertThat(claimed).extracting(one -> one.message().recipient()).contains("d…@whitfield.example");
    }

    @Test
    @DisplayName("drafts that lack what their kind needs are refused at once (A1)")
    void incompleteDrafts() {
        assertThatThrownBy(() -> MessageDraft.followUp(ref(), MAIL, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MessageDraft.signedDocuments(ref(), MAIL, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MessageDraft.invitation(ref(), Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private WorkOrderRef ref() {
        return room.workOrder.ref();
    }

    private SendOutcome.Sent send(MessageDraft draft) {
        return room.publishing.send(room.staff, draft).fold(sent -> sent, refused -> {
            throw new AssertionError("refused: " + refused.reason());
        });
    }

    private List<AccessLink> links() {
        return room.store.keys().ofWorkOrder(room.provider.ref(), ref());
    }

    private List<LinkValidity.State> states() {
        return room.publishing.links(room.staff, ref()).stream()
                .map(LinkStatus::state)
                .toList();
    }

    private Document file(String name, WorkOrder workOrder) {
        Document document = aDocument(workOrder).ref(name).pdf(name + ".pdf").build();
        room.shop.add(room.provider.ref(), document, FileContent.of("application/pdf", new byte[] {1}));
        return document;
    }

    private boolean shown(DocumentRef document) {
        return room.store
                .publishedFiles()
                .find(new Scope.WholeProvider(room.provider.ref()), document)
                .map(PublishedFile::visible)
                .orElse(false);
    }

    private static String token(String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String withoutLink(String text) {
        return LINK.matcher(text).replaceAll("LINK");
    }
}
