package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.proposal.Differences;
import io.repairportal.core.proposal.ProposalNotices;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mails to the shop about what customers did (D2, J1, A3): to the location, the call centre and the service advisor, each if an address is
 * known and none twice. Joins the unit of work of the caller. Safe for use by many threads.
 */
public final class ShopMessages implements ProposalNotices {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PREHEADER = 150;

    private final PortalParts parts;
    private final ProviderLook providers;
    private final Postbox postbox;

    ShopMessages(PortalParts parts, ProviderLook providers, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
    }

    /**
     * Tells that a customer wrote.
     *
     * @param message what was written
     * @param about the work order it is about, if the shop still knows it
     * @param location the location of the customer; only asked if there is no work order
     */
    public void customerWrote(Message message, Optional<WorkOrder> about, Optional<LocationRef> location) {
        ProviderRef provider = message.owner().customer().provider();
        Note note = new Note(
                MessageKind.CUSTOMER_MESSAGE,
                message.author().name(),
                message.author().via(),
                message.text());
        mail(provider, note, about, location);
        OperationId operation = new OperationId(message.ref().value());
        postbox.event(new HostEvents.Event.MessageWritten(operation, provider, message));
    }

    /** Returns how a customer is called whose name nobody knows. */
    public String unnamedCustomer(ProviderRef provider) {
        return Phrases.in(providers.require(provider).languages().standard()).of("customer.unnamed");
    }

    /** Tells that a customer gave feedback. */
    public void feedbackGiven(Feedback feedback, Optional<WorkOrder> about, Optional<LocationRef> location) {
        ProviderRef provider = feedback.owner().customer().provider();
        Note note = new Note(
                MessageKind.CUSTOMER_FEEDBACK,
                feedback.author().name(),
                feedback.author().via(),
                feedback.text());
        mail(provider, note, about, location);
        OperationId operation = new OperationId(feedback.ref().value());
        postbox.event(new HostEvents.Event.FeedbackGiven(operation, provider, feedback));
    }

    @Override
    public void proposed(Proposal proposal) {
        Phrases phrases =
                Phrases.in(providers.require(proposal.provider()).languages().standard());
        if (proposal.kind() == Proposal.Kind.REGISTRATION) {
            registered(phrases, proposal);
            return;
        }
        String what =
                Differences.between(proposal.before().orElse(proposal.wanted()), proposal.wanted()).values().stream()
                        .map(difference -> difference.before() + " → " + difference.wanted())
                        .collect(Collectors.joining("\n"));
        boolean waits = proposal.verdict().state() == Proposal.State.WAITING;
        String via = phrases.of(waits ? "shop.details.waits" : "shop.details.holds");
        mail(
                proposal.provider(),
                new Note(MessageKind.CUSTOMER_PROPOSAL, proposal.wanted().name().full(), via, what),
                Optional.empty(),
                Optional.empty());
    }

