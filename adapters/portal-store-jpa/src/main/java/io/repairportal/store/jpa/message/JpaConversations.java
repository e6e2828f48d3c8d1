package io.repairportal.store.jpa.message;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Conversations in the database. */
public final class JpaConversations implements Conversations {
    private static final String GENERAL = "";
    private static final int MOST_ASKED = 25;

    private final Database database;
    private final JpaWaitingConversations waiting;
    private final ScopedQuestion<MessageView> list;
    private final ScopedQuestion<MessageView> latest;

    /** Creates the role, which tells the other one of new messages. */
    public JpaConversations(Database database, JpaWaitingConversations waiting) {
        this.database = database;
        this.waiting = waiting;
        this.list = ScopedQuestion.in(database, "message.list", MessageQueries::list, MessageView::of);
        this.latest = ScopedQuestion.in(database, "message.latest", MessageQueries::latest, MessageView::of);
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(MessageRow.class, MessageRow.Key.class);
    }

    @Override
    public Slice<Message> ofWorkOrder(Scope scope, WorkOrderRef workOrder, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        return Scoped.reaches(scope, workOrder) ? list(scope, workOrder.value(), after, checked) : Slice.empty();
    }

    @Override
    public Slice<Message> general(Scope scope, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        return scope instanceof Scope.OneWorkOrder ? Slice.empty() : list(scope, GENERAL, after, checked);
    }

    @Override
    public List<Message> latest(Scope scope, List<WorkOrderRef> workOrders) {
        String[] reached = Scoped.reached(scope, workOrders, MOST_ASKED);
        return reached.length == 0
                ? List.of()
                : latest.ask(scope, (Object) reached).stream()
                        .map(row -> row.message(scope.provider()))
                        .toList();
    }

    @Override
    public boolean append(ProviderRef provider, Message message) {
        if (!message.owner().customer().provider().equals(provider)) {
            throw new IllegalArgumentException("a message of another provider cannot be stored here");
        }
        return database.write(entities -> {
            boolean fresh = insert(entities, provider, message);
            if (fresh) {
                waiting.appended(message);
            }
            return fresh;
        });
    }

    private static boolean insert(EntityManager entities, ProviderRef provider, Message message) {
        return entities.createNamedQuery("message.append")
                        .setParameter("provider", provider.value())
                        .setParameter("message", message.ref().value())
                        .setParameter("customer", message.owner().customer().value())
                        .setParameter("contact", Json.text(message.owner().contact()))
                        .setParameter(
                                "workOrder",
                                message.workOrder().map(WorkOrderRef::value).orElse(GENERAL))
                        .setParameter("side", message.author().side().name())
                        .setParameter("author", message.author().name())
                        .setParameter("staff", Json.text(message.author().staff()))
                        .setParameter("writer", Json.text(message.author().contact()))
                        .setParameter("via", message.author().via())
                        .setParameter("body", message.text())
                        .setParameter("writtenAt", message.at())
                        .executeUpdate()
                == 1;
    }

    private Slice<Message> list(Scope scope, String about, Optional<Cursor> after, int limit) {
        List<MessageView> rows = list.ask(scope, about, PageStart.at(after), PageStart.ref(after), limit + 1);
        return Slice.of(rows, limit).map(row -> row.message(scope.provider()));
    }
}
