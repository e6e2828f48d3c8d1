package io.repairportal.store.jpa.document;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The questions that are asked of photos and documents; whose they are, the joined work order says. */
final class DocumentQueries {
    private static final String VIEW = "select d.ref, d.work_order, d.kind, d.name, d.media_type, d.size, d.created_at,"
            + " d.caption, d.pair, d.pair_after, d.file_key from ";
    private static final String OWNED = " join {shop_work_order} w on w.provider = d.provider and w.ref = d.work_order"
            + " where d.provider = ?1 and w.provider = ?1";

    private DocumentQueries() {}

    /** The files {@code ?4}. */
    static String find(Kind kind) {
        return VIEW + "unnest(?4) r(ref) join {shop_document} d on d.provider = ?1 and d.ref = r.ref" + OWNED
                + kind.condition("w") + (kind == Kind.WORK_ORDER ? " and d.work_order = ?3 and w.ref = ?3" : "");
    }

    /** At most {@code ?5} files of the work order {@code ?4}, newest first. */
    static String list(Kind kind) {
        return VIEW + "{shop_document} d" + OWNED + " and d.work_order = ?4 and w.ref = ?4" + kind.condition("w")
                + " order by d.provider desc, d.work_order desc, d.created_at desc, d.ref desc"
                + " fetch first ?5 rows only";
    }
}
