package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff invite many customers at once. */
class OfficeInvitationsIT {
    private static final String LIST = """
            C-10
            C-11; second@x.example

            "C-12"\tfirst@x.example
            C-13
            C-13
            C-77
            <b>who</b> is this?
            C-10; not-an-address
            """;

    private Shop shop;
    private WebHost host;
    private Surfer amy;
    private AccessRights follow;

    @BeforeEach
    void open() {
        shop = new Shop();
        AtomicReference<Portal> portal = new AtomicReference<>();
        host = WebHost.at("/portal", url -> {
            portal.set(shop.portal(url));
            return portal.get();
        });
        amy = new Surfer().with("X-Staff", "amy");
        Actor.Staff boss = new Actor.Staff(Shop.ACME, new StaffRef("bo"), "Bo");
        follow = portal.get()
                .accessRights()
                .create(boss, "Follow only", PermissionSet.of(Permission.WORK_ORDERS_VIEW))
                .fold(RightsOutcome.Stored::rights, refused -> {
                    throw new AssertionError(refused.reason());
                });
        customer("C-10", "first@x.example");
        customer("C-11", "");
        customer("C-12", "third@x.example");
        customer("C-13", "");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("the check says line by line who is invited and who is not and why, and invites nobody (A13)")
    void checks() {
        Surfer.Seen checked = check(LIST, follow.ref().value());
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.html().select("main h2").eachText())
                .contains("2 customers will be invited", "6 lines are left out");
        assertThat(checked.html().select("main tbody tr").eachText())
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("C-10", "Line 1", "first@x.example", "Will be invited"),
                        row -> assertThat(row).contains("C-11", "Line 2", "second@x.example", "Will be invited"),
                        row -> assertThat(row).contains("C-12", "Line 4", "Shared address"),
                        row -> assertThat(row).contains("C-13", "Line 5", "No address"),
                        row -> assertThat(row).contains("C-13", "Line 6", "Twice in the list"),
                        row -> assertThat(row).contains("C-77", "Line 7", "Unknown customer"),
                        row -> assertThat(row).contains("<b>who</b> is this?", "Line 8", "Not readable"),
                        row -> assertThat(row).contains("C-10", "Line 9", "Not readable"));
        assertThat(people()).isEmpty();
    }

    @Test
    @DisplayName(
            "sending leads to a report of every line; loaded again or sent again it invites nobody twice (A13, P52)")
    void sends() {
        Surfer.Seen checked = check(LIST, follow.ref().value());
        Surfer.Seen sent = sent(checked);
        assertThat(sent.html().select("main h2").eachText())
                .contains("2 invitations are on their way", "6 lines are left out");
        assertThat(people()).hasSize(2);
        assertThat(sent.html().select("main .lead").text()).contains("Sent by Amy", "kept until");
        assertThat(sent.html().select("main tbody tr").eachText())
                .hasSize(8)
                .anySatisfy(row -> assertThat(row).contains("C-77", "Line 7", "Unknown customer"))
                .anySatisfy(row -> assertThat(row).contains("C-12", "Line 4", "Shared address"));
        assertThat(sent.text()).doesNotContain("second@x.example");
        Surfer.Seen loaded = amy.get(sent.address());
        assertThat(loaded.html().select("main table").text())
                .isEqualTo(sent.html().select("main table").text());
        Surfer.Seen again = sent(checked);
        assertThat(again.address()).isEqualTo(sent.address());
        assertThat(again.html().select("main h2").eachText()).contains("2 invitations are on their way");
        assertThat(people()).hasSize(2);
    }

    @Test
    @DisplayName("a list checked and sent anew is a report of its own, in which nobody is invited twice (A13)")
    void sendsAnew() {
        send("C-10");
        Surfer.Seen checked = check("C-10\nC-12; new@x.example", follow.ref().value());
        Surfer.Seen anew = sent(checked);
        assertThat(anew.html().select("main h2").eachText())
                .contains("1 invitation is on its way", "1 line is left out");
        assertThat(anew.text()).contains("Has access");
        Surfer.Seen list = amy.get(host.url("/staff/invitations"));
        assertThat(list.html().select("main a[href*='/invitations/reports/']")).hasSize(2);
    }

    @Test
    @DisplayName(
            "a report is there for 30 days, for staff only; a foreign id and an unknown one look alike (A13, P1, P61)")
    void keepsReports() {
        Surfer.Seen sent = send("C-10");
        String path = sent.address().getPath();
        String ref = path.substring(path.lastIndexOf('/') + 1);
        shop.store
                .invitationReports()
                .begin(
                        new ProviderRef("elsewhere"),
                        new InvitationReport(
                                new InvitationReportRef("foreign"),
                                new InvitationReport.Sender(new StaffRef("eve"), "Eve"),
                                shop.clock.instant(),
                                true,
                                List.of()));
        for (String unknown : List.of("foreign", "never", "a b", "x".repeat(65))) {
            assertThat(amy.get(host.url("/staff/invitations/reports/" + unknown.replace(" ", "%20")))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(new Surfer()
                        .get(host.url("/staff/invitations/reports/" + ref))
                        .status())
                .isEqualTo(404);
        shop.clock.advance(Duration.ofDays(30));
        assertThat(amy.get(host.url("/staff/invitations/reports/" + ref)).status())
                .isEqualTo(404);
        assertThat(amy.get(host.url("/staff/invitations")).html().select("main a[href*='/reports/']"))
                .isEmpty();
    }

    @Test
    @DisplayName("a form without its name, or with one of a wrong kind, invites nobody (A13, P36)")
    void needsItsName() {
        Surfer.Seen checked = check("C-10", follow.ref().value());
        var send = checked.html().selectFirst("main form[action$=send]");
        assertThat(amy.submit(checked, send, Map.of("operation", "")).status()).isEqualTo(400);
        assertThat(amy.submit(checked, send, Map.of("operation", "<b>")).status())
                .isEqualTo(400);
        assertThat(people()).isEmpty();
    }

    @Test
    @DisplayName("a search puts customers into the list, behind those who stand in it, each once (A13)")
    void searches() {
        Surfer.Seen page = amy.get(host.url("/staff/invitations?q=x.example"));
        assertThat(lines(page)).containsExactlyInAnyOrder("C-10", "C-12");
        Surfer.Seen more = amy.submit(
                page,
                page.html().selectFirst("main .officeform"),
                Map.of("rows", "C-99\nC-10", "find", "x.example", "do", "add", "rights", ""));
        assertThat(lines(more)).containsExactlyInAnyOrder("C-99", "C-10", "C-12");
        assertThat(amy.get(host.url("/staff/customers?q=x.example"))
                        .html()
                        .select("main a[href$=invitations?q=x.example]"))
                .hasSize(1);
        assertThat(amy.get(host.url("/staff/invitations?q=" + "x".repeat(101))).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("what is missing, too long or foreign is said at its field, and nobody is invited (A13, P36)")
    void mistakes() {
        String rights = follow.ref().value();
        assertThat(check("", rights).status()).isEqualTo(422);
        assertThat(check("C-10", "").status()).isEqualTo(422);
        assertThat(check("C-10", "nowhere").status()).isEqualTo(422);
        assertThat(check("C-10\n".repeat(501), rights).html().select("#errors").text())
                .contains("500 lines");
        assertThat(check("x".repeat(20_001), rights).status()).isEqualTo(422);
        Surfer.Seen checked = check("C-10", rights);
        var send = checked.html().selectFirst("main form[action$=send]");
        assertThat(amy.submit(checked, send, Map.of("rights", "nowhere")).status())
                .isEqualTo(422);
        assertThat(amy.submit(checked, send, Map.of("customer", "C-11")).status())
                .isEqualTo(400);
        assertThat(people()).isEmpty();
    }

    @Test
    @DisplayName("a CSV file fills the list, is checked like one that was pasted, and invites nobody by itself (A13)")
    void takesAFile() {
        Surfer.Seen taken = upload("\uFEFFC-10;first@x.example\r\nC-11\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(lines(taken)).containsExactly("C-10;first@x.example", "C-11");
        Surfer.Seen checked = amy.submit(
                taken,
                taken.html().selectFirst("main .officeform"),
                Map.of("rights", follow.ref().value(), "find", ""));
        assertThat(checked.html().select("main h2").eachText()).contains("1 customer will be invited");
        assertThat(lines(upload("C-10;M\u00fcller".getBytes(Charset.forName("windows-1252")))))
                .containsExactly("C-10;M\u00fcller");
        assertThat(people()).isEmpty();
    }

    @Test
    @DisplayName("a file that is no list is refused in words at its field (A13, P24, P61)")
    void refusesFiles() {
        Map<String, byte[]> wrong = new LinkedHashMap<>();
        wrong.put("another kind of file", new byte[] {'P', 'K', 3, 4, 0, 0});
        wrong.put("Choose a CSV or text file", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        wrong.put("at most 20,000 characters", "C-10\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        wrong.put("a file with customers in it", new byte[0]);
        wrong.forEach((words, bytes) -> {
            Surfer.Seen refused = upload(bytes);
            assertThat(refused.status()).as(words).isEqualTo(422);
            assertThat(refused.html().select("#errors").text()).contains(words);
        });
        assertThat(people()).isEmpty();
    }

    private Surfer.Seen upload(byte[] bytes) {
        Surfer.Seen page = amy.get(host.url("/staff/invitations"));
        return amy.upload(
                page,
                page.html().selectFirst("main form[action$=file]"),
                Map.of(),
                new Surfer.Chosen("customers.csv", new ByteArrayInputStream(bytes)));
    }

    private Surfer.Seen check(String list, String rights) {
        Surfer.Seen page = amy.get(host.url("/staff/invitations"));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rows", list);
        fields.put("rights", rights);
        return amy.submit(page, page.html().selectFirst("main .officeform"), fields);
    }

    private Surfer.Seen send(String list) {
        Surfer.Seen checked = check(list, follow.ref().value());
        return sent(checked);
    }

    private Surfer.Seen sent(Surfer.Seen checked) {
        return amy.follow(amy.submit(checked, checked.html().selectFirst("main form[action$=send]"), Map.of()));
    }

    private static List<String> lines(Surfer.Seen page) {
        return page.html().select("main textarea").first().wholeText().lines().toList();
    }

    private List<Membership> people() {
        return Stream.of("C-10", "C-11", "C-12", "C-13")
                .map(ref -> new CustomerRef(Shop.ACME, ref))
                .flatMap(ref -> shop.store.membershipLists().ofCustomer(ref, Optional.empty(), 10).items().stream())
                .toList();
    }

    private void customer(String ref, String email) {
        var customer = aCustomer(shop.provider).ref(ref);
        shop.facts.add((email.isEmpty() ? customer.withEmail() : customer.withEmail(email)).build());
    }
}
