package io.repairportal.store.jpa.access;

/**
 * The one question of every request. Its rows are of five kinds, which share their columns: the provider's settings, a grant of an
 * answered link, the lock of the customer that the host's login named, the person who is signed in, and one of her memberships.
 */
final class AdmissionQueries {
    private static final String TEXT = "cast(null as String), ";
    private static final String TEXTS = TEXT + TEXT + TEXT + TEXT + TEXT + TEXT;
    private static final String TIMES = "cast(null as Instant), cast(null as Instant), ";
    private static final String LAST =
            "cast(null as Long), cast(null as Integer), cast(null as Boolean)," + " cast(null as Boolean)";

    private static final String SETTINGS = "select 'SETTINGS', s.body, " + TEXTS + TEXT + TEXT + TIMES + TIMES
            + "cast(null as Long), s.version, cast(null as Boolean), cast(null as Boolean)"
            + " from SettingsRow s where s.key.provider = :provider";

    private static final String GRANTS = "select 'GRANT', g.link, l.customer, l.contact, l.workOrder, l.tab,"
            + " l.channel, l.address, l.message, k.lockMode, l.sentAt, g.endsAt, " + TIMES + LAST
            + " from GrantRow g join LinkRow l on l.key.provider = g.key.provider and l.key.link = g.link"
            + " left join CustomerLockRow k on k.key.provider = l.key.provider and k.key.customer = l.customer"
            + " where g.key.session = :session and g.key.provider = :provider and g.endsAt > :now"
            + " and l.revokedAt is null";

    private static final String LOCK = "select 'LOCK', " + TEXT + "k.key.customer, " + TEXTS + "k.lockMode, "
            + TIMES + TIMES + LAST + " from CustomerLockRow k where k.key.provider = :provider"
            + " and k.key.customer = :customer";

    private static final String PERSON = "select 'PERSON', p.person, " + TEXT + TEXT + "p.givenName, p.familyName,"
            + " p.language, s.onlyProvider, s.device, " + TEXT + "s.startedAt, s.provenAt, s.seenAt, s.personEndsAt,"
            + " s.idleMillis, cast(null as Integer), cast(null as Boolean), cast(null as Boolean)"
            + " from SessionRow s join PersonRow p on p.person = s.person"
            + " where s.hash = :session and s.aliveUntil > :now";

    private static final String MEMBERSHIPS = "select 'MEMBERSHIP', m.key.membership, m.customer, m.contact,"
            + " m.userName, m.email, m.label, m.rights, m.lockMode, k.lockMode, m.createdAt, m.acceptedAt,"
            + " m.sessionsFrom, cast(null as Instant), r.bits, m.version, m.wholeCustomer,"
            + " case when c.membership = m.key.membership then true else false end"
            + " from SessionRow s join PersonMembershipRow h on h.key.person = s.person and h.key.provider = :provider"
            + " join MembershipRow m on m.key.provider = h.key.provider and m.key.membership = h.key.membership"
            + " left join RightsRow r on r.key.provider = m.key.provider and r.key.rights = m.rights"
            + " left join CustomerLockRow k on k.key.provider = m.key.provider and k.key.customer = m.customer"
            + " left join SessionChoiceRow c on c.key.session = s.hash and c.key.provider = h.key.provider"
            + " where s.hash = :session and s.aliveUntil > :now and m.sessionsFrom <= s.startedAt"
            + " and (s.onlyProvider is null or s.onlyProvider = :provider)";

    static final String ADMIT = SETTINGS + " union all " + GRANTS + " union all " + LOCK + " union all " + PERSON
            + " union all " + MEMBERSHIPS;

    private AdmissionQueries() {}
}
