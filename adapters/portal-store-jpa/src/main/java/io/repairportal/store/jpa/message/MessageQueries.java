package io.repairportal.store.jpa.message;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The conversation about one work order, or about none. */
final class MessageQueries {

    private MessageQueries() {}

    /** At most {@code ?7} messages about {@code ?4}, written before {@code ?5}, or then, with a ref before {@code ?6}. */
    static String list(Kind kind) {
        return "select m.ref, m.customer, m.contact, m.work_order, m.side, m.author, m.staff, m.via, m.body,"
                + " m.written_at from {message} m where m.provider = ?1 and m.work_order = ?4" + kind.condition("m")
                + " and (m.written_at, m.ref) < (?5, ?6) order by m.provider desc, m.work_order desc,"
                + kind.order("m") + " m.written_at desc, m.ref desc fetch first ?7 rows only";
    }
}