    private void registered(Phrases phrases, Proposal proposal) {
        String what = Differences.fields(proposal.wanted()).values().stream()
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\n"));
        String name = proposal.wanted().name().full();
        mail(
                proposal.provider(),
                new Note(MessageKind.CUSTOMER_REGISTRATION, name, phrases.of("shop.registration.waits"), what),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void wanted(HostEvents.Event.DetailsChanged event) {
        postbox.event(event);
    }

    /** Tells that a link was suspended. */
    void suspended(AccessLink link, String sentTo, WorkOrder about) {
        mail(
                link.provider(),
                new Note(MessageKind.LINK_SUSPENDED, "", sentTo, ""),
                Optional.of(about),
                Optional.empty());
    }

    /** Lets the host know that a link was suspended. */
    void tellHost(AccessLink link) {
        OperationId operation = new OperationId("s:" + link.hash().value());
        postbox.event(new HostEvents.Event.LinkSuspended(operation, link.provider(), link.target()));
    }

    /** What a mail to the shop is about. */
    private record Note(MessageKind kind, String author, String via, String text) {}

    private void mail(ProviderRef ref, Note note, Optional<WorkOrder> about, Optional<LocationRef> location) {
        Provider provider = providers.require(ref);
        Location place = provider.location(about.isPresent() ? about.get().location() : location);
        Letter letter = letter(provider, note, about);
        Mail.Body body = new Mail.Body(letter.top().subject(), LetterText.of(letter), LetterHtml.of(letter));
        for (EmailAddress address : addresses(provider, place, about)) {
            postbox.mail(
                    ref,
                    note.kind(),
                    new MailContent(OneLine.of(provider.name(), LONGEST_SUBJECT), address, Optional.empty(), body));
        }
    }

    private List<EmailAddress> addresses(Provider provider, Location place, Optional<WorkOrder> about) {
        Map<String, EmailAddress> addresses = new LinkedHashMap<>();
        Stream.of(place.reach().email(), provider.callCentre().email(), advisor(provider.ref(), about))
                .flatMap(Optional::stream)
                .forEach(address -> addresses.putIfAbsent(address.folded(), address));
        return List.copyOf(addresses.values());
    }

    private Optional<EmailAddress> advisor(ProviderRef provider, Optional<WorkOrder> about) {
        return about.flatMap(WorkOrder::advisor).flatMap(ref -> parts.host()
                .staffDirectory()
                .flatMap(directory -> directory.find(provider, List.of(ref)).stream()
                        .filter(member -> member.ref().equals(ref))
                        .findFirst())
                .flatMap(StaffMember::email));
    }

    private static Letter letter(Provider provider, Note note, Optional<WorkOrder> about) {
        Phrases phrases = Phrases.in(provider.languages().standard());
        String subject = OneLine.of(subject(phrases, note, about), LONGEST_SUBJECT);
        List<String> paragraphs = paragraphs(phrases, note, about);
        return new Letter(
                phrases.language(),
                provider.name(),
                MailColours.of(provider.branding().accentColour()),
                new Letter.Top(subject, OneLine.of(paragraphs.get(0), LONGEST_PREHEADER), subject),
                paragraphs,
                facts(phrases, about),
                Optional.empty(),
                hints(phrases, note),
                List.of(Letter.FootLine.of(provider.name())));
    }

    private static String subject(Phrases phrases, Note note, Optional<WorkOrder> about) {
        String number = about.map(WorkOrder::number).orElse("");
        return switch (note.kind()) {
            case CUSTOMER_MESSAGE ->
                phrases.of(
                        about.isPresent() ? "shop.message.subject" : "shop.message.subject.general",
                        note.author(),
                        number);
            case CUSTOMER_FEEDBACK -> phrases.of("shop.feedback.subject", note.author());
            case CUSTOMER_REGISTRATION -> phrases.of("shop.registration.subject", note.author());
            case CUSTOMER_PROPOSAL -> phrases.of("shop.details.subject", note.author());
            default -> phrases.of("shop.suspended.subject", "", number);
        };
    }

    private static List<String> paragraphs(Phrases phrases, Note note, Optional<WorkOrder> about) {
        if (note.kind() == MessageKind.LINK_SUSPENDED) {
            String number = about.map(WorkOrder::number).orElse("");
            return List.of(phrases.of("shop.suspended.text", "", number), phrases.of("shop.sentTo", note.via()));
        }
        return List.of(note.text(), phrases.of("shop.by", note.author(), "", "", note.via()));
    }

    private static List<Letter.Fact> facts(Phrases phrases, Optional<WorkOrder> about) {
        List<Letter.Fact> facts = new ArrayList<>();
        about.ifPresent(workOrder -> {
            facts.add(new Letter.Fact(phrases.of("shop.fact.workOrder"), workOrder.number()));
            facts.add(new Letter.Fact(
                    phrases.of("shop.fact.what"), workOrder.asset().isBlank() ? workOrder.title() : workOrder.asset()));
        });
        return facts;
    }

    private static List<String> hints(Phrases phrases, Note note) {
        return switch (note.kind()) {
            case CUSTOMER_MESSAGE -> List.of(phrases.of("shop.message.hint"));
            case CUSTOMER_FEEDBACK -> List.of(phrases.of("shop.feedback.hint"));
            default -> List.of();
        };
    }
}
