package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one link, as read. */
record LinkView(
        String provider,
        String link,
        SentView sent,
        @Nullable String wrongAnswers,
        @Nullable Instant pausedUntil,
        boolean suspended,
        @Nullable Instant firstOpenedAt,
        @Nullable Instant lastOpenedAt,
        @Nullable Instant revokedAt) {

    /** Reads the columns of an answer. */
    static LinkView of(Row row) throws SQLException {
        return new LinkView(
                row.text(),
                row.text(),
                SentView.of(row),
                row.maybeText(),
                row.maybeTime(),
                row.flag(),
                row.maybeTime(),
                row.maybeTime(),
                row.maybeTime());
    }

    /** Returns the columns of a row that was locked. */
    static LinkView of(LinkRow row) {
        SentView sent = new SentView(
                row.customer, row.contact, row.workOrder, row.tab, row.channel, row.address, row.message, row.sentAt);
        return new LinkView(
                row.key.provider(),
                row.key.link(),
                sent,
                row.wrongAnswers,
                row.pausedUntil,
                row.suspended,
                row.firstOpenedAt,
                row.lastOpenedAt,
                row.revokedAt);
    }

    /** Returns the link of this row. */
    AccessLink accessLink() {
        return new AccessLink(
                new KeyHash(link),
                sent.target(new ProviderRef(provider)),
                sent.sent(),
                new AccessLink.Guesses(GuessesJson.read(wrongAnswers), Optional.ofNullable(pausedUntil), suspended),
                Optional.ofNullable(firstOpenedAt),
                Optional.ofNullable(lastOpenedAt),
                Optional.ofNullable(revokedAt));
    }
}
