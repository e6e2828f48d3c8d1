package io.repairportal.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes tables what they were before a migration, so that the next start upgrades rows that are there. */
final class Downgrade {
    private static final NavigableMap<Integer, List<String>> UNDO = new TreeMap<>();

    static {
        UNDO.put(
                12,
                List.of(
                        "drop table rp_waiting_conversation",
                        "create index rp_message_newest on rp_message (provider desc, written_at desc, ref desc)"));
        UNDO.put(
                13,
                List.of(
                        "drop table rp_membership_word",
                        "drop table rp_shop_customer_word",
                        "alter table rp_membership add column search varchar(900)",
                        "alter table rp_shop_customer add column search varchar(4000)"));
        UNDO.put(14, List.of("drop index rp_proposal_kind"));
        UNDO.put(
                15, List.of("alter table rp_message drop column writer", "alter table rp_feedback drop column writer"));
    }

    private Downgrade() {}

    /** Takes this migration back, and those after it. */
    static void before(int version, HikariDataSource database) throws SQLException {
        Collection<List<String>> newestFirst =
                UNDO.tailMap(version, true).descendingMap().values();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (List<String> undo : newestFirst) {
                for (String sql : undo) {
                    statement.execute(sql);
                }
            }
            statement.execute("delete from \"rp_schema_history\" where cast(\"version\" as int) >= " + version);
        }
    }
}
