package io.repairportal.store.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Listens to every statement of a store. One that touches a provider's table without naming the provider fails the test that sent it
 * (P3); all of them can be counted.
 */
final class Statements implements StatementInspector {
    /** Tables that are not found by their provider, and why. */
    private static final Set<String> EXEMPT = Set.of(
            "session", // why: one browser may hold grants at several providers
            "session_grant",
            "session_choice",
            "person", // why: one login reaches several providers
            "person_membership", // why: tells at which providers a person has memberships
            "one_time_key", // why: found by its hash alone; some are about a person wherever she is
            "key_directory", // why: tells which provider a link belongs to
            "outbox", // why: claimed over all providers by due time
            "counter"); // why: counts guesses and requests, names no provider's record

    /** Only an installation as a whole lists its providers and counts them. */
    private static final Pattern ALL_PROVIDERS = Pattern.compile(
            "select (\\w+\\.provider|\\(?coalesce\\(max.*)" + " from [a-z]+_shop_provider \\w+( order by .*)?");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join|update|delete from)\\s+[a-z]+_([a-z_]+)(?:\\s+([a-z]+[0-9]+_[0-9]+|[a-z])\\b)?");

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Queue<String> unfenced = new ConcurrentLinkedQueue<>();

    @Override
    public String inspect(String sql) {
        seen.add(sql);
        if (!isFenced(sql)) {
            unfenced.add(sql);
            throw new AssertionError("a statement on a provider's table names no provider: " + sql);
        }
        return sql;
    }

    /** Returns the statements that {@code work} sent. */
    List<String> during(Runnable work) {
        seen.clear();
        work.run();
        return List.copyOf(seen);
    }

    /** Returns what {@code work} returned, and forgets what was sent before it. */
    <T> T watching(Supplier<T> work) {
        seen.clear();
        return work.get();
    }

    /** Returns the statements sent since the last {@link #watching}. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    /** Returns the statements that named no provider although they had to. */
    List<String> unfenced() {
        return List.copyOf(unfenced);
    }

    /** Returns whether every provider's table in {@code sql} is bound to a provider. */
    static boolean isFenced(String sql) {
        if (ALL_PROVIDERS.matcher(sql).matches()) {
            return true;
        }
        Matcher tables = TABLE.matcher(sql);
        List<String> loose = new ArrayList<>();
        while (tables.find()) {
            String alias = tables.group(3);
            if (!EXEMPT.contains(tables.group(2)) && !isBound(sql, alias)) {
                loose.add(tables.group());
            }
        }
        return loose.isEmpty();
    }

    private static boolean isBound(String sql, String alias) {
        if (alias == null) {
            return sql.matches("(?s).*\\bwhere\\b.*\\bprovider ?= ?\\?.*");
        }
        return Pattern.compile("\\b" + alias + "\\.provider ?=|= ?" + alias + "\\.provider\\b")
                .matcher(sql)
                .find();
    }
}
