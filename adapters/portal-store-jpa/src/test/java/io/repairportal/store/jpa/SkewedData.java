package io.repairportal.store.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Data that makes a wrong plan expensive: one provider has nine tenths of everything, and one of its customers owns the oldest 20 rows
 * of each list, behind up to 200,000 newer ones of others.
 */
final class SkewedData {
    static final int OLD_ROWS = 20;
    private static final int MANY = 200_000;
    private static final int MANY_ON_H2 = 20_000;
    private static final int SOME = 5_000;
    private static final String PLAIN_INDEXES =
            "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class t on"
                    + " t.oid = i.indrelid where t.relname like 'rp\\_%' and t.relname <> 'rp_schema_history' and not"
                    + " exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)";
    private static final String FUTURE = "timestamp with time zone '2027-06-01 00:00:00+00'";

    private SkewedData() {}

    static void fill(DataSource dataSource, boolean postgres) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> indexes = postgres ? withoutIndexes(statement) : List.of();
            for (String sql : statements(postgres)) {
                statement.execute(sql);
            }
            for (String sql : texts(postgres)) {
                statement.execute(sql);
            }
            for (String sql : library(postgres)) {
                statement.execute(sql);
            }
            for (String sql : accounts(postgres)) {
                statement.execute(sql);
            }
            for (String sql : words(postgres)) {
                statement.execute(sql);
            }
            for (String sql : indexes) {
                statement.execute(sql);
            }
            statement.execute(postgres ? "vacuum analyze" : "analyze");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Drops the indexes that are no constraints, and returns what makes them anew: much faster than filling them row by row. */
    private static List<String> withoutIndexes(Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> creates = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(PLAIN_INDEXES)) {
            while (found.next()) {
                drops.add("drop index " + found.getString(1));
                creates.add(found.getString(2));
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
        return creates;
    }

    private static List<String> statements(boolean postgres) {
        int many = postgres ? MANY : MANY_ON_H2;
        return List.of(
                "insert into rp_stage_plan values ('big', 'body', 'Body', '{\"v\":1,\"name\":\"Body\",\"stages\":[]}',"
                        + " 'h1')",
                publications(range(many, postgres), others("x")),
                publications(range(OLD_ROWS, postgres), old("x")),
                messages(range(many, postgres), others("x"), "''"),
                messages(range(OLD_ROWS, postgres), old("x"), "''"),
                messages(range(OLD_ROWS, postgres), old("x + 1000"), "'WO-1000001'"),
                feedback(range(SOME, postgres), others("x")),
                templates(range(SOME, postgres)),
                links(range(SOME, postgres), others("x")),
                links(range(OLD_ROWS, postgres), old("x")),
                files(range(SOME, postgres), others("x")),
                files(range(OLD_ROWS, postgres), old("x")),
                outbox(range(SOME, postgres)),
                "insert into rp_session (hash, ends_at) select 'S-' || x, " + time("x") + " from "
                        + range(SOME, postgres),
                "insert into rp_counter select 'N-' || x, " + time("x") + ", 1, " + time("x") + " from "
                        + range(SOME, postgres),
                "insert into rp_shop_provider select 'P-' || x, 'Shop ' || x, '{}', null, null, x from "
                        + range(50, postgres),
                customers(range(SOME, postgres)),
                emails(range(SOME, postgres)),
                workOrders(range(SOME, postgres), others("x")),
                workOrders(range(OLD_ROWS, postgres), old("x")),
                documents(range(SOME, postgres), others("x")),
                documents(range(OLD_ROWS, postgres), oldOfOne("x")),
                estimates(range(SOME, postgres), others("x")),
                estimates(range(OLD_ROWS, postgres), oldOfOne("x")));
    }

    private static List<String> texts(boolean postgres) {
        return List.of(
                waiting(range(postgres ? MANY : MANY_ON_H2, postgres), others("x")),
                notes(range(SOME, postgres), others("x")),
                notes(range(OLD_ROWS, postgres), oldOfOne("x")));
    }

    private static List<String> library(boolean postgres) {
        int many = postgres ? MANY : MANY_ON_H2;
        return List.of(
                sheets(range(many, postgres), others("x")),
                sheets(range(OLD_ROWS, postgres), old("x")),
                papers(range(SOME, postgres), others("x")),
                papers(range(OLD_ROWS, postgres), old("x")),
                sheetsOfNoOrder(range(SOME, postgres), others("x")),
                sheetsOfNoOrder(range(OLD_ROWS, postgres), old("x")),
                resources(range(many, postgres)),
                folders(range(SOME, postgres)));
    }

    private static List<String> accounts(boolean postgres) {
        int many = postgres ? MANY : MANY_ON_H2;
        return List.of(
                sessions(range(SOME, postgres)),
                memberships(range(many, postgres), others("x")),
                memberships(range(OLD_ROWS, postgres), old("x")),
                personMemberships(range(SOME, postgres)),
                rights(range(SOME, postgres)),
                oneTimeKeys(range(SOME, postgres), others("x")),
                oneTimeKeys(range(OLD_ROWS, postgres), old("x")),
                invitationReports(range(SOME, postgres)),
                proposals(range(SOME, postgres), others("x")),
                proposals(range(OLD_ROWS, postgres), old("x")),
                auditRecords(range(many, postgres)));
    }

    private static List<String> words(boolean postgres) {
        int many = postgres ? MANY : MANY_ON_H2;
        return Stream.of("'golf'", "'ada'", "'ada golf ' || x", "'' || x")
                .flatMap(word -> Stream.of(
                        membershipWords(range(many, postgres), others("x"), word),
                        membershipWords(range(OLD_ROWS, postgres), old("x"), word),
                        customerWords(range(SOME, postgres), word)))
                .toList();
    }

    private static String publications(String from, Owner who) {
        return "insert into rp_publication select " + who.provider + ", " + who.workOrder + ", " + who.customer
                + ", 'K1', case when mod(x, 2) = 0 then 'OPEN' else 'CLOSED' end, mod(x, 2) = 0, " + who.time
                + ", null, true, 'Golf ' || x, 'golf ' || x, 'body', null, null, null, null, 1 from " + from;
    }

    private static String messages(String from, Owner who, String about) {
        return "insert into rp_message select " + who.provider + ", 'M' || substring(" + who.workOrder + ", 3), "
                + who.customer + ", 'K1', " + about + ", 'CUSTOMER', 'Ada', null, '', 'Hello', " + who.time
                + ", 'K1' from "
                + from;
    }

    private static String waiting(String from, Owner who) {
        return "insert into rp_waiting_conversation select " + who.provider + ", " + who.customer
                + ", 'W' || x, '', 'M'"
                + " || substring(" + who.workOrder + ", 3), " + who.time + ", 'M' || substring(" + who.workOrder
                + ", 3), 1 from " + from;
    }

    private static String feedback(String from, Owner who) {
        return "insert into rp_feedback select " + who.provider + ", 'F-' || x, " + who.customer
                + ", 'K1', null, 'CUSTOMER', 'Ada', null, '', 'Hello', " + who.time + ", 'K1' from " + from;
    }

    private static String links(String from, Owner who) {
        return "insert into rp_access_link select " + who.provider + ", 'L' || substring(" + who.workOrder + ", 3), "
                + who.customer + ", 'K1', case when " + who.customer
                + " = 'OLD' then 'WO-1000001' else 'WO-' || mod(x, 500) end, 'STATUS', 'EMAIL', 'a@example.com',"
                + " 'FOLLOW_UP', " + who.time + ", null, null, false, null, null, null from " + from;
    }

    private static String files(String from, Owner who) {
        return "insert into rp_published_file select " + who.provider + ", 'D' || substring(" + who.workOrder
                + ", 3), case when " + who.customer + " = 'OLD' then 'WO-1000001' else 'WO-' || mod(x, 500) end, "
                + who.customer + ", 'K1', 'PHOTO', true, " + who.time + " from " + from;
    }

    private static String sheets(String from, Owner who) {
        return "insert into rp_published_file select " + who.provider + ", 'P' || substring(" + who.workOrder
                + ", 3), " + who.workOrder + ", " + who.customer + ", 'K1', 'DOCUMENT', true, " + who.time + " from "
                + from;
    }

    private static String sheetsOfNoOrder(String from, Owner who) {
        return "insert into rp_published_file select " + who.provider + ", 'C' || substring(" + who.workOrder
                + ", 3), null, " + who.customer + ", 'K1', 'DOCUMENT', true, " + who.time + " from " + from;
    }

    private static String resources(String from) {
        return "insert into rp_resource select case when mod(x, 10000) = 0 then 'big' else 'small' end, 'R-' || x, '',"
                + " 'T', 'a.pdf', 'application/pdf', 1, 'k', " + time("x") + ", 1 from " + from;
    }

    private static String folders(String from) {
        return "insert into rp_resource_folder select case when mod(x, 250) = 0 then 'big' else 'small' end, 'F-' || x,"
                + " 'Folder ' || x, 'folder ' || x, 1 from " + from;
    }

    private static String templates(String from) {
        return "insert into rp_message_template select case when x = 1 then 'big' else 'P-' || x end,"
                + " 'FOLLOW_UP', 'EMAIL', 'en', 'S', 'H', 'T', 1 from " + from;
    }

    private static String outbox(String from) {
        return "insert into rp_outbox select 'O-' || x, case when mod(x, 10) = 0 then 'small' else 'big' end,"
                + " 'FOLLOW_UP', 'MAIL', 'a', 'b', case when mod(x, 10) = 1 then 'WAITING' else 'SENT' end, "
                + time("x") + ", 0, 0, false, null, '', null, " + time("x") + " from " + from;
    }

    private static String sessions(String from) {
        return "insert into rp_session (hash, ends_at, person, device, started_at, proven_at, seen_at, idle_millis,"
                + " person_ends_at, alive_until) select 'A-' || x, " + FUTURE + ", case when x <= " + OLD_ROWS
                + " then 'OLD' else 'P-' || mod(x, 500) end, 'Firefox', " + time("x") + ", " + time("x") + ", "
                + time("x") + ", 1000, " + FUTURE + ", " + FUTURE + " from " + from;
    }

    private static String memberships(String from, Owner who) {
        String name = "'u' || substring(" + who.workOrder + ", 3)";
        return "insert into rp_membership select " + who.provider + ", 'M' || substring(" + who.workOrder + ", 3), "
                + who.customer + ", 'K1', null, " + name + ", " + name + ", 'a@example.com', 'Ada Golf ' || x,"
                + " case when " + who.customer + " = 'OLD' then 'R-OLD' else 'R-' || mod(x, 20) end, true, 'OPEN',"
                + " mod(x, 2) = 0, " + who.time + ", null, " + who.time + ", 1 from " + from;
    }

    private static String membershipWords(String from, Owner who, String word) {
        return "insert into rp_membership_word select " + who.provider + ", 'M' || substring(" + who.workOrder
                + ", 3), " + word + ", " + who.time + " from " + from;
    }

    private static String customerWords(String from, String word) {
        return "insert into rp_shop_customer_word select case when mod(x, 10) = 0 then 'small' else 'big' end, 'C-' || x,"
                + " " + word + " from " + from;
    }

    private static String personMemberships(String from) {
        return "insert into rp_person_membership select 'P-' || mod(x, 500), case when mod(x, 10) = 0 then 'small'"
                + " else 'big' end, 'M-' || x from " + from;
    }

    private static String invitationReports(String from) {
        return "insert into rp_invitation_report select case when mod(x, 10) = 0 then 'small' else 'big' end, 'I-' || x,"
                + " 'sam', 'Sam', " + time("x") + ", true, '{\"v\":1,\"lines\":[]}' from " + from;
    }

    private static String rights(String from) {
        return "insert into rp_access_rights select case when mod(x, 100) = 0 then 'big' else 'small' end, 'R-' || x,"
                + " 'Set ' || x, 'set ' || x, 1, 1 from " + from;
    }

    private static String proposals(String from, Owner who) {
        return "insert into rp_proposal select " + who.provider + ", 'G' || substring(" + who.workOrder
                + ", 3), case when " + who.customer + " = 'OLD' then 'REGISTRATION' else 'DETAILS' end, case when "
                + who.customer + " = 'OLD' then 'OLD' else 'P-' || mod(x, 500) end, "
                + who.customer + ", null, null, '{\"v\":1,\"given\":\"\",\"family\":\"\",\"company\":\"\",\"address\":"
                + "{\"street\":\"\",\"postcode\":\"\",\"city\":\"\",\"country\":\"\"}}', case when mod(x, 3) = 0 then 'DECLINED' else 'WAITING' end, "
                + who.time
                + ", case when mod(x, 3) = 0 then " + who.time + " end, 1 from " + from;
    }

    private static String oneTimeKeys(String from, Owner who) {
        return "insert into rp_one_time_key select 'K' || substring(" + who.workOrder + ", 3), " + who.provider
                + ", case when " + who.customer
                + " = 'OLD' then 'OLD' else 'M-' || mod(x, 500) end, 'INVITATION', null,"
                + " 1, '', " + who.time + ", " + who.time + ", null, null, " + who.time + " from " + from;
    }

    private static String auditRecords(String from) {
        return "insert into rp_audit_record select case when mod(x, 10) = 0 then 'small' else 'big' end, x, "
                + time("x") + ", case when x <= 200 then 'rare' else 'customer.locked' end, 'staff:tom', case when x <="
                + " 200 then 'customer:OLD' else 'customer:C-' || mod(x, 500) end, '{\"v\":1,\"details\":{}}', 'h' || x"
                + " from " + from;
    }

    private static String customers(String from) {
        return "insert into rp_shop_customer select case when mod(x, 10) = 0 then 'small' else 'big' end, 'C-' || x,"
                + " '{\"v\":1,\"given\":\"Ada\",\"family\":\"Golf\",\"company\":\"' || x || '\",\"addresses\":[],"
                + "\"contacts\":[]}' from " + from;
    }

    private static String emails(String from) {
        return "insert into rp_shop_customer_email select case when mod(x, 10) = 0 then 'small' else 'big' end,"
                + " 'a' || mod(x, 1000) || '@example.com', 'C-' || x from " + from;
    }

    private static String workOrders(String from, Owner who) {
        return "insert into rp_shop_work_order select " + who.provider + ", " + who.workOrder + ", " + who.customer
                + ", 'K1', 'N-' || x, 'Golf', '', 'golf', 'OPEN', " + who.time + ", null, null, null, null, null, "
                + who.time + " from " + from;
    }

    private static String documents(String from, Owner who) {
        return "insert into rp_shop_document select " + who.provider + ", 'D' || substring(" + who.customer
                + ", 1, 1) || x, " + who.workOrder + ", 'PHOTO', 'a.jpg', 'image/jpeg', 1, " + who.time
                + ", '', null, false, 'k', null, null from " + from;
    }

    private static String papers(String from, Owner who) {
        return "insert into rp_shop_document select " + who.provider + ", 'C' || substring(" + who.workOrder
                + ", 3), null, 'DOCUMENT', 'a.pdf', 'application/pdf', 1, " + who.time
                + ", '', null, false, 'k', " + who.customer + ", 'K1' from " + from;
    }

    private static String estimates(String from, Owner who) {
        return "insert into rp_shop_estimate select " + who.provider + ", 'E' || substring(" + who.customer
                + ", 1, 1) || x, " + who.workOrder + ", " + who.time
                + ", '{\"v\":1,\"number\":\"1\",\"title\":\"T\",\"state\":\"SENT\",\"version\":1,\"lines\":[],"
                + "\"totals\":{\"currency\":\"EUR\",\"net\":0,\"tax\":0,\"gross\":0,\"label\":\"\"},\"terms\":\"\"}'"
                + " from " + from;
    }

    private static String notes(String from, Owner who) {
        return "insert into rp_shop_technician_note select " + who.provider + ", 'T' || substring(" + who.customer
                + ", 1, 1) || x, " + who.workOrder + ", 'Dry inside', 'Emre', " + who.time + " from " + from;
    }

    private static String range(int rows, boolean postgres) {
        return postgres ? "generate_series(1, " + rows + ") as s(x)" : "system_range(1, " + rows + ")";
    }

    private static String time(String second) {
        return "timestamp with time zone '2026-01-01 00:00:00+00' + (" + second + ") * interval '1' second";
    }

    private static Owner others(String x) {
        return new Owner(
                "case when mod(x, 10) = 0 then 'small' else 'big' end",
                "'WO-' || (" + x + ")",
                "'C-' || mod(x, 2000)",
                time(x));
    }

    private static Owner old(String x) {
        return new Owner(
                "'big'",
                "'WO-' || (1000000 + " + x + ")",
                "'OLD'",
                "timestamp with time zone '2020-01-01 00:00:00+00' + (" + x + ") * interval '1' second");
    }

    private static Owner oldOfOne(String x) {
        return new Owner("'big'", "'WO-1000001'", "'OLD'", old(x).time);
    }

    /** SQL expressions of whose a row is and when it was written. */
    private record Owner(String provider, String workOrder, String customer, String time) {}
}
