package io.repairportal.store.jpa.publication;

/** Text search among the newest 1,000 publications of a scope and filter. */
final class PublicationSearches {
    private static final String NEWEST_START = "select new io.repairportal.store.jpa.publication.ListedPublication("
            + PublicationQueries.VIEW + ", p.template, s.hash) from (select q.key.provider as provider,"
            + " q.key.workOrder as workOrder from PublicationRow q where q.key.provider = :provider";

    private static final String OF_CUSTOMER = " and q.customer = :customer";
    private static final String OF_CONTACT = " and q.customer = :customer and q.contact = :contact";
    private static final String ONGOING = " and q.visible = true and q.ongoing = :ongoing";
    private static final String STATE = " and q.visible = true and q.state = :state";
    private static final String NEWEST = " q.openedAt desc, q.key.workOrder desc limit 1000) n";

    private static final String MATCHING =
            " join PublicationRow p on p.key.provider = n.provider and p.key.workOrder = n.workOrder"
                    + PublicationQueries.JOIN_PLAN
                    + " where p.key.provider = :provider and locate(:text, p.search) > 0"
                    + PublicationQueries.AFTER
                    + " order by p.openedAt desc, p.key.workOrder desc";

    static final String ONGOING_OF_CUSTOMER = NEWEST_START + OF_CUSTOMER + ONGOING
            + " order by q.key.provider desc, q.customer desc, q.visible desc, q.ongoing desc," + NEWEST + MATCHING;
    static final String ONGOING_OF_CONTACT = NEWEST_START + OF_CONTACT + ONGOING
            + " order by q.key.provider desc, q.customer desc, q.contact desc, q.visible desc, q.ongoing desc," + NEWEST
            + MATCHING;
    static final String ONGOING_OF_PROVIDER = NEWEST_START + ONGOING
            + " order by q.key.provider desc, q.visible desc, q.ongoing desc," + NEWEST + MATCHING;

    static final String STATE_OF_CUSTOMER = NEWEST_START + OF_CUSTOMER + STATE
            + " order by q.key.provider desc, q.customer desc, q.visible desc, q.state desc," + NEWEST + MATCHING;
    static final String STATE_OF_CONTACT = NEWEST_START + OF_CONTACT + STATE
            + " order by q.key.provider desc, q.customer desc, q.contact desc, q.visible desc, q.state desc," + NEWEST
            + MATCHING;
    static final String STATE_OF_PROVIDER =
            NEWEST_START + STATE + " order by q.key.provider desc, q.visible desc, q.state desc," + NEWEST + MATCHING;

    private PublicationSearches() {}
}
