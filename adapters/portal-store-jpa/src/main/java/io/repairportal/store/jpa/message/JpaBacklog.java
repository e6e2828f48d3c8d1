package io.repairportal.store.jpa.message;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import java.util.Optional;

/** Counts in one statement what waits for staff. */
public final class JpaBacklog implements Backlog {
    /** The last word of each conversation among the newest messages; what is about no work order is one with each contact. */
    private static final String UNANSWERED =
            "select count(*) from (select m.side, row_number() over (partition by m.work_order, m.customer,"
                    + " case when m.work_order = '' then m.contact end order by m.written_at desc, m.ref desc) as place from (select n.work_order, n.customer, n.contact, n.side,"
                    + " n.written_at, n.ref from {message} n where n.provider = ?1 and (n.written_at, n.ref) < (?3, ?4) order by n.provider desc,"
                    + " n.written_at desc, n.ref desc fetch first " + NEWEST_MESSAGES + " rows only) m) t"
                    + " where t.place = 1 and t.side = 'CUSTOMER'";

    private static final String FAILED = "select count(*) from (select o.ref from {outbox} o where o.provider = ?1"
            + " and o.state = 'PARKED' order by o.provider desc, o.state desc, o.listed_at desc, o.ref desc"
            + " fetch first ?2 rows only) f";

    private static final String WISHES = "select count(*) from (select p.proposal from {proposal} p"
            + " where p.provider = ?1 and p.state = 'WAITING' order by p.provider, p.state, p.made_at, p.proposal"
            + " fetch first ?2 rows only) w";

    /** Without the condition that a cursor makes, H2 reads every message of the provider. */
    private static final Optional<Cursor> BEGINNING = Optional.empty();

    private final Question<Long> count;

    /** Creates the role. */
    public JpaBacklog(Database database) {
        this.count = database.question(
                "backlog.count", "select (" + UNANSWERED + ") + (" + FAILED + ") + (" + WISHES + ")", Row::number);
    }

    @Override
    public int count(ProviderRef provider, int most) {
        int checked = PageStart.limit(most);
        long waiting = count.first(provider.value(), checked, PageStart.at(BEGINNING), PageStart.ref(BEGINNING))
                .orElse(0L);
        return (int) Math.min(checked, waiting);
    }
}
