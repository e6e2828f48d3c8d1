package io.repairportal.store.jpa.estimate;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The lists of estimates; whose they are, the joined work order says. */
final class EstimateQueries {
    private static final String OWNED = " join {shop_work_order} w on w.provider = e.provider and w.ref = e.work_order"
            + " where e.provider = ?1 and w.provider = ?1";

    private EstimateQueries() {}

    /** At most {@code ?5} estimates of the work order {@code ?4}, newest first. */
    static String list(Kind kind) {
        return "select e.ref, e.work_order, e.body from {shop_estimate} e" + OWNED
                + " and e.work_order = ?4 and w.ref = ?4" + kind.condition("w")
                + " order by e.provider desc, e.work_order desc, e.sorted_at desc, e.ref desc"
                + " fetch first ?5 rows only";
    }

    /** Estimates of the work orders {@code ?4}, at most {@code ?5} of each, newest first. */
    static String some(Kind kind) {
        return "select n.ref, n.work_order, n.body from (select e.ref, e.work_order, e.body, row_number() over"
                + " (partition by e.work_order order by e.sorted_at desc, e.ref desc) as place"
                + " from unnest(?4) r(ref) join {shop_estimate} e on e.provider = ?1 and e.work_order = r.ref" + OWNED
                + kind.condition("w") + ") n where n.place <= ?5";
    }
}
