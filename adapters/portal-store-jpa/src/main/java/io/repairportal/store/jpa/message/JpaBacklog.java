package io.repairportal.store.jpa.message;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;

/** Counts in one statement what waits for staff. */
public final class JpaBacklog implements Backlog {
    private static final String UNANSWERED = "select count(*) from (select w.first_ref from {waiting_conversation} w"
            + " where w.provider = ?1 order by w.provider, w.since, w.first_ref fetch first ?2 rows only) u";

    private static final String FAILED = "select count(*) from (select o.ref from {outbox} o where o.provider = ?1"
            + " and o.state = 'PARKED' order by o.provider desc, o.state desc, o.listed_at desc, o.ref desc"
            + " fetch first ?2 rows only) f";

    private static final String WISHES = "select count(*) from (select p.proposal from {proposal} p"
            + " where p.provider = ?1 and p.state = 'WAITING' order by p.provider, p.state, p.made_at, p.proposal"
            + " fetch first ?2 rows only) w";

    private final Question<Long> count;

    /** Creates the role. */
    public JpaBacklog(Database database) {
        this.count = database.question(
                "backlog.count", "select (" + UNANSWERED + ") + (" + FAILED + ") + (" + WISHES + ")", Row::number);
    }

    @Override
    public int count(ProviderRef provider, int most) {
        int checked = PageStart.limit(most);
        long waiting = count.first(provider.value(), checked).orElse(0L);
        return (int) Math.min(checked, waiting);
    }
}
