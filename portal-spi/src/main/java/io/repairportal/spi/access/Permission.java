package io.repairportal.spi.access;

/**
 * One thing a customer may do. Access rights and feature toggles share this catalogue.
 *
 * <p>The number of a permission is stored; it is never changed and never used again.
 */
public enum Permission {
    /** See work orders. */
    WORK_ORDERS_VIEW(0, "work-orders.view"),
    /** Read technician notes. */
    TECH_NOTES_VIEW(1, "tech-notes.view"),
    /** See photos. */
    PHOTOS_VIEW(2, "photos.view"),
    /** See documents. */
    DOCUMENTS_VIEW(3, "documents.view"),
    /** Send files. */
    FILES_UPLOAD(4, "files.upload"),
    /** See estimates. */
    ESTIMATES_VIEW(5, "estimates.view"),
    /** Approve or decline estimates. */
    ESTIMATES_DECIDE(6, "estimates.decide"),
    /** See invoices. */
    INVOICES_VIEW(7, "invoices.view"),
    /** Pay invoices. */
    INVOICES_PAY(8, "invoices.pay"),
    /** See payments. */
    PAYMENTS_VIEW(9, "payments.view"),
    /** Ask for service or an estimate. */
    REQUESTS_CREATE(10, "requests.create"),
    /** Cancel an open request. */
    REQUESTS_CANCEL(11, "requests.cancel"),
    /** Write messages. */
    MESSAGES_WRITE(12, "messages.write"),
    /** See resources. */
    RESOURCES_VIEW(13, "resources.view"),
    /** See assets. */
    ASSETS_VIEW(14, "assets.view"),
    /** Share own assets with a provider. */
    ASSETS_SHARE(15, "assets.share"),
    /** Change own details. */
    DETAILS_EDIT(16, "details.edit"),
    /** Invite and remove people of the same customer. */
    PEOPLE_MANAGE(17, "people.manage"),
    /** See statistics. */
    STATISTICS_VIEW(18, "statistics.view"),
    /** Export tables. */
    EXPORT(19, "export");

    private final int number;
    private final String code;

    Permission(int number, String code) {
        this.number = number;
        this.code = code;
    }

    /** Returns the stored number, 0 to 63. */
    public int number() {
        return number;
    }

    /** Returns the name as documents, exports and message keys write it, for example {@code work-orders.view}. */
    public String code() {
        return code;
    }
}
