package io.repairportal.store.jpa.access;

import io.repairportal.store.jpa.schema.TablePrefix;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Fills the words of memberships that were stored before there were any. */
public final class MembershipRefill {

    private MembershipRefill() {}

    /** Does it behind the migration that made their table. */
    public static void over(Connection connection, TablePrefix prefix) throws SQLException {
        String table = prefix.value() + "membership";
        new WordRefill(
                        "select provider, membership, label || chr(10) || user_name || chr(10) || coalesce(email, '') from "
                                + table,
                        "insert into " + table + "_word (word, provider, membership, created_at) select cast(? as"
                                + " varchar(64)), m.provider, m.membership, m.created_at from " + table
                                + " m where m.provider = ? and m.membership = ?")
                .over(connection, row -> words(row.text().split("\n", -1)));
    }

    private static Set<String> words(String... parts) {
        return MembershipView.words(parts[0], parts[1], parts[2]);
    }
}
