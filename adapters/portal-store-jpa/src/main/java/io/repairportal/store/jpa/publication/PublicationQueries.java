package io.repairportal.store.jpa.publication;

/** The questions that are asked of publications; every one names the provider. */
final class PublicationQueries {
    static final String OF_CUSTOMER = " and p.customer = :customer";
    static final String OF_CONTACT = " and p.customer = :customer and p.contact = :contact";

    static final String VIEW = "new io.repairportal.store.jpa.publication.PublicationView(p.key.workOrder, p.customer,"
            + " p.contact, p.state, p.openedAt, p.closedAt, p.visible, p.heading, p.search, p.plan, p.promises,"
            + " p.waiting, p.publishedAt, p.version)";

    static final String FIND_START = "select new io.repairportal.store.jpa.publication.FoundPublication(" + VIEW
            + ", p.template, s.hash, s.body,";

    /** The files in one column, so that the publication's texts are not sent once for each file. */
    static final String FILES = " (select listagg(f.key.document || '|' || f.kind || '|' || cast(f.visible as String)"
            + " || '|' || cast(f.since as String) || '|' || coalesce(f.contact, ''), ',')"
            + " within group (order by f.since desc, f.key.document desc)"
            + " from PublishedFileRow f where f.key.provider = :provider and f.workOrder = :workOrder"
            + " and f.customer = p.customer))";

    static final String FILES_OF_CONTACT =
            " (select listagg(f.key.document || '|' || f.kind || '|' || cast(f.visible as String)"
                    + " || '|' || cast(f.since as String) || '|' || coalesce(f.contact, ''), ',')"
                    + " within group (order by f.since desc, f.key.document desc)"
                    + " from PublishedFileRow f where f.key.provider = :provider and f.workOrder = :workOrder"
                    + " and f.customer = :customer and f.contact = :contact))";

    static final String JOIN_PLAN =
            " left join StagePlanRow s on s.key.provider = p.key.provider and s.key.plan = p.template";

    static final String FIND_FROM =
            " from PublicationRow p" + JOIN_PLAN + " where p.key.provider = :provider and p.key.workOrder = :workOrder";

    static final String FIND_ALL = "select " + VIEW
            + " from PublicationRow p where p.key.provider = :provider and p.key.workOrder in :workOrders";

    static final String KNOWN = "select p.key.workOrder from PublicationRow p"
            + " where p.key.provider = :provider and p.key.workOrder in :workOrders";

    static final String CHANGE = "update PublicationRow p set p.state = :state, p.ongoing = :ongoing,"
            + " p.openedAt = :openedAt, p.closedAt = :closedAt, p.visible = :visible, p.heading = :heading,"
            + " p.search = :search, p.template = :template, p.plan = :plan, p.promises = :promises,"
            + " p.waiting = :waiting, p.publishedAt = :publishedAt, p.version = p.version + 1"
            + " where p.key.provider = :provider and p.key.workOrder = :workOrder and p.version = :version";

    static final String LIST = "select new io.repairportal.store.jpa.publication.ListedPublication(" + VIEW
            + ", p.template, s.hash) from PublicationRow p" + JOIN_PLAN + " where p.key.provider = :provider";

    static final String AFTER = " and (p.openedAt, p.key.workOrder) < (:at, :ref)";
    static final String NEWEST = " p.openedAt desc, p.key.workOrder desc";

    static final String ONGOING = " and p.visible = true and p.ongoing = :ongoing";
    static final String STATE = " and p.visible = true and p.state = :state";

    static final String ONGOING_OF_CUSTOMER = LIST + OF_CUSTOMER + ONGOING + AFTER
            + " order by p.key.provider desc, p.customer desc, p.visible desc, p.ongoing desc," + NEWEST;
    static final String ONGOING_OF_CONTACT = LIST + OF_CONTACT + ONGOING + AFTER
            + " order by p.key.provider desc, p.customer desc, p.contact desc, p.visible desc, p.ongoing desc,"
            + NEWEST;
    static final String ONGOING_OF_PROVIDER =
            LIST + ONGOING + AFTER + " order by p.key.provider desc, p.visible desc, p.ongoing desc," + NEWEST;

    static final String STATE_OF_CUSTOMER = LIST + OF_CUSTOMER + STATE + AFTER
            + " order by p.key.provider desc, p.customer desc, p.visible desc, p.state desc," + NEWEST;
    static final String STATE_OF_CONTACT = LIST + OF_CONTACT + STATE + AFTER
            + " order by p.key.provider desc, p.customer desc, p.contact desc, p.visible desc, p.state desc," + NEWEST;
    static final String STATE_OF_PROVIDER =
            LIST + STATE + AFTER + " order by p.key.provider desc, p.visible desc, p.state desc," + NEWEST;

    private PublicationQueries() {}
}
