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

    private static final String PLAIN_COLUMNS =
            "m.provider, m.membership, m.customer, m.contact, m.person, m.user_name,"
                    + " m.email, m.label, m.rights, m.whole_customer, m.lock_mode, m.created_at, m.accepted_at,"
                    + " m.sessions_from, m.version";

    /** The one of the provider {@code ?1} with the folded user name {@code ?2}. */
    static final String NAMED =
            "select " + PLAIN_COLUMNS + " from {membership} m where m.provider = ?1 and m.folded_name = ?2";

    /** Those that {@link WordSearch} has found. */
    static final String FOUND = "select " + PLAIN_COLUMNS + " from %s f join {membership} m"
            + " on m.provider = f.provider and m.membership = f.membership"
            + " order by f.created_at desc, f.membership desc";

    static final String OF_PERSON = SELECT + " from PersonMembershipRow p join MembershipRow m"
            + " on m.key.provider = p.key.provider and m.key.membership = p.key.membership where p.key.person = :person";

    static final String LOCK =
            "select m from MembershipRow m where m.key.provider = :provider" + " and m.key.membership = :membership";

    static final String APPEND = "insert into MembershipRow (key.provider, key.membership, customer, contact, person,"
            + " userName, foldedName, email, label, rights, wholeCustomer, lockMode, waiting, createdAt,"
            + " acceptedAt, sessionsFrom, version) values (:provider, :membership, :customer, :contact, :person,"
            + " :userName, :foldedName, :email, :label, :rights, :wholeCustomer, :lockMode, :waiting,"
            + " :createdAt, :acceptedAt, :sessionsFrom, :version) on conflict do nothing";

    static final String REMOVE =
            "delete from MembershipRow m where m.key.provider = :provider" + " and m.key.membership = :membership";

    static final String OF_CUSTOMER =
            VIEW + " and m.customer = :customer" + BEHIND + " order by m.key.provider desc, m.customer desc" + NEWEST;

    static final String WITH_RIGHTS =
            VIEW + " and m.rights = :rights" + BEHIND + " order by m.key.provider desc, m.rights desc" + NEWEST;

    static final String WAITING =
            VIEW + " and m.waiting = true" + BEHIND + " order by m.key.provider desc, m.waiting desc" + NEWEST;

    private MembershipQueries() {}
}
