package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.About;
import io.repairportal.core.notification.Addressing;
import io.repairportal.core.notification.LinkMessages;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.Occasion;
import io.repairportal.core.notification.Recipient;
import io.repairportal.core.notification.Refusal;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Previews and sends the messages that staff write (A1). What was previewed is what is sent. Safe for use by many threads. */
final class DraftSending {
    private final PortalParts parts;
    private final Publisher publisher;
    private final FileShelf files;
    private final Notifications notifications;

    DraftSending(PortalParts parts, Publisher publisher, FileShelf files, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.files = Objects.requireNonNull(files, "files");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
    }

    Preview preview(ProviderRef provider, MessageDraft draft) {
        return prepare(provider, draft)
                .fold(
                        ready -> new Preview.Ready(
                                notifications.linkMessages().preview(ready.occasion(), ready.recipients()),
                                !ready.occasion()
                                        .about()
                                        .published()
                                        .publication()
                                        .visible()),
                        Preview.Refused::new);
    }

    SendOutcome send(ProviderRef provider, MessageDraft draft) {
        return parts.store().unitOfWork().inTransaction(transaction -> prepare(provider, draft)
                .<SendOutcome>fold(ready -> send(provider, draft, ready), SendOutcome.Refused::new));
    }

    private SendOutcome send(ProviderRef provider, MessageDraft draft, Ready ready) {
        Publication publication = publisher
                .apply(
                        provider,
                        Edit.of(
                                draft.workOrder(),
                                known -> known.visible(true, parts.clock().instant())))
                .orElseThrow()
                .after();
        if (!ready.documents().isEmpty()) {
            files.show(publication, ready.documents(), true);
        }
        List<LinkMessages.Posted> posted = notifications.linkMessages().send(ready.occasion(), ready.recipients());
        return new SendOutcome.Sent(
                posted.stream().map(LinkMessages.Posted::message).toList(),
                posted.stream().map(LinkMessages.Posted::link).toList());
    }

    /** Everything is there to send a draft. */
    private record Ready(Occasion occasion, List<Recipient> recipients, List<Document> documents) {}

    /** A draft that can be sent, or why not. */
    private record Prepared(Optional<Ready> ready, Refusal reason) {
        static Prepared refused(Refusal reason) {
            return new Prepared(Optional.empty(), reason);
        }

        <T> T fold(Function<Ready, T> whenReady, Function<Refusal, T> whenRefused) {
            return ready.isPresent() ? whenReady.apply(ready.get()) : whenRefused.apply(reason);
        }
    }

    private Prepared prepare(ProviderRef provider, MessageDraft draft) {
        Optional<Published> published = published(provider, draft);
        if (published.isEmpty()) {
            return Prepared.refused(Refusal.UNKNOWN_WORK_ORDER);
        }
        Optional<About> about = notifications.abouts().of(published.get());
        if (about.isEmpty()) {
            return Prepared.refused(Refusal.UNKNOWN_CUSTOMER);
        }
        Optional<Refusal> stage = stageRefusal(about.get(), draft.stage());
        if (stage.isPresent()) {
            return Prepared.refused(stage.get());
        }
        Optional<List<Document>> documents = documents(provider, draft);
        if (documents.isEmpty()) {
            return Prepared.refused(Refusal.UNKNOWN_DOCUMENT);
        }
        return addressed(draft, about.get(), documents.get());
    }

    private Prepared addressed(MessageDraft draft, About about, List<Document> documents) {
        Addressing addressing = notifications.linkMessages().address(about, draft.channels());
        Occasion occasion = new Occasion(
                draft.kind(),
                about,
                draft.tab(),
                draft.text(),
                draft.stage(),
                documents.stream().map(Document::name).toList());
        return addressing.fold(
                to -> new Prepared(Optional.of(new Ready(occasion, to.recipients(), documents)), Refusal.NO_ADDRESS),
                refused -> Prepared.refused(refused.reason()));
    }

    private Optional<Published> published(ProviderRef provider, MessageDraft draft) {
        return publisher
                .read(provider, draft.workOrder())
                .map(publication -> new Published(publication, template(publication), List.of()));
    }

    private Optional<StagePlan> template(Publication publication) {
        return publication.plan().map(RepairPlan::template).flatMap(ref -> parts.store()
                .stagePlans()
                .find(publication.provider(), ref));
    }

    private static Optional<Refusal> stageRefusal(About about, Optional<StageKey> stage) {
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        Publication publication = about.published().publication();
        if (publication.plan().flatMap(plan -> plan.stage(stage.get())).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_STAGE);
        }
        StageView view = StageView.of(
                publication.plan(),
                about.published().stagePlan(),
                about.provider().languages().standard(),
                about.provider().languages().standard());
        return view.shows(stage.get()) ? Optional.empty() : Optional.of(Refusal.STAGE_HIDDEN);
    }

    private Optional<List<Document>> documents(ProviderRef provider, MessageDraft draft) {
        return draft.kind() == MessageKind.SIGNED_DOCUMENTS
                ? files.find(provider, draft.workOrder(), draft.documents())
                : Optional.of(List.of());
    }
}
