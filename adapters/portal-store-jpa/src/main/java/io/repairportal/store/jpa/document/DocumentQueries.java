package io.repairportal.store.jpa.document;

import io.repairportal.store.jpa.session.RefList;

/** The questions that are asked of photos and documents; whose they are, the joined work order says. */
final class DocumentQueries {
    private static final String VIEW = "select new io.repairportal.store.jpa.document.DocumentView(d.key.ref,"
            + " d.workOrder, d.kind, d.name, d.mediaType, d.size, d.createdAt, d.caption, d.pair, d.pairAfter,"
            + " d.fileKey) from DocumentRow d join WorkOrderRow w on w.key.provider = d.key.provider"
            + " and w.key.ref = d.workOrder where d.key.provider = :provider and w.key.provider = :provider";

    static final String FIND = VIEW + " and d.key.ref in " + RefList.IN;
    static final String LIST = VIEW + " and d.workOrder = :workOrder and w.key.ref = :workOrder";
    static final String OF_CUSTOMER = " and w.customer = :customer";
    static final String OF_CONTACT = " and w.customer = :customer and w.contact = :contact";
    static final String NEWEST = " order by d.key.provider desc, d.workOrder desc, d.createdAt desc, d.key.ref desc";

    private DocumentQueries() {}
}
