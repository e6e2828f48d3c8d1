package io.repairportal.store.jpa.message;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.message.WaitingConversations;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Conversations that wait, a row for each: kept up with every message, so that the inbox needs to look at none that was answered. */
public final class JpaWaitingConversations implements WaitingConversations {
    private static final String ROW = "select w.first_ref, w.since, w.messages, " + MessageView.COLUMNS
            + " from {waiting_conversation} w join {message} m on m.provider = ?1 and m.ref = w.latest_ref where w.provider = ?1";

    private static final String KEY = " where provider = ? and customer = ? and work_order = ? and contact = ?";

    private final Database database;
    private final Question<Waiting> longest;
    private final Question<Waiting> latest;
    private final Writing<Message> begin;
    private final Writing<Message> goOn;
    private final Writing<Message> end;
    private final Writing<Message> endUnchanged;

    /** Creates the role. */
    public JpaWaitingConversations(Database database) {
        this.database = database;
        this.longest = database.question(
                "waitingConversation.longest",
                ROW + " and (w.since, w.first_ref) > (?2, ?3) order by w.provider, w.since, w.first_ref"
                        + " fetch first ?4 rows only",
                Waiting::of);
        this.latest = database.question("waitingConversation.latest", ROW + " and w.latest_ref = ?2", Waiting::of);
        this.begin = database.writing(
                "insert into {waiting_conversation} (first_ref, since, latest_ref, messages, provider, customer, work_order,"
                        + " contact) values (?, ?, ?, 1, ?, ?, ?, ?)",
                (message, cells) -> key(
                        message,
                        cells.text(message.ref().value())
                                .time(message.at())
                                .text(message.ref().value())));
        this.goOn = database.writing(
                "update {waiting_conversation} set latest_ref = ?, messages = messages + 1" + KEY,
                (message, cells) -> key(message, cells.text(message.ref().value())));
        this.end = database.writing("delete from {waiting_conversation}" + KEY, JpaWaitingConversations::key);
        this.endUnchanged = database.writing(
                "delete from {waiting_conversation}" + KEY + " and latest_ref = ?",
                (message, cells) -> key(message, cells).text(message.ref().value()));
    }

    @Override
    public Slice<WaitingConversation> longestWaiting(ProviderRef provider, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        Instant since = after.map(Cursor::at).orElse(Instant.EPOCH);
        String first = after.map(Cursor::ref).orElse("");
        return Slice.of(longest.ask(provider.value(), since, first, checked + 1), checked)
                .map(row -> row.in(provider));
    }

    @Override
    public Optional<WaitingConversation> settle(ProviderRef provider, MessageRef latest) {
        return database.writeRows(() -> this.latest
                .first(provider.value(), latest.value())
                .map(row -> row.in(provider))
                .filter(waiting -> endUnchanged.one(waiting.latest()) == 1));
    }

    /** Lets the conversation of a new message wait, or not; inside the write that stored it. */
    void appended(Message message) {
        if (message.author().side() == Message.Side.SHOP) {
            end.one(message);
        } else if (goOn.one(message) == 0 && !begin.unlessThere(message)) {
            goOn.one(message);
        }
    }

    private static Cells key(Message message, Cells cells) throws SQLException {
        return cells.text(message.owner().customer().provider().value())
                .text(message.owner().customer().value())
                .text(message.workOrder().map(WorkOrderRef::value).orElse(""))
                .text(message.owner()
                        .contact()
                        .filter(contact -> message.workOrder().isEmpty())
                        .map(ContactRef::value)
                        .orElse(""));
    }

    /** The columns of one that waits, as read. */
    private record Waiting(String first, Instant since, int messages, MessageView latest) {
        static Waiting of(Row row) throws SQLException {
            return new Waiting(row.text(), row.time(), row.version(), MessageView.of(row));
        }

        WaitingConversation in(ProviderRef provider) {
            return new WaitingConversation(latest.message(provider), new MessageRef(first), since, messages);
        }
    }
}
