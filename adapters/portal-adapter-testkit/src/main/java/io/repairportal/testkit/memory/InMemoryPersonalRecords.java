package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What all tables hold about one person. */
final class InMemoryPersonalRecords implements PersonalRecords {
    private static final int MOST_FEEDBACK = 500;
    private static final int MOST_UNSENT = 1_000;

    private final Tables tables;

    InMemoryPersonalRecords(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<Feedback> feedback(Traces traces) {
        return tables.unitOfWork.step(() -> feedbackOf(traces)
                .sorted(Comparator.comparing(Feedback::at)
                        .thenComparing(Feedback::ref)
                        .reversed())
                .limit(MOST_FEEDBACK)
                .toList());
    }

    @Override
    public List<OutboxMessage> unsent(ProviderRef provider, Set<String> recipients) {
        return tables.unitOfWork.step(() -> tables.outbox
                .rows()
                .filter(row -> row.state() != Outbox.State.SENT)
                .map(OutboxRow::message)
                .filter(message -> message.provider().equals(provider))
                .filter(message -> recipients.contains(message.recipient()))
                .limit(MOST_UNSENT)
                .toList());
    }

    @Override
    public Erased erase(Traces traces, Set<OutboxRef> unsent) {
        return tables.unitOfWork.step(() -> new Erased(
                anonymiseMessages(traces) + anonymiseFeedback(traces),
                forgetLinks(traces),
                forgetKeys(new OneTimeKey.Subject(
                        Optional.of(provider(traces)), traces.membership().ref().value())),
                forgetProposals(traces),
                forgetUnsent(provider(traces), unsent)));
    }

    @Override
    public int forget(PersonRef person) {
        return tables.unitOfWork.step(() -> {
            forgetKeys(new OneTimeKey.Subject(Optional.empty(), person.value()));
            List<SessionHash> sessions = tables.sessions
                    .keys(stored -> stored.account()
                            .filter(session -> session.person().equals(person))
                            .isPresent())
                    .toList();
            sessions.forEach(tables.sessions::remove);
            return sessions.size();
        });
    }

    private int anonymiseMessages(Traces traces) {
        List<Message> hers = tables.messages
                .rows()
                .filter(message -> traces.wrote(message.owner(), message.author()))
                .toList();
        hers.forEach(message -> tables.messages.put(
                new Key(provider(traces), message.ref().value()),
                new Message(
                        message.ref(),
                        message.owner(),
                        message.workOrder(),
                        nameless(traces, message.author()),
                        message.text(),
                        message.at())));
        return hers.size();
    }

    private int anonymiseFeedback(Traces traces) {
        List<Feedback> hers = feedbackOf(traces).toList();
        hers.forEach(entry -> tables.feedback.put(
                new Key(provider(traces), entry.ref().value()),
                new Feedback(
                        entry.ref(),
                        entry.owner(),
                        entry.workOrder(),
                        nameless(traces, entry.author()),
                        entry.text(),
                        entry.at())));
        return hers.size();
    }

    private Stream<Feedback> feedbackOf(Traces traces) {
        return tables.feedback.rows().filter(entry -> traces.wrote(entry.owner(), entry.author()));
    }

    private int forgetLinks(Traces traces) {
        List<AccessLink> links =
                tables.links.rows().filter(link -> isHers(traces, link)).toList();
        links.forEach(link -> tables.links.remove(link.hash()));
        List<SessionHash> opened = tables.sessions
                .keys(stored -> stored.grants().stream().anyMatch(grant -> isOf(links, grant.link())))
                .toList();
        opened.forEach(session -> tables.sessions
                .find(session)
                .ifPresent(stored -> tables.sessions.put(
                        session,
                        stored.with(stored.grants().stream()
                                .filter(grant -> !isOf(links, grant.link()))
                                .toList()))));
        return links.size();
    }

    private int forgetKeys(OneTimeKey.Subject subject) {
        List<OneTimeKey> keys = tables.oneTimeKeys
                .rows()
                .filter(key -> key.subject().equals(subject))
                .toList();
        keys.forEach(key -> tables.oneTimeKeys.remove(key.hash()));
        return keys.size();
    }

    private int forgetProposals(Traces traces) {
        Membership membership = traces.membership();
        List<Proposal> hers = tables.proposals
                .entries(key -> key.provider().equals(provider(traces)))
                .filter(proposal -> membership
                        .holder()
                        .person()
                        .equals(Optional.of(proposal.about().person())))
                .filter(proposal -> proposal.about()
                        .customer()
                        .orElse(membership.customer())
                        .equals(membership.customer()))
                .toList();
        hers.forEach(proposal ->
                tables.proposals.remove(new Key(provider(traces), proposal.ref().value())));
        return hers.size();
    }

    private int forgetUnsent(ProviderRef provider, Set<OutboxRef> unsent) {
        List<OutboxRow> rows = unsent.stream()
                .flatMap(ref -> tables.outbox.find(ref).stream())
                .filter(row -> row.state() != Outbox.State.SENT)
                .filter(row -> row.message().provider().equals(provider))
                .toList();
        rows.forEach(row -> tables.outbox.remove(row.message().ref()));
        return rows.size();
    }

    private static boolean isHers(Traces traces, AccessLink link) {
        return link.target().customer().equals(traces.membership().customer())
                && (link.target().contact().filter(traces.contacts()::contains).isPresent()
                        || traces.addresses().contains(link.sent().address()));
    }

    private static boolean isOf(List<AccessLink> links, KeyHash hash) {
        return links.stream().anyMatch(link -> link.hash().equals(hash));
    }

    private static Message.Author nameless(Traces traces, Message.Author author) {
        return new Message.Author(author.side(), traces.instead(), author.staff(), Optional.empty(), "");
    }

    private static ProviderRef provider(Traces traces) {
        return traces.membership().customer().provider();
    }
}
