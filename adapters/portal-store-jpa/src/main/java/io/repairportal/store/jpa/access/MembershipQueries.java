package io.repairportal.store.jpa.access;

import java.util.StringJoiner;

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

    private static final String WORDS_OF = " where %1$s.provider = ?1 and %1$s.word >= ?%2$d and %1$s.word < ?%3$d";

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

    /**
     * Returns the question for the newest {@code ?2} memberships of the provider {@code ?1} that have a word between {@code ?3} and {@code ?4},
     * one between {@code ?5} and {@code ?6}, and so on; of several words the last two values are those of all in their order. Candidates are the
     * first 1,000 entries of each.
     */
    static String search(int words) {
        StringJoiner candidates = new StringJoiner(" union all ");
        StringJoiner others = new StringJoiner(" and ", " where ", "");
        for (int from = 3; from < 3 + 2 * words; from += 2) {
            candidates.add(candidates(from));
            // why no "exists": PostgreSQL would be free to read everybody who has the other word
            others.add(
                    "(select o.word from {membership_word} o" + WORDS_OF.formatted("o", from, from + 1)
                            + " and o.membership = n.membership order by o.provider, o.membership, o.word limit 1) is not null");
        }
        if (words > 1) {
            candidates.add(candidates(3 + 2 * words));
        }
        return "select " + PLAIN_COLUMNS + " from (select distinct n.provider, n.membership, n.created_at from ("
                + candidates + ") n" + (words == 1 ? "" : others)
                + " order by n.created_at desc, n.membership desc limit ?2) f join {membership} m"
                + " on m.provider = f.provider and m.membership = f.membership"
                + " order by f.created_at desc, f.membership desc";
    }

    private static String candidates(int from) {
        return "(select w.provider, w.membership, w.created_at from {membership_word} w"
                + WORDS_OF.formatted("w", from, from + 1)
                + " order by w.provider, w.word, w.created_at desc, w.membership desc limit 1000)";
    }
}
