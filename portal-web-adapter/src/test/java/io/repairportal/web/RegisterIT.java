package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody becomes a customer by herself, and staff decide. */
class RegisterIT {
    private static final String ANSWERS =
            "{'given':'Zoë','family':'Quimby','company':'','email':'zoe@quimby.example','phone':{'dial':'+441632960199',"
                    + "'display':'+44 1632 960199'},'street':'1 Quay Street','postcode':'TW1 4QQ','city':'Tidewell',"
                    + "'country':'','language':'de'}";

    private final Secrets secrets = new Secrets(Shop.SECRET, new SecureRandom());
    private Shop shop;
    private WebHost host;
    private Surfer surfer;
    private Surfer amy;

    @BeforeEach
    void open() {
        shop = new Shop();
        new Logins(shop);
        registrations(true);
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        amy = new Surfer().with("X-Staff", "amy");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "the page is found from the sign-in, and nothing tells afterwards whether the address is known (A12, P9)")
    void asks() {
        new Logins(shop).dana();
        Surfer.Seen signIn = surfer.get(host.url("/sign-in"));
        assertThat(signIn.html().select("a[href$=register]")).hasSize(1);
        Surfer.Seen unknown = send(Map.of());
        Surfer.Seen known = send(Map.of("email", "dana@whitfield.example"));
        assertThat(unknown.status()).isEqualTo(303);
        assertThat(known.location()).isEqualTo(unknown.location());
        assertThat(surfer.follow(unknown).text()).contains("Look at your mail").doesNotContain("quimby");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("where it is not switched on, or no rights are chosen, there is neither page nor way to it (A12, P4)")
    void notOffered() {
        issue(Shop.token(1), Shop.ACME);
        registrations(false);
        String unknown = surfer.get(host.url("/no-such-page")).text();
        for (String path : List.of("/register", "/verify/" + Shop.token(1))) {
            assertThat(surfer.get(host.url(path)).status()).isEqualTo(404);
            assertThat(surfer.get(host.url(path)).html().selectFirst("h1").text())
                    .isEqualTo(surfer.get(host.url("/no-such-page"))
                            .html()
                            .selectFirst("h1")
                            .text());
        }
        assertThat(unknown).doesNotContain("register");
        assertThat(surfer.get(host.url("/sign-in")).html().select("a[href$=register]"))
                .isEmpty();
    }

    @Test
    @DisplayName("what may stay empty is not told to be required, and phones offer the keys that fit (A12)")
    void asksForWhatItNeeds() {
        Element form = surfer.get(host.url("/register")).html().selectFirst("main form");
        assertThat(form.select("input[required]").eachAttr("name"))
                .containsExactly("family", "email", "phone", "street", "postcode", "city");
        assertThat(form.selectFirst("#phone").attr("type")).isEqualTo("tel");
        assertThat(form.selectFirst("#family").attr("autocapitalize")).isEqualTo("words");
        assertThat(form.selectFirst("#email").attr("autocapitalize")).isEqualTo("none");
    }

    @Test
    @DisplayName("whatever is missing, too long or malformed is said at its field, and what was typed stays (A12)")
    void mistakes() {
        for (String field : List.of("family", "email", "phone", "street", "postcode", "city")) {
            assertWrong(Map.of(field, " "), field);
        }
        for (String field : List.of("given", "family", "company", "street", "postcode", "city", "country")) {
            assertWrong(Map.of(field, "x".repeat(250)), field);
        }
        assertWrong(Map.of("email", "no address"), "email");
        assertWrong(Map.of("phone", "12"), "phone");
        Surfer.Seen page = surfer.get(host.url("/register"));
        Surfer.Seen odd = surfer.submit(page, form(page), filled(Map.of("language", "tlh")));
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.html().select("a[href=#language-0]")).hasSize(1);
    }

