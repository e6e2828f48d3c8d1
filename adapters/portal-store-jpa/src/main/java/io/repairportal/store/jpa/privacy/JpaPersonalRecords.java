package io.repairportal.store.jpa.privacy;

import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.feedback.JpaFeedbackEntries;
import io.repairportal.store.jpa.notification.JpaOutbox;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the tables hold about one person: one statement each, found by provider and customer. Safe for use by many threads. */
public final class JpaPersonalRecords implements PersonalRecords {
    private static final String EVERYWHERE = "";
    // why: nobody has an empty name, address or reference, so that nothing is found by one
    private static final String NOBODY = "";

    private final Database database;
    private final JpaFeedbackEntries feedback;
    private final JpaOutbox outbox;
    private final AccountSessions sessions;

    /** Creates the role over these tables. */
    public JpaPersonalRecords(
            Database database, JpaFeedbackEntries feedback, JpaOutbox outbox, AccountSessions sessions) {
        this.database = Objects.requireNonNull(database, "database");
        this.feedback = Objects.requireNonNull(feedback, "feedback");
        this.outbox = Objects.requireNonNull(outbox, "outbox");
        this.sessions = Objects.requireNonNull(sessions, "sessions");
    }

    @Override
    public List<Feedback> feedback(Traces traces) {
        return feedback.ofAuthor(traces.membership().customer(), names(traces), contacts(traces));
    }

    @Override
    public List<OutboxMessage> unsent(ProviderRef provider, Set<String> recipients) {
        return outbox.unsent(provider, recipients);
    }

    @Override
    public Erased erase(Traces traces, Set<OutboxRef> unsent) {
        ProviderRef provider = traces.membership().customer().provider();
        return database.write(entities -> new Erased(
                anonymise(entities, "message.anonymise", traces) + anonymise(entities, "feedback.anonymise", traces),
                forgetLinks(entities, traces),
                forgetKeys(entities, provider.value(), traces.membership().ref().value()),
                forgetProposals(entities, traces),
                forgetUnsent(entities, provider, unsent)));
    }

    @Override
    public int forget(PersonRef person) {
        return database.write(entities -> {
            forgetKeys(entities, EVERYWHERE, person.value());
            return sessions.end(new AccountSessions.Ending.AllBut(person, Optional.empty()));
        });
    }

    private static int anonymise(EntityManager entities, String query, Traces traces) {
        CustomerRef customer = traces.membership().customer();
        return entities.createNamedQuery(query)
                .setParameter("instead", traces.instead())
                .setParameter("provider", customer.provider().value())
                .setParameter("customer", customer.value())
                .setParameter("names", names(traces))
                .setParameter("contacts", contacts(traces))
                .executeUpdate();
    }

    private static int forgetLinks(EntityManager entities, Traces traces) {
        CustomerRef customer = traces.membership().customer();
        String provider = customer.provider().value();
        List<String> links = entities.createNamedQuery("link.ofPerson", String.class)
                .setParameter("provider", provider)
                .setParameter("customer", customer.value())
                .setParameter("addresses", orNobody(traces.addresses()))
                .setParameter("contacts", contacts(traces))
                .getResultList();
        if (links.isEmpty()) {
            return 0;
        }
        entities.createNamedQuery("grant.forget")
                .setParameter("provider", provider)
                .setParameter("links", links)
                .executeUpdate();
        entities.createNamedQuery("keyDirectory.forget")
                .setParameter("links", links)
                .executeUpdate();
        return entities.createNamedQuery("link.forget")
                .setParameter("provider", provider)
                .setParameter("links", links)
                .executeUpdate();
    }

    private static Set<String> names(Traces traces) {
        return orNobody(traces.names());
    }

    private static Set<String> contacts(Traces traces) {
        return orNobody(traces.contacts().stream().map(ContactRef::value).collect(Collectors.toSet()));
    }

    private static Set<String> orNobody(Set<String> known) {
        return known.isEmpty() ? Set.of(NOBODY) : known;
    }

    private static int forgetKeys(EntityManager entities, String provider, String subject) {
        return entities.createNamedQuery("oneTimeKey.forgetAbout")
                .setParameter("provider", provider)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    private static int forgetProposals(EntityManager entities, Traces traces) {
        CustomerRef customer = traces.membership().customer();
        Optional<PersonRef> person = traces.membership().holder().person();
        return person.isEmpty()
                ? 0
                : entities.createNamedQuery("proposal.forget")
                        .setParameter("provider", customer.provider().value())
                        .setParameter("person", person.get().value())
                        .setParameter("customer", customer.value())
                        .executeUpdate();
    }

    private static int forgetUnsent(EntityManager entities, ProviderRef provider, Set<OutboxRef> unsent) {
        return unsent.isEmpty()
                ? 0
                : entities.createNamedQuery("outbox.forget")
                        .setParameter("provider", provider.value())
                        .setParameter(
                                "refs", unsent.stream().map(OutboxRef::value).toList())
                        .executeUpdate();
    }
}
