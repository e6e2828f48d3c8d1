package io.repairportal.spi.message;

import io.repairportal.spi.paging.Cursor;
import java.time.Instant;
import java.util.Objects;

/**
 * A conversation in which a customer waits for the shop: about one work order, or about none with one contact of a customer or with the
 * customer as a whole.
 *
 * @param latest the customer's last message
 * @param first her first message that nobody has answered
 * @param since when she wrote that one
 * @param messages how many she has written since; at least 1
 */
public record WaitingConversation(Message latest, MessageRef first, Instant since, int messages) {
    /** Checks that somebody waits. */
    public WaitingConversation {
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(since, "since");
        if (latest.author().side() != Message.Side.CUSTOMER) {
            throw new IllegalArgumentException("nobody waits after a message of the shop");
        }
        if (messages < 1) {
            throw new IllegalArgumentException("messages must be at least 1, is " + messages);
        }
    }

    /** Returns its place among all that wait. */
    public Cursor place() {
        return new Cursor(since, first.value());
    }
}
