package io.repairportal.store.jpa.access;

/**
 * The one question of every request. Its rows are of five kinds, which share their columns: the provider's settings, a grant of an
 * answered link, the lock of the customer that the host's login named, the person who is signed in, and one of her memberships. The
 * provider is {@code ?1}, the session {@code ?2}, the customer {@code ?3}, the present time {@code ?4}.
 */
final class AdmissionQueries {
    private static final String TEXT = "cast(null as varchar), ";
    private static final String TIMES =
            "cast(null as timestamp with time zone), cast(null as timestamp with time zone), ";

    /** Gives the columns of all kinds their types. */
    private static final String SETTINGS = "select 'SETTINGS', s.body, " + TEXT.repeat(8) + TIMES + TIMES
            + "cast(null as bigint), s.version, cast(null as boolean), cast(null as boolean)"
            + " from {provider_settings} s where s.provider = ?1";

    private static final String GRANTS = "select 'GRANT', g.link, l.customer, l.contact, l.work_order, l.tab,"
            + " l.channel, l.address, l.message, k.lock_mode, l.sent_at, g.ends_at, null, null, null, null, null, null"
            + " from {session_grant} g join {access_link} l on l.provider = g.provider and l.link = g.link"
            + " left join {customer_lock} k on k.provider = l.provider and k.customer = l.customer"
            + " where g.session = ?2 and g.provider = ?1 and g.ends_at > ?4 and l.revoked_at is null";

    private static final String LOCK = "select 'LOCK', null, k.customer, null, null, null, null, null, null,"
            + " k.lock_mode, null, null, null, null, null, null, null, null"
            + " from {customer_lock} k where k.provider = ?1 and k.customer = ?3";

    private static final String PERSON = "select 'PERSON', p.person, null, null, p.given_name, p.family_name,"
            + " p.language, s.only_provider, s.device, null, s.started_at, s.proven_at, s.seen_at, s.person_ends_at,"
            + " s.idle_millis, null, null, null from {session} s join {person} p on p.person = s.person"
            + " where s.hash = ?2 and s.alive_until > ?4";

    private static final String MEMBERSHIPS = "select 'MEMBERSHIP', m.membership, m.customer, m.contact,"
            + " m.user_name, m.email, m.label, m.rights, m.lock_mode, k.lock_mode, m.created_at, m.accepted_at,"
            + " m.sessions_from, null, r.bits, m.version, m.whole_customer, c.membership is not null"
            + " from {session} s join {person_membership} h on h.person = s.person and h.provider = ?1"
            + " join {membership} m on m.provider = h.provider and m.membership = h.membership"
            + " left join {access_rights} r on r.provider = m.provider and r.rights = m.rights"
            + " left join {customer_lock} k on k.provider = m.provider and k.customer = m.customer"
            + " left join {session_choice} c on c.session = s.hash and c.provider = h.provider"
            + " and c.membership = m.membership"
            + " where s.hash = ?2 and s.alive_until > ?4 and m.sessions_from <= s.started_at"
            + " and (s.only_provider is null or s.only_provider = ?1)";

    /** For a request in which the host vouches for nobody. */
    static final String ADMIT =
            SETTINGS + " union all " + GRANTS + " union all " + PERSON + " union all " + MEMBERSHIPS;

    /** For a request in which the host vouches for the customer {@code ?3}. */
    static final String ADMIT_VOUCHED_FOR = ADMIT + " union all " + LOCK;

    private AdmissionQueries() {}
}
