package io.repairportal.store.jpa.access;

/** The questions that are asked of memberships. */
final class MembershipQueries {
    static final String COLUMNS = "m.key.provider, m.key.membership, m.customer, m.contact, m.person, m.userName,"
            + " m.email, m.label, m.rights, m.wholeCustomer, m.lockMode, m.createdAt, m.acceptedAt, m.sessionsFrom,"
            + " m.version";

    private static final String SELECT = "select new io.repairportal.store.jpa.access.MembershipView(" + COLUMNS + ")";
    private static final String VIEW = SELECT + " from MembershipRow m where m.key.provider = :provider";
    private static final String BEHIND = " and (m.createdAt, m.key.membership) < (:at, :ref)";
    private static final String NEWEST = ", m.createdAt desc, m.key.membership desc";

    static final String FIND = VIEW + " and m.key.membership = :membership";

    /** The one of the provider {@code ?1} with the folded user name {@code ?2}. */
    static final String NAMED =
            "select m.provider, m.membership, m.customer, m.contact, m.person, m.user_name, m.email,"
                    + " m.label, m.rights, m.whole_customer, m.lock_mode, m.created_at, m.accepted_at, m.sessions_from,"
                    + " m.version from {membership} m where m.provider = ?1 and m.folded_name = ?2";

    static final String OF_PERSON = SELECT + " from PersonMembershipRow p join MembershipRow m"
            + " on m.key.provider = p.key.provider and m.key.membership = p.key.membership where p.key.person = :person";

    static final String LOCK =
            "select m from MembershipRow m where m.key.provider = :provider" + " and m.key.membership = :membership";

    static final String APPEND = "insert into MembershipRow (key.provider, key.membership, customer, contact, person,"
            + " userName, foldedName, email, label, search, rights, wholeCustomer, lockMode, waiting, createdAt,"
            + " acceptedAt, sessionsFrom, version) values (:provider, :membership, :customer, :contact, :person,"
            + " :userName, :foldedName, :email, :label, :search, :rights, :wholeCustomer, :lockMode, :waiting,"
            + " :createdAt, :acceptedAt, :sessionsFrom, :version) on conflict do nothing";

    static final String REMOVE =
            "delete from MembershipRow m where m.key.provider = :provider" + " and m.key.membership = :membership";

    static final String OF_CUSTOMER =
            VIEW + " and m.customer = :customer" + BEHIND + " order by m.key.provider desc, m.customer desc" + NEWEST;

    static final String WITH_RIGHTS =
            VIEW + " and m.rights = :rights" + BEHIND + " order by m.key.provider desc, m.rights desc" + NEWEST;

    static final String WAITING =
            VIEW + " and m.waiting = true" + BEHIND + " order by m.key.provider desc, m.waiting desc" + NEWEST;

    /** Looks through the newest 20,000 memberships of a provider. */
    static final String SEARCH = "select new io.repairportal.store.jpa.access.MembershipView(n.provider, n.membership,"
            + " n.customer, n.contact, n.person, n.userName, n.email, n.label, n.rights, n.wholeCustomer, n.lockMode,"
            + " n.createdAt, n.acceptedAt, n.sessionsFrom, n.version) from (select m.key.provider as provider,"
            + " m.key.membership as membership, m.customer as customer, m.contact as contact, m.person as person,"
            + " m.userName as userName, m.email as email, m.label as label, m.rights as rights,"
            + " m.wholeCustomer as wholeCustomer, m.lockMode as lockMode, m.createdAt as createdAt,"
            + " m.acceptedAt as acceptedAt, m.sessionsFrom as sessionsFrom, m.version as version, m.search as search"
            + " from MembershipRow m where m.key.provider = :provider"
            + " order by m.key.provider desc" + NEWEST + " limit 20000) n"
            + " where locate(:text, n.search) > 0 order by n.createdAt desc, n.membership desc";

    private MembershipQueries() {}
}
