package io.repairportal.store.jpa.publication;

import io.repairportal.store.jpa.session.ScopedQuestion.Kind;

/** The questions that are asked about the visibility of files. */
final class PublishedFileQueries {
    private static final String VIEW =
            "select f.document, f.work_order, f.customer, f.contact, f.kind, f.visible, f.since from ";

    /** The files {@code ?2}. */
    static final String FIND_ALL = VIEW
            + "unnest(?2) r(document) join {published_file} f on f.provider = ?1 and f.document = r.document"
            + " where f.provider = ?1";

    private PublishedFileQueries() {}

    /** The file {@code ?4}. */
    static String find(Kind kind) {
        return VIEW + "{published_file} f where f.provider = ?1 and f.document = ?4" + kind.condition("f")
                + (kind == Kind.WORK_ORDER ? " and f.work_order = ?3" : "");
    }

    /**
     * At most {@code ?6} of the visible documents decided on before {@code ?4}, or then, with a ref before {@code ?5}. A file is as hidden
     * as its work order; a document of the customer itself hangs on none.
     */
    static String documents(Kind kind) {
        return VIEW + "{published_file} f left join {publication} p on p.provider = f.provider"
                + " and p.work_order = f.work_order where f.provider = ?1" + kind.condition("f")
                + " and f.kind = 'DOCUMENT' and f.visible = true and (f.work_order is null or (p.visible = true"
                + " and p.customer = f.customer)) and (f.since, f.document) < (?4, ?5) order by f.provider desc,"
                + kind.order("f") + " f.kind desc, f.visible desc, f.since desc, f.document desc"
                + " fetch first ?6 rows only";
    }
}
