package io.repairportal.store.jpa.publication;

/** Text search among the newest 1,000 publications of a scope and filter; these are read once and not looked up again. */
final class PublicationSearches {
    private static final String START = "select new io.repairportal.store.jpa.publication.ListedPublication("
            + "new io.repairportal.store.jpa.publication.PublicationView(n.workOrder, n.customer, n.contact, n.state,"
            + " n.openedAt, n.closedAt, n.visible, n.heading, n.search, n.plan, n.promises, n.waiting, n.publishedAt,"
            + " n.version), n.template, s.hash) from (select q.key.provider as provider, q.key.workOrder as workOrder,"
            + " q.customer as customer, q.contact as contact, q.state as state, q.openedAt as openedAt,"
            + " q.closedAt as closedAt, q.visible as visible, q.heading as heading, q.search as search, q.plan as plan,"
            + " q.promises as promises, q.waiting as waiting, q.publishedAt as publishedAt, q.version as version,"
            + " q.template as template from PublicationRow q where q.key.provider = :provider";

    private static final String OF_CUSTOMER = " and q.customer = :customer";
    private static final String OF_CONTACT = " and q.customer = :customer and q.contact = :contact";
    private static final String ONGOING = " and q.visible = true and q.ongoing = :ongoing";
    private static final String STATE = " and q.visible = true and q.state = :state";
    private static final String NEWEST = " q.openedAt desc, q.key.workOrder desc limit 1000) n";

    private static final String MATCHING = " left join StagePlanRow s on s.key.provider = n.provider"
            + " and s.key.plan = n.template where locate(:text, n.search) > 0"
            + " and (n.openedAt, n.workOrder) < (:at, :ref) order by n.openedAt desc, n.workOrder desc";

    static final String ONGOING_OF_CUSTOMER = START + OF_CUSTOMER + ONGOING
            + " order by q.key.provider desc, q.customer desc, q.visible desc, q.ongoing desc," + NEWEST + MATCHING;
    static final String ONGOING_OF_CONTACT = START + OF_CONTACT + ONGOING
            + " order by q.key.provider desc, q.customer desc, q.contact desc, q.visible desc, q.ongoing desc," + NEWEST
            + MATCHING;
    static final String ONGOING_OF_PROVIDER =
            START + ONGOING + " order by q.key.provider desc, q.visible desc, q.ongoing desc," + NEWEST + MATCHING;

    static final String STATE_OF_CUSTOMER = START + OF_CUSTOMER + STATE
            + " order by q.key.provider desc, q.customer desc, q.visible desc, q.state desc," + NEWEST + MATCHING;
    static final String STATE_OF_CONTACT = START + OF_CONTACT + STATE
            + " order by q.key.provider desc, q.customer desc, q.contact desc, q.visible desc, q.state desc," + NEWEST
            + MATCHING;
    static final String STATE_OF_PROVIDER =
            START + STATE + " order by q.key.provider desc, q.visible desc, q.state desc," + NEWEST + MATCHING;

    private PublicationSearches() {}
}
