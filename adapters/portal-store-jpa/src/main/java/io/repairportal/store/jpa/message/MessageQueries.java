package io.repairportal.store.jpa.message;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The conversation about one work order, or about none. */
final class MessageQueries {

    private static final String SELECTED = "select " + MessageView.COLUMNS + " from ";

    private MessageQueries() {}

    /** The newest message about each of the work orders {@code ?4}. */
    static String latest(Kind kind) {
        // why by its ref: one step in an index for each work order, however long its conversation is
        return SELECTED + "unnest(?4) r(ref) join {message} m on m.provider = ?1 and m.ref = (select n.ref"
                + " from {message} n where n.provider = ?1 and n.work_order = r.ref" + kind.condition("n")
                + " order by n.provider desc, n.work_order desc," + kind.order("n")
                + " n.written_at desc, n.ref desc fetch first 1 rows only) where m.provider = ?1"
                + kind.condition("m") + " order by m.written_at desc, m.ref desc";
    }

    /** At most {@code ?7} messages about {@code ?4}, written before {@code ?5}, or then, with a ref before {@code ?6}. */
    static String list(Kind kind) {
        return SELECTED + "{message} m where m.provider = ?1 and m.work_order = ?4" + kind.condition("m")
                + " and (m.written_at, m.ref) < (?5, ?6) order by m.provider desc, m.work_order desc,"
                + kind.order("m") + " m.written_at desc, m.ref desc fetch first ?7 rows only";
    }
}
