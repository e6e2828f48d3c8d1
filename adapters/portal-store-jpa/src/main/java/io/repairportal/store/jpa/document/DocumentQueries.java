package io.repairportal.store.jpa.document;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The questions that are asked of photos and documents; whose they are, the joined work order says or, without one, their own row. */
final class DocumentQueries {
    private static final String VIEW =
            "select d.ref, d.work_order, d.customer, d.contact, d.kind, d.name, d.media_type,"
                    + " d.size, d.created_at, d.caption, d.pair, d.pair_after, d.file_key from ";
    private static final String SOME =
            VIEW + "unnest(?4) r(ref) join {shop_document} d on d.provider = ?1 and d.ref = r.ref";
    private static final String OWNED = " join {shop_work_order} w on w.provider = d.provider and w.ref = d.work_order"
            + " where d.provider = ?1 and w.provider = ?1";

    /** At most {@code ?3} documents of the customer {@code ?2} itself, newest first. */
    static final String OF_CUSTOMER = VIEW + "{shop_document} d where d.provider = ?1 and d.customer = ?2"
            + " order by d.provider desc, d.customer desc, d.created_at desc, d.ref desc fetch first ?3 rows only";

    private DocumentQueries() {}

    /** The files {@code ?4}. */
    static String find(Kind kind) {
        if (kind == Kind.WORK_ORDER) {
            return SOME + OWNED + kind.condition("w") + " and d.work_order = ?3 and w.ref = ?3";
        }
        return SOME + OWNED + kind.condition("w") + " union all " + SOME
                + " where d.provider = ?1 and d.work_order is null" + kind.condition("d");
    }

    /** At most {@code ?5} files of the work order {@code ?4}, newest first. */
    static String list(Kind kind) {
        return VIEW + "{shop_document} d" + OWNED + " and d.work_order = ?4 and w.ref = ?4" + kind.condition("w")
                + " order by d.provider desc, d.work_order desc, d.created_at desc, d.ref desc"
                + " fetch first ?5 rows only";
    }
}
