package io.repairportal.store.jpa.publication;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The questions that are asked of publications; every one names the provider. */
final class PublicationQueries {
    private static final String FROM_SOME = " from unnest(?2) r(ref) join {publication} p"
            + " on p.provider = ?1 and p.work_order = r.ref where p.provider = ?1";

    /** The publications of the work orders {@code ?2}. */
    static final String FIND_ALL = "select p.work_order, p.customer, p.contact, p.state, p.opened_at, p.closed_at,"
            + " p.visible, p.heading, p.search, p.plan, p.promises, p.waiting, p.published_at, p.version"
            + FROM_SOME;

    /** Those of the work orders {@code ?2} that have one. */
    static final String KNOWN = "select p.work_order" + FROM_SOME;

    static final String INSERT = "insert into {publication} (provider, work_order, customer, contact, state, ongoing,"
            + " opened_at, closed_at, visible, heading, search, template, plan, promises, waiting, published_at,"
            + " version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String CHANGE = "update PublicationRow p set p.state = :state, p.ongoing = :ongoing,"
            + " p.openedAt = :openedAt, p.closedAt = :closedAt, p.visible = :visible, p.heading = :heading,"
            + " p.search = :search, p.template = :template, p.plan = :plan, p.promises = :promises,"
            + " p.waiting = :waiting, p.publishedAt = :publishedAt, p.version = p.version + 1"
            + " where p.key.provider = :provider and p.key.workOrder = :workOrder and p.version = :version";

    private static final String COLUMNS = "select p.work_order, p.customer, p.contact, p.state, p.opened_at,"
            + " p.closed_at, p.visible, p.heading, p.search, p.plan, p.promises, p.waiting, p.published_at, p.version,"
            + " p.template, s.hash";

    private static final String FROM = " from {publication} p"
            + " left join {stage_plan} s on s.provider = p.provider and s.plan = p.template where p.provider = ?1";

    private PublicationQueries() {}

    /** The work order {@code ?4} with its files in one column, so that its texts are not sent once for each file. */
    static String find(Kind kind) {
        String files = ", (select string_agg(f.document || '|' || f.kind || '|' || cast(f.visible as varchar) || '|'"
                + " || cast(f.since as varchar) || '|' || coalesce(f.contact, ''), ','"
                + " order by f.since desc, f.document desc)"
                + " from {published_file} f where f.provider = ?1 and f.work_order = ?4 and f.customer = p.customer"
                + (kind == Kind.CONTACT ? " and f.contact = ?3" : "")
                + ")";
        return COLUMNS + ", s.body" + files + FROM + " and p.work_order = ?4" + kind.condition("p");
    }

    /** A piece of the list of what is going on or not, {@code ?4}; see {@link #list}. */
    static String ongoing(Kind kind) {
        return list(kind, "ongoing");
    }

    /** A piece of the list of what is in the state {@code ?4}; see {@link #list}. */
    static String state(Kind kind) {
        return list(kind, "state");
    }

    /** At most {@code ?7} of those opened before {@code ?5}, or then, with a ref before {@code ?6}. */
    private static String list(Kind kind, String filter) {
        return COLUMNS + FROM + kind.condition("p") + " and p.visible = true and p." + filter + " = ?4"
                + " and (p.opened_at, p.work_order) < (?5, ?6) order by p.provider desc," + kind.order("p")
                + " p.visible desc, p." + filter + " desc, p.opened_at desc, p.work_order desc"
                + " fetch first ?7 rows only";
    }
}