    @Test
    @DisplayName("the link shows a button and changes nothing; the button registers, once (A12, P14, P17)")
    void proves() {
        issue(Shop.token(1), Shop.ACME);
        Surfer.Seen page = surfer.get(host.url("/verify/" + Shop.token(1)));
        surfer.get(host.url("/verify/" + Shop.token(1)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Quimby");
        assertThat(waiting()).isEmpty();
        Surfer.Seen done = surfer.submit(page, form(page), Map.of());
        assertThat(surfer.follow(done).text()).contains("you are registered");
        assertThat(waiting()).hasSize(1);
        assertOver(surfer.submit(page, form(page), Map.of()));
    }

    @Test
    @DisplayName("a link used twice, altered, too old or another provider's has one and the same page (A12, P4)")
    void linksThatDoNotWork() {
        issue(Shop.token(1), Shop.ACME);
        issue(Shop.token(2), Shop.OTHER);
        Surfer.Seen page = surfer.get(host.url("/verify/" + Shop.token(1)));
        surfer.submit(page, form(page), Map.of());
        String used = body(Shop.token(1));
        assertThat(body(Shop.token(2))).isEqualTo(used);
        assertThat(body(Shop.token(9))).isEqualTo(used);
        assertThat(body("short")).isEqualTo(used);
        assertOver(surfer.get(host.url("/verify/" + Shop.token(1))));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    @DisplayName("staff see it in the inbox, what was written, and accept a new customer, who is invited (A12, K7)")
    void approve() {
        Surfer.Seen page = registered();
        assertThat(page.text()).contains("zoe@quimby.example", "1 Quay Street", "Nobody has this address");
        Element approve = page.html().selectFirst("form[action$=/approve]");
        assertThat(amy.submit(page, approve, Map.of("extra", "x")).status()).isEqualTo(400);
        assertThat(amy.submit(page, approve, Map.of()).location().toString()).contains("/staff?done=saved");
        Customer made = shop.facts.customers().search(Shop.ACME, "Quimby", 10).get(0);
        assertThat(members(made))
                .singleElement()
                .satisfies(membership -> assertThat(membership.grant().rights()).contains(new RightsRef("orders")));
        assertThat(amy.submit(page, approve, Map.of()).location().toString()).contains("done=unchanged");
        assertThat(amy.get(page.address()).text()).contains("Accepted");
    }

    @Test
    @DisplayName("staff let her in as a customer whom they know, found by what is alike or by a search (A12)")
    void merge() {
        Surfer.Seen page = registered();
        Surfer.Seen found = amy.get(URI.create(page.address() + "?find=Stone"));
        String customer = found.html().selectFirst("a[href*=customer=]").attr("href");
        assertThat(customer).contains("C-2");
        Surfer.Seen chosen = amy.get(URI.create(page.address() + "?customer=C-2"));
        Element merge = chosen.html().selectFirst("form[action$=/merge]");
        assertThat(amy.submit(chosen, merge, Map.of("as", "")).status()).isEqualTo(422);
        assertThat(amy.submit(chosen, merge, Map.of("as", "is:nobody")).status())
                .isEqualTo(422);
        assertThat(amy.submit(chosen, merge, Map.of("as", "further", "customer", "nobody"))
                        .status())
                .isEqualTo(422);
        assertThat(amy.submit(chosen, merge, Map.of("as", "further", "customer", "not a ref!"))
                        .status())
                .isEqualTo(422);
        assertThat(members(shop.sam)).isEmpty();
        String sam = "is:" + shop.sam.contacts().get(0).ref();
        assertThat(amy.submit(chosen, merge, Map.of("as", sam)).location().toString())
                .contains("/staff?done=saved");
        assertThat(members(shop.sam)).hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("staff decline with a reason, without which nothing happens (A12)")
    void decline() {
        Surfer.Seen page = registered();
        Element decline = page.html().selectFirst("form[action$=/decline]");
        assertThat(amy.submit(page, decline, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(amy.submit(page, decline, Map.of("reason", "x".repeat(1_001)))
                        .status())
                .isEqualTo(422);
        assertThat(waiting()).hasSize(1);
        amy.submit(page, decline, Map.of("reason", "We repair boats only."));
        assertThat(waiting()).isEmpty();
        assertThat(amy.get(page.address()).text()).contains("Declined");
    }

    @Test
    @DisplayName("customers, and staff of another provider, find no such page and decide nothing (A12, P1, P4)")
    void strangers() {
        shop.addProvider();
        String ref = waitingOne().ref().value();
        for (String path : List.of("/p/acme/staff/registrations/", "/p/other/staff/registrations/")) {
            assertThat(surfer.get(host.url(path + ref)).status()).isEqualTo(404);
        }
        assertThat(amy.get(host.url("/p/other/staff/registrations/" + ref)).status())
                .isEqualTo(404);
        assertThat(amy.get(host.url("/p/acme/staff/registrations/nothing")).status())
                .isEqualTo(404);
        assertThat(amy.get(host.url("/p/acme/staff/registrations/" + ref)).status())
                .isEqualTo(200);
        assertThat(waiting()).hasSize(1);
    }

    private Surfer.Seen registered() {
        String ref = waitingOne().ref().value();
        Surfer.Seen inbox = amy.get(host.url("/staff"));
        assertThat(inbox.html().select("a[href$=registrations/" + ref + "]")).hasSize(1);
        return amy.get(host.url("/staff/registrations/" + ref));
    }

    private Proposal waitingOne() {
        issue(Shop.token(1), Shop.ACME);
        boolean several = shop.facts.hostApplication().providers().all().size() > 1;
        Surfer.Seen page = surfer.get(host.url((several ? "/p/acme" : "") + "/verify/" + Shop.token(1)));
        surfer.submit(page, form(page), Map.of());
        return waiting().get(0);
    }

    private void registrations(boolean on) {
        shop.set(settings -> settings.with(
                new ProviderSettings.Accounts(true, Optional.of(new RightsRef("orders")), false, on, false, 10)));
    }

    private void issue(String token, ProviderRef provider) {
        shop.store
                .oneTimeKeys()
                .issue(aKey(KeyPurpose.REGISTRATION)
                        .hash(Secrets.keyHash(KeyPurpose.REGISTRATION, token).value())
                        .about("registrant")
                        .at(provider)
                        .with(secrets.seal("registration", ANSWERS.replace('\'', '"')))
                        .issuedAt(shop.clock.instant())
                        .build());
    }

    private Surfer.Seen send(Map<String, String> other) {
        Surfer.Seen page = surfer.get(host.url("/register"));
        return surfer.submit(page, form(page), filled(other));
    }

    private static Map<String, String> filled(Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "family", "Quimby",
                "email", "zoe@quimby.example",
                "phone", "+44 1632 960199",
                "street", "1 Quay Street",
                "postcode", "TW1 4QQ",
                "city", "Tidewell"));
        fields.putAll(other);
        return fields;
    }

    private void assertWrong(Map<String, String> values, String field) {
        Surfer.Seen again = send(values);
        assertThat(again.status()).as(field).isEqualTo(422);
        assertThat(again.html().select("a[href=#" + field + "]")).as(field).hasSize(1);
        assertThat(again.html().select("[name=city]").attr("value")).isEqualTo(values.getOrDefault("city", "Tidewell"));
    }

    private static void assertOver(Surfer.Seen seen) {
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.text()).contains("does not work any more");
    }

    private String body(String token) {
        return surfer.get(host.url("/verify/" + token))
                .html()
                .selectFirst("main")
                .text();
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }

    private List<Proposal> waiting() {
        return shop.store.proposals().waiting(Shop.ACME, Proposal.Kind.REGISTRATION, 10);
    }

    private List<Membership> members(Customer customer) {
        return shop.store
                .membershipLists()
                .ofCustomer(customer.ref(), Optional.empty(), 10)
                .items();
    }
}
