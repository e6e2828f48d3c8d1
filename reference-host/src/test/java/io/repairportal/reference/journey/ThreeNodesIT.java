package io.repairportal.reference.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one PostgreSQL, and nothing that one of them knows alone. {@code -Drepairportal.guesses=10000} tries more passwords
 * than the ordinary run does.
 */
class ThreeNodesIT {
    private static final String SECRET = "three nodes share this secret, as those of a real shop would";
    private static final int GUESSES = Integer.getInteger("repairportal.guesses", 2_000);
    private static final int AT_A_NAME_NOBODY_HAS = 300;
    private static final int LOOKED_AT = 10;
    private static final int LOOKED_AT_IN_A_WINDOW = 5;
    private static final int OF_THE_OWNER = 3;
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;
    private static final String HOME = "/portal/p/harbour-lane";
    private static final List<HostProcess> NODES = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Boolean>> starts = Stream.of("one", "two", "three")
                    .<Callable<Boolean>>map(node -> () -> NODES.add(started(node)))
                    .toList();
            for (Future<Boolean> start : hands.invokeAll(starts)) {
                start.get();
            }
        } finally {
            hands.shutdown();
        }
    }

    private static HostProcess started(String node) {
        return HostProcess.startNode(
                SECRET,
                folder.resolve(node),
                "--database",
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "--database-user",
                "postgres",
                "--database-password",
                "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        NODES.forEach(HostProcess::close);
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @DisplayName("three that start at once on an empty database fill it once, and all know the same ways in (P56)")
    void aDatabaseIsFilledOnce() {
        assertThat(NODES)
                .filteredOn(node -> node.log().contains("filled for the first time"))
                .hasSize(1);
        assertThat(NODES.stream()
                        .map(node -> node.linkTo("HL-2041").url().getPath())
                        .distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("signed in on one node, locked on the second, refused on the third at the next request (A11, P18)")
    void aLockHoldsEverywhereAtOnce() throws IOException {
        Persona gareth = NODES.get(0).signedInAs("Brightwater Plumbing");
        Visitor customer = new Visitor();
        customer.signIn(gareth.url(), gareth.user(), gareth.secret());
        assertThat(customer.open(at(2, "/work-orders")).text()).contains("HL-2045");

        lockOnTheSecond(personOf("brightwater", gareth.user()), "closed");
        Answer refused = customer.send("GET", at(2, "/work-orders"), Map.of());
        assertThat(refused.onward()).as("sent away").isPresent();
        assertThat(refused.text()).isEmpty();
        assertThat(customer.open(at(2, "/work-orders")).text()).doesNotContain("HL-2045");
        assertThat(new Visitor()
                        .signIn(gareth.url(), gareth.user(), gareth.secret())
                        .text())
                .contains("Your access is closed");

        lockOnTheSecond(personOf("brightwater", gareth.user()), "open");
        Visitor again = new Visitor();
        again.signIn(at(2, "/sign-in"), gareth.user(), gareth.secret());
        assertThat(again.open(at(1, "/work-orders")).text()).contains("HL-2045");
    }

    @Test
    @DisplayName(
            "a whole customer locked on the second node: who came by link on the first is refused on the third, and"
                    + " so is the link (A11, P18)")
    void aLockEndsLinksEverywhere() throws IOException {
        Persona mikkel = NODES.get(0).linkTo("HL-2038");
        Visitor customer = new Visitor();
        customer.answer(mikkel.url(), mikkel.name());
        URI tracker = at(2, "/work-orders/HL-2038");
        assertThat(customer.open(tracker).text()).contains("HL-2038");

        lockOnTheSecond(at(1, "/staff/customers/sorensen"), "closed");
        Answer refused = customer.send("GET", tracker, Map.of());
        assertThat(refused.status()).isNotEqualTo(200);
        assertThat(refused.text()).doesNotContain("HL-2038");
        Answer again = new Visitor().open(at(2, mikkel.url().getPath().substring(HOME.length())));
        assertThat(again.page().select("form [name=name]")).isEmpty();
    }

    @Test
    @DisplayName("of thousands of wrong passwords, tried on three nodes at once, at most ten are looked at; the owner"
            + " still gets in where she was signed in before; a name nobody has is answered alike (A9, P7, P8, P9)")
    void guessingIsHopeless() throws Exception {
        Persona ada = NODES.get(0).signedInAs("ada okafor");
        Visitor owner = new Visitor();
        owner.signIn(ada.url(), ada.user(), ada.secret());
        signOut(owner);
        assertThat(owner.open(at(1, "/work-orders")).address().getPath()).endsWith("/sign-in");
        int signIns = signInsWrittenDown();

        assertOnlyAFewAreLookedAt(guess(ada.user(), GUESSES), GUESSES);
        assertThat(signInsWrittenDown()).as("sign-ins in the audit trail").isEqualTo(signIns);
        assertThat(new Visitor()
                        .signIn(at(0, "/sign-in"), ada.user(), ada.secret())
                        .status())
                .as("the right password from a browser nobody knows")
                .isEqualTo(TOO_MANY);
        owner.signIn(at(2, "/sign-in"), ada.user(), ada.secret());
        assertThat(owner.open(at(1, "/work-orders")).text()).contains("HL-2041");

        assertOnlyAFewAreLookedAt(guess("nobody at all", AT_A_NAME_NOBODY_HAS), AT_A_NAME_NOBODY_HAS);
    }

    @Test
    @DisplayName(
            "an invitation sent many times at once on three nodes, by one form or by several, gives one access and one"
                    + " mail; nobody is told of trouble (A14, P17, P52)")
    void oneInvitation() throws Exception {
        Persona gareth = NODES.get(0).signedInAs("Brightwater Plumbing");
        Visitor admin = new Visitor();
        admin.signIn(gareth.url(), gareth.user(), gareth.secret());
        List<Element> forms = new ArrayList<>();
        for (int form = 0; form < 6; form++) {
            forms.add(checkOf(admin, "twin@brightwater.example"));
        }
        Element pressed = checkOf(admin, "bo@brightwater.example");
        assertThat(statuses(admin, Collections.nCopies(9, pressed))).containsOnly(303);
        assertThat(statuses(admin, forms)).containsOnlyOnce(303).containsOnly(303, WRONG);
        for (String address : List.of("bo", "twin")) {
            String membership = "from rp_membership m where m.customer = 'brightwater' and m.email = '" + address
                    + "@brightwater.example'";
            assertThat(numbers("select count(*) " + membership)).as(address).containsExactly(1);
            assertThat(numbers("select count(*) from rp_audit_record where event = 'invitation.sent' and subject ="
                            + " (select 'membership:' || m.membership " + membership + ")"))
                    .as("invitations of " + address)
                    .containsExactly(1);
        }
    }

    /** Returns the form that sends the invitation, on the page that says what it will do. */
    private static Element checkOf(Visitor admin, String address) throws IOException {
        Element wish = admin.open(at(1, "/account/people/invite")).formWith("email");
        Element other = wish.selectFirst("[name=who][value=other]");
        wish.select("[name=who], [name=rights], [name=scope]").remove();
        Element rights = admin.open(at(1, "/account/people/invite")).page().selectFirst("[name=rights]");
        Map<String, String> typed =
                Map.of("who", other.val(), "email", address, "rights", rights.val(), "scope", "whole");
        return admin.submit(wish, typed).formWith("confirmed");
    }

    /** Sends these forms at the same moment, to one node after the other, and returns the status of each answer. */
    private static List<Integer> statuses(Visitor visitor, List<Element> forms) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(forms.size());
        try {
            List<Callable<Integer>> sending = new ArrayList<>();
            for (Element form : forms) {
                Element here = form.clone()
                        .attr(
                                "action",
                                at(sending.size() % NODES.size(), "/account/people/invite")
                                        .toString());
                sending.add(() -> visitor.hand(here, Map.of()).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(sending)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Integer> guess(String userName, int count) throws Exception {
        return Guesses.at(List.of(at(0, "/sign-in"), at(1, "/sign-in"), at(2, "/sign-in")), userName)
                .send(count);
    }

    /** Believes neither the answers nor the counters alone: what was answered must be what the database let through. */
    private static void assertOnlyAFewAreLookedAt(List<Integer> answers, int sent) throws SQLException {
        assertThat(answers).hasSize(sent).containsOnly(WRONG, TOO_MANY);
        int lookedAt = Collections.frequency(answers, WRONG);
        assertThat(lookedAt).as("passwords compared").isBetween(1, LOOKED_AT);
        assertThat(numbers("select sum(total) from rp_counter where name like 'signin:%' group by name"))
                .as("tries of a name, counted in the database")
                .anyMatch(tries -> tries >= sent && tries <= sent + OF_THE_OWNER);
        assertThat(numbers("select count(distinct starts_at) from rp_counter where name like 'signin:%'"))
                .as("windows of time, in each of which five are looked at")
                .allMatch(windows -> lookedAt <= windows * LOOKED_AT_IN_A_WINDOW);
    }

    private static int signInsWrittenDown() throws SQLException {
        return numbers("select count(*) from rp_audit_record where event like 'signin.%'")
                .get(0);
    }

    private static List<Integer> numbers(String query) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private static void signOut(Visitor owner) throws IOException {
        Element form = owner.open(at(0, "/account")).page().selectFirst("form.leave");
        owner.submit(form, Map.of());
    }

    private static URI personOf(String customer, String userName) throws IOException {
        return staff().open(at(1, "/staff/customers/" + customer)).page().select("tbody tr").stream()
                .filter(row -> row.select(".person .muted").text().equals(userName))
                .map(row -> URI.create(row.selectFirst("a").absUrl("href")))
                .findFirst()
                .orElseThrow();
    }

    private static void lockOnTheSecond(URI page, String how) throws IOException {
        Visitor staff = staff();
        Answer locked = staff.submit(staff.open(page).formWith("lock"), Map.of("lock", how));
        assertThat(locked.status()).isEqualTo(200);
        assertThat(locked.page().select("[name=lock][checked]").val()).isEqualTo(how);
    }

    private static Visitor staff() throws IOException {
        Persona maria = NODES.get(1).signedInAs("maria");
        Visitor staff = new Visitor();
        staff.signIn(maria.url(), maria.user(), maria.secret());
        return staff;
    }

    private static URI at(int node, String below) {
        return NODES.get(node).at(HOME + below);
    }
}
