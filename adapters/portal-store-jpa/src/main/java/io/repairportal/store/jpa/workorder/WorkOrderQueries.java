package io.repairportal.store.jpa.workorder;

/** The questions that are asked of work orders. */
final class WorkOrderQueries {
    private static final String VIEW = "select new io.repairportal.store.jpa.workorder.WorkOrderView(w.key.ref,"
            + " w.customer, w.contact, w.number, w.title, w.asset, w.state, w.openedAt, w.closedAt, w.location,"
            + " w.advisor, w.tasks, w.plan, w.changedAt) from ";

    static final String FIND = VIEW + "WorkOrderRow w where w.key.provider = :provider and w.key.ref in :refs";

    /** Staff search among the newest 1,000. */
    static final String SEARCH = VIEW + "(select q.key.provider as provider, q.key.ref as ref from WorkOrderRow q"
            + " where q.key.provider = :provider order by q.key.provider desc, q.openedAt desc, q.key.ref desc"
            + " limit 1000) n join WorkOrderRow w on w.key.provider = n.provider and w.key.ref = n.ref"
            + " where w.key.provider = :provider and locate(:text, w.search) > 0"
            + " order by w.openedAt desc, w.key.ref desc";

    static final String CHANGED = VIEW + "WorkOrderRow w where w.key.provider = :provider and w.changedAt >= :since"
            + " order by w.key.provider, w.changedAt, w.key.ref";

    static final String CHANGED_TOGETHER = VIEW + "WorkOrderRow w where w.key.provider = :provider"
            + " and w.changedAt = :at and w.key.ref > :ref order by w.key.provider, w.changedAt, w.key.ref";

    private WorkOrderQueries() {}
}
