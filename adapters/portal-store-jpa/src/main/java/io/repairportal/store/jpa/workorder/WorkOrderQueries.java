package io.repairportal.store.jpa.workorder;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The questions that are asked of work orders. */
final class WorkOrderQueries {
    private static final String VIEW = "select new io.repairportal.store.jpa.workorder.WorkOrderView(w.key.ref,"
            + " w.customer, w.contact, w.number, w.title, w.asset, w.state, w.openedAt, w.closedAt, w.location,"
            + " w.advisor, w.tasks, w.plan, w.changedAt) from ";

    /** Staff search among the newest 1,000; the row value makes H2 choose the index of that order. */
    static final String SEARCH = "select new io.repairportal.store.jpa.workorder.WorkOrderView(n.ref, n.customer,"
            + " n.contact, n.number, n.title, n.asset, n.state, n.openedAt, n.closedAt, n.location, n.advisor, n.tasks,"
            + " n.plan, n.changedAt) from (select q.key.ref as ref, q.customer as customer, q.contact as contact,"
            + " q.number as number, q.title as title, q.asset as asset, q.state as state, q.openedAt as openedAt,"
            + " q.closedAt as closedAt, q.location as location, q.advisor as advisor, q.tasks as tasks, q.plan as plan,"
            + " q.changedAt as changedAt, q.search as search from WorkOrderRow q where q.key.provider = :provider"
            + " and (q.openedAt, q.key.ref) < (:at, :ref) order by q.key.provider desc, q.openedAt desc, q.key.ref desc limit 1000) n"
            + " where locate(:text, n.search) > 0 order by n.openedAt desc, n.ref desc";

    static final String CHANGED = VIEW + "WorkOrderRow w where w.key.provider = :provider and w.changedAt >= :since"
            + " order by w.key.provider, w.changedAt, w.key.ref";

    static final String CHANGED_TOGETHER = VIEW + "WorkOrderRow w where w.key.provider = :provider"
            + " and w.changedAt = :at and w.key.ref > :ref order by w.key.provider, w.changedAt, w.key.ref";

    private WorkOrderQueries() {}

    /** The facts of the work orders {@code ?4}. */
    static String find(Kind kind) {
        return "select w.ref, w.customer, w.contact, w.number, w.title, w.asset, w.state, w.opened_at, w.closed_at,"
                + " w.location, w.advisor, w.tasks from unnest(?4) r(ref) join {shop_work_order} w"
                + " on w.provider = ?1 and w.ref = r.ref where w.provider = ?1" + kind.condition("w");
    }
}
