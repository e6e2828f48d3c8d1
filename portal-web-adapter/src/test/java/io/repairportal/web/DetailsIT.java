package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.internal.Secrets;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.signin.CodeWords;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What somebody changes about herself. */
class DetailsIT {
    private static final PersonRef DANA = new PersonRef("P-dana");

    private final Secrets secrets = new Secrets(Shop.SECRET, new SecureRandom());
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        logins.dana();
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        Logins.signIn(surfer, host, "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("name, phone, address and language are changed at once; person, language and audit follow (A20, O3)")
    void changes() {
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        Surfer.Seen saved = surfer.submit(
                page,
                form(page),
                Map.of("family", "Winter", "mobile", "+44 1632 960 199", "street", "2 Quay Street", "language", "de"));
        assertThat(saved.location().toString()).endsWith("/account/details?done=changed");
        assertThat(person().name().family()).isEqualTo("Winter");
        assertThat(person().language()).contains(Locale.GERMAN);
        assertThat(surfer.follow(saved).html().selectFirst("html").attr("lang")).isEqualTo("de");
        assertThat(proposals()).singleElement().satisfies(made -> {
            assertThat(made.verdict().state()).isEqualTo(Proposal.State.APPROVED);
            assertThat(made.wanted().phones().mobile())
                    .hasValueSatisfying(number -> assertThat(number.dial()).isEqualTo("+441632960199"));
            assertThat(made.wanted().address().street()).isEqualTo("2 Quay Street");
        });
    }

    @Test
    @DisplayName("a form that is saved as it was shown proposes nothing, not even the language of the page (A20, O1)")
    void nothingChanged() {
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        assertThat(form(page).select("[name=language][checked]")).hasSize(1);
        surfer.submit(page, form(page), Map.of());
        assertThat(proposals()).isEmpty();
    }

    @Test
    @DisplayName(
            "the language that somebody has chosen is spoken on another device, unless another one is chosen there (O1)")
    void elsewhere() {
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        surfer.submit(page, form(page), Map.of("language", "de"));
        Surfer other = new Surfer();
        assertThat(spoken(other)).isEqualTo("en");
        Logins.signIn(other, host, "dana");
        assertThat(spoken(other)).isEqualTo("de");
        other.get(host.url("/account?lang=en"));
        assertThat(spoken(other)).isEqualTo("en");
    }

    private String spoken(Surfer reader) {
        return reader.get(host.url("/about")).html().selectFirst("html").attr("lang");
    }

    @Test
    @DisplayName("own details are JSON as well, with what is hers to change; to others there are none (A20, P4)")
    void json() {
        assertThat(surfer.get(host.url("/api/v1/details")).text())
                .contains(
                        "\"given\":\"Dana\"",
                        "\"family\":\"Whitfield\"",
                        "\"email\":\"dana@whitfield.example\"",
                        "\"herself\":true",
                        "\"company\":false",
                        "\"waiting\":false")
                .doesNotContain("\"company\":\"");
        assertThat(new Surfer().get(host.url("/api/v1/details")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "with approval it waits for staff, who agree in the inbox; a second decision changes nothing (A20, K7)")
    void approval() {
        shop.set(settings ->
                settings.with(new ProviderSettings.Accounts(false, Optional.empty(), false, false, true, 10)));
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        Surfer.Seen saved = surfer.submit(page, form(page), Map.of("family", "Winter"));
        assertThat(surfer.follow(saved).text()).contains("Your change waits for the workshop");
        Surfer amy = new Surfer().with("X-Staff", "amy");
        Surfer.Seen inbox = amy.get(host.url("/staff"));
        Element approve = inbox.html().selectFirst("form:has([name=decision][value=approve])");
        assertThat(inbox.text()).contains("Winter");
        assertThat(amy.submit(inbox, approve, Map.of("extra", "x")).status()).isEqualTo(400);
        assertThat(amy.submit(inbox, approve, Map.of("decision", "maybe")).status())
                .isEqualTo(400);
        assertThat(amy.submit(inbox, approve, Map.of()).location().toString()).contains("done=saved");
        assertThat(amy.submit(inbox, approve, Map.of()).location().toString()).contains("done=unchanged");
        assertThat(proposals().get(0).verdict().state()).isEqualTo(Proposal.State.APPROVED);
    }

    @Test
    @DisplayName("an inbox that cannot show all that wait says so, and only then (A20, K7)")
    void manyWait() {
        shop.set(settings ->
                settings.with(new ProviderSettings.Accounts(false, Optional.empty(), false, false, true, 10)));
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        surfer.submit(page, form(page), Map.of("family", "Winter"));
        Surfer amy = new Surfer().with("X-Staff", "amy");
        IntStream.range(1, ProposalDesk.WAITING_AT_ONCE - 1).forEach(this::oneMoreWaits);
        assertThat(amy.get(host.url("/staff")).text()).doesNotContain("waited longest");

        oneMoreWaits(ProposalDesk.WAITING_AT_ONCE);

        Surfer.Seen inbox = amy.get(host.url("/staff"));
        assertThat(inbox.text()).contains("These are the 100 that have waited longest");
        assertThat(inbox.html().select("form:has([name=decision][value=approve])"))
                .hasSize(ProposalDesk.WAITING_AT_ONCE);
    }

    @Test
    @DisplayName(
            "what is blank, too long or no number is said at its field; foreign fields are refused, and hers is no company to name (A20, P36)")
    void mistakes() {
        Surfer.Seen page = surfer.get(host.url("/account/details/change"));
        assertWrong(page, Map.of("given", " ", "family", ""), "#given");
        assertWrong(page, Map.of("street", "x".repeat(201)), "#street");
        assertWrong(page, Map.of("mobile", "12"), "#mobile");
        assertWrong(page, Map.of("phone", "+1".repeat(30)), "#phone");
        for (String foreign : List.of("email", "customer", "person")) {
            assertThat(surfer.submit(page, form(page), Map.of("street", "2 Quay Street", foreign, "C-2"))
                            .status())
                    .isEqualTo(400);
        }
        surfer.submit(page, form(page), Map.of("company", "Evil Ltd"));
        assertThat(proposals()).allSatisfy(made -> {
            assertThat(made.wanted().companyName()).isEmpty();
            assertThat(made.wanted().email())
                    .isEqualTo(made.before().orElseThrow().email());
            assertThat(made.about().customer()).contains(shop.dana.ref());
        });
    }

    @Test
    @DisplayName("a new mail address counts after its code, and the login has it; a wrong code changes nothing (A20)")
    void email() {
        Surfer.Seen ask = surfer.get(host.url("/account/details/email"));
        for (String odd : List.of("", "no address", "x".repeat(300) + "@example.com")) {
            assertThat(surfer.submit(ask, form(ask), Map.of("email", odd)).status())
                    .isEqualTo(422);
        }
        Surfer.Seen enter = surfer.follow(surfer.submit(ask, form(ask), Map.of("email", "new@whitfield.example")));
        assertThat(surfer.submit(enter, form(enter), Map.of("code", "000000")).status())
                .isEqualTo(422);
        assertThat(surfer.submit(enter, form(enter), Map.of("code", "")).status())
                .isEqualTo(422);
        String challenge = enter.html().selectFirst("[name=challenge]").attr("value");
        Surfer.Seen done = surfer.submit(
                enter, form(enter), Map.of("code", CodeWords.digits(secrets, challenge), "email", "evil@example.com"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(person().reach().email())
                .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo("new@whitfield.example"));
    }

    @Test
    @DisplayName("an address that another login has is refused like a wrong code (A20, P9)")
    void takenEmail() {
        logins.person("P-sam", "Sam", "sam@stone.example");
        Surfer.Seen ask = surfer.get(host.url("/account/details/email"));
        Surfer.Seen enter = surfer.follow(surfer.submit(ask, form(ask), Map.of("email", "sam@stone.example")));
        String challenge = enter.html().selectFirst("[name=challenge]").attr("value");
        Surfer.Seen refused = surfer.submit(enter, form(enter), Map.of("code", CodeWords.digits(secrets, challenge)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(person().reach().email())
                .hasValueSatisfying(address -> assertThat(address.value()).isEqualTo("dana@whitfield.example"));
    }

    @Test
    @DisplayName("without the permission, and for strangers, there is nothing to change (A20, K2, P4)")
    void notPermitted() {
        logins.rights(Shop.ACME, "few", PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        shop.store
                .memberships()
                .saveIfUnchanged(logins.stored(Shop.ACME, "M-dana")
                        .with(new Membership.Grant(Optional.of(new RightsRef("few")), true)));
        assertThat(surfer.get(host.url("/account/details")).html().select("a[href*=change]"))
                .isEmpty();
        assertThat(surfer.get(host.url("/account/details/change")).status()).isEqualTo(404);
        assertThat(surfer.get(host.url("/account/details/email")).status()).isEqualTo(404);
        assertThat(new Surfer()
                        .get(host.url("/account/details/change"))
                        .location()
                        .toString())
                .contains("/sign-in");
    }

    private void assertWrong(Surfer.Seen page, Map<String, String> fields, String target) {
        Surfer.Seen again = surfer.submit(page, form(page), fields);
        assertThat(again.status()).as(target).isEqualTo(422);
        assertThat(again.html().select(".errsum a").eachAttr("href")).contains(target);
        assertThat(proposals()).isEmpty();
    }

    private void oneMoreWaits(int number) {
        Proposal first = proposals().get(0);
        shop.store
                .proposals()
                .saveIfUnchanged(new Proposal(
                        new ProposalRef("more-" + number),
                        first.provider(),
                        first.kind(),
                        first.about(),
                        first.before(),
                        first.wanted(),
                        first.verdict(),
                        0));
    }

    private Person person() {
        return shop.store.people().find(DANA).orElseThrow();
    }

    private List<Proposal> proposals() {
        return shop.store.proposals().ofPerson(Shop.ACME, DANA);
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }
}
