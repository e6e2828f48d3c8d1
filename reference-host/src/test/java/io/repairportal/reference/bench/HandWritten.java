package io.repairportal.reference.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.repairportal.core.internal.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The list and the tracker as somebody would write them who wants nothing but speed: JDBC, one statement for each kind of record, texts put
 * together in a {@link StringBuilder} and filled up to the size of the portal's page. No templates, no languages, no rules.
 */
final class HandWritten extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FILLING = "<p>Our workshop is open on weekdays from eight to five.</p>\n".repeat(2_000);

    private static final String ADMISSION =
            "select s.body, null as work_order, null as customer from rp_provider_settings s"
                    + " where s.provider = ? union all select null, g.work_order, l.customer from rp_session_grant g"
                    + " join rp_access_link l on l.provider = g.provider and l.link = g.link"
                    + " where g.session = ? and g.provider = ? and g.ends_at > ? and l.revoked_at is null";
    private static final String LIST =
            "select p.work_order, p.heading, p.state, p.opened_at, p.plan, p.promises, p.waiting, s.hash from"
                    + " rp_publication p left join rp_stage_plan s on s.provider = p.provider and s.plan = p.template"
                    + " where p.provider = ? and p.customer = ? and p.visible = true and p.ongoing = true order by"
                    + " p.provider desc, p.customer desc, p.visible desc, p.ongoing desc, p.opened_at desc, p.work_order"
                    + " desc fetch first 26 rows only";
    private static final String FACTS = "select ref, number, title, asset, state, opened_at from rp_shop_work_order"
            + " where provider = ? and ref = any (?) and customer = ?";
    private static final String PUBLICATION =
            "select p.heading, p.state, p.plan, p.promises, p.waiting, s.body, f.document,"
                    + " f.visible, f.since from rp_publication p"
                    + " left join rp_stage_plan s on s.provider = p.provider and s.plan = p.template"
                    + " left join rp_published_file f on f.provider = p.provider and f.work_order = p.work_order"
                    + " where p.provider = ? and p.work_order = ? and p.customer = ? and p.visible = true";
    private static final String WORK_ORDER =
            "select number, title, asset, state, opened_at, tasks from rp_shop_work_order"
                    + " where provider = ? and ref = ? and customer = ?";
    private static final String DOCUMENTS =
            "select d.ref, d.kind, d.name, d.media_type, d.size, d.created_at, d.caption from rp_shop_document d join"
                    + " rp_shop_work_order w on w.provider = d.provider and w.ref = d.work_order where d.provider = ? and"
                    + " d.work_order = ? and w.customer = ? order by d.provider desc, d.work_order desc, d.created_at"
                    + " desc, d.ref desc";
    private static final String ESTIMATES = "select e.ref, e.body from rp_shop_estimate e"
            + " join rp_shop_work_order w on w.provider = e.provider and w.ref = e.work_order"
            + " where e.provider = ? and e.work_order = ? and w.customer = ?"
            + " order by e.provider desc, e.work_order desc, e.sorted_at desc, e.ref desc";
    private static final String MESSAGES = "select m.ref, m.author, m.body, m.written_at from rp_message m where"
            + " m.provider = ? and m.work_order = ? and m.customer = ? order by m.provider desc, m.work_order desc,"
            + " m.customer desc, m.written_at desc, m.ref desc fetch first 4 rows only";

    private final transient DataSource pool;
    private final AtomicInteger listBytes = new AtomicInteger();
    private final AtomicInteger trackerBytes = new AtomicInteger();

    HandWritten(DataSource pool) {
        this.pool = pool;
    }

    /** Sets how long the two pages are. */
    void sizes(int list, int tracker) {
        listBytes.set(list);
        trackerBytes.set(tracker);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = request.getPathInfo().split("/", -1);
        String session = Secrets.sessionHash(cookie(request, "rp_session")).value();
        StringBuilder page = new StringBuilder(16_384).append("<!doctype html><html><body>");
        try (Connection connection = pool.getConnection()) {
            String customer = admitted(connection, path[2], session, cookie(request, "bench_customer"));
            if (path.length == 4) {
                list(connection, path[2], customer, page);
            } else {
                tracker(connection, List.of(path[2], path[4], customer), page);
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        send(response, page, path.length == 4 ? listBytes.get() : trackerBytes.get());
    }

    private static String admitted(Connection connection, String shop, String session, String customer)
            throws SQLException {
        List<List<String>> found = rows(connection, ADMISSION, shop, session, shop, OffsetDateTime.now(ZoneOffset.UTC));
        return found.stream()
                .map(row -> row.get(2))
                .filter(owner -> !owner.isEmpty())
                .findFirst()
                .orElse(customer);
    }

    private static void list(Connection connection, String shop, String customer, StringBuilder page)
            throws SQLException {
        List<List<String>> orders = rows(connection, LIST, shop, customer);
        Object refs = orders.stream().limit(25).map(order -> order.get(0)).toArray(String[]::new);
        write(page, orders);
        write(page, rows(connection, FACTS, shop, refs, customer));
    }

    private static void tracker(Connection connection, List<String> which, StringBuilder page) throws SQLException {
        for (String statement : List.of(PUBLICATION, WORK_ORDER, DOCUMENTS, ESTIMATES, MESSAGES)) {
            write(page, rows(connection, statement, which.toArray()));
        }
    }

    private static List<List<String>> rows(Connection connection, String statement, Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setObject(at + 1, values[at]);
            }
            ResultSet found = prepared.executeQuery();
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    String value = found.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static void write(StringBuilder page, List<List<String>> rows) {
        for (List<String> row : rows) {
            page.append("<li>")
                    .append(row.get(0))
                    .append(": ")
                    .append(row.get(1))
                    .append("</li>\n");
        }
    }

    private static void send(HttpServletResponse response, StringBuilder page, int bytes) throws IOException {
        page.append(FILLING, 0, Math.max(0, bytes - page.length()));
        page.setLength(bytes);
        byte[] body = page.toString().getBytes(UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return "";
    }
}
