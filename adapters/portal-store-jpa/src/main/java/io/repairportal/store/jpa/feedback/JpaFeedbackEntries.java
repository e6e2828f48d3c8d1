package io.repairportal.store.jpa.feedback;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Feedback in the database. */
public final class JpaFeedbackEntries implements FeedbackEntries {
    private static final int MOST_OF_AUTHOR = 500;
    private static final Comparator<Feedback> NEWEST_FIRST =
            Comparator.comparing(Feedback::at).thenComparing(Feedback::ref).reversed();

    private final Database database;

    /** Creates the role. */
    public JpaFeedbackEntries(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(FeedbackRow.class, FeedbackRow.Key.class);
    }

    @Override
    public boolean append(ProviderRef provider, Feedback feedback) {
        if (!feedback.owner().customer().provider().equals(provider)) {
            throw new IllegalArgumentException("feedback of another provider cannot be stored here");
        }
        return database.write(entities -> entities.createNamedQuery("feedback.append")
                        .setParameter("provider", provider.value())
                        .setParameter("feedback", feedback.ref().value())
                        .setParameter("customer", feedback.owner().customer().value())
                        .setParameter("contact", Json.text(feedback.owner().contact()))
                        .setParameter("workOrder", Json.text(feedback.workOrder()))
                        .setParameter("side", feedback.author().side().name())
                        .setParameter("author", feedback.author().name())
                        .setParameter("staff", Json.text(feedback.author().staff()))
                        .setParameter("writer", Json.text(feedback.author().contact()))
                        .setParameter("via", feedback.author().via())
                        .setParameter("body", feedback.text())
                        .setParameter("writtenAt", feedback.at())
                        .executeUpdate()
                == 1);
    }

    /** Returns at most 500 entries that customers of these names, or these contacts, gave, newest first. */
    public List<Feedback> ofAuthor(CustomerRef customer, Collection<String> names, Collection<String> contacts) {
        return database.read(entities -> entities.createNamedQuery("feedback.ofAuthor", FeedbackView.class)
                .setParameter("provider", customer.provider().value())
                .setParameter("customer", customer.value())
                .setParameter("names", names)
                .setParameter("contacts", contacts)
                .getResultStream()
                .map(row -> row.feedback(customer.provider()))
                .sorted(NEWEST_FIRST)
                .limit(MOST_OF_AUTHOR)
                .toList());
    }

    @Override
    public Slice<Feedback> list(ProviderRef provider, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        List<FeedbackView> rows = database.read(
                entities -> PageStart.after(entities.createNamedQuery("feedback.list", FeedbackView.class), after)
                        .setParameter("provider", provider.value())
                        .setMaxResults(checked + 1)
                        .getResultList());
        return Slice.of(rows, checked).map(row -> row.feedback(provider));
    }
}
