package io.repairportal.store.jpa.access;

/** The questions that are asked of access links. */
final class LinkQueries {
    static final String TARGET = "l.customer, l.contact, l.workOrder, l.tab, l.channel, l.address, l.message, l.sentAt";

    static final String VIEW = "new io.repairportal.store.jpa.access.LinkView(l.key.provider, l.key.link,"
            + " new io.repairportal.store.jpa.access.SentView(" + TARGET + "), l.wrongAnswers, l.pausedUntil,"
            + " l.suspended, l.firstOpenedAt, l.lastOpenedAt, l.revokedAt)";

    static final String LOCK = "select l from LinkRow l where l.key.provider = :provider and l.key.link = :link";

    static final String OF_WORK_ORDER = "select " + VIEW + " from LinkRow l where l.key.provider = :provider"
            + " and l.workOrder = :workOrder"
            + " order by l.key.provider desc, l.workOrder desc, l.sentAt desc, l.key.link desc";

    static final String CHANGE = "update LinkRow l set l.wrongAnswers = :wrongAnswers, l.pausedUntil = :pausedUntil,"
            + " l.suspended = :suspended, l.firstOpenedAt = :firstOpenedAt, l.lastOpenedAt = :lastOpenedAt"
            + " where l.key.provider = :provider and l.key.link = :link";

    private static final String COLUMNS = "l.provider, l.link, l.customer, l.contact, l.work_order, l.tab, l.channel,"
            + " l.address, l.message, l.sent_at, l.wrong_answers, l.paused_until, l.suspended, l.first_opened_at,"
            + " l.last_opened_at, l.revoked_at";

    /** Those of the links {@code ?1} that exist, whoever's they are. */
    static final String KNOWN =
            "select " + COLUMNS + " from unnest(?1) r(hash) join {key_directory} k on k.hash = r.hash"
                    + " join {access_link} l on l.provider = k.provider and l.link = k.hash";

    static final String INSERT =
            "insert into {access_link} (customer, contact, work_order, tab, channel, address, message,"
                    + " sent_at, wrong_answers, paused_until, suspended, first_opened_at, last_opened_at, revoked_at, provider,"
                    + " link) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String ENTER =
            "insert into {key_directory} (provider, hash, purpose) values (?, ?, '" + KeyDirectoryRow.LINK + "')";

    /** Everything about the link {@code ?1} of a request: the directory names its provider, and what the key is for (P13). */
    static final String ADMIT = "select " + COLUMNS + ", s.body, s.version, p.visible, p.closed_at, c.lock_mode"
            + " from {key_directory} k join {access_link} l on l.provider = k.provider and l.link = k.hash"
            + " left join {provider_settings} s on s.provider = k.provider"
            + " left join {publication} p on p.provider = k.provider and p.work_order = l.work_order"
            + " and p.customer = l.customer"
            + " left join {customer_lock} c on c.provider = k.provider and c.customer = l.customer"
            + " where k.hash = ?1 and k.purpose = '" + KeyDirectoryRow.LINK + "'";

    static final String REVOKE =
            "update LinkRow l set l.revokedAt = :now where l.key.provider = :provider and l.revokedAt is null";

    private LinkQueries() {}
}
