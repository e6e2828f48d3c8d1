package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An account admin and the people of her customer. */
class PeopleIT {
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        logins.rights(Shop.ACME, "admin", PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PEOPLE_MANAGE));
        shop.set(settings ->
                settings.with(new ProviderSettings.Accounts(true, Optional.empty(), false, false, false, 10)));
        logins.person("P-dana", "Dana", "boss@whitfield.example");
        logins.member("dana", shop.dana, "P-dana", member -> named(member, Optional.empty(), "boss")
                .with(grant("admin", true)));
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        Logins.signIn(surfer, host, "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("an account admin invites one of the company's contacts, after reading what that one will see (A14)")
    void invites() {
        assertThat(surfer.get(host.url("/account")).html().select("a[href$=account/people]"))
                .isNotEmpty();
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        Surfer.Seen check = surfer.submit(page, form(page), wish());
        assertThat(check.text())
                .contains("Invite " + contact().orElseThrow().name().full(), "See work orders")
                .contains("The invitation goes to dana@whitfield.example")
                .doesNotContain("See invoices");
        assertThat(members()).hasSize(1);
        Surfer.Seen done = surfer.submit(check, form(check), Map.of());
        assertThat(done.status()).isEqualTo(303);
        assertThat(surfer.follow(done).text()).contains("The invitation is on its way", "Invited");
        assertThat(members()).hasSize(2).anySatisfy(given -> {
            assertThat(given.grant()).isEqualTo(grant("orders", false));
            assertThat(given.holder().contact()).isEqualTo(contact().map(Contact::ref));
        });
    }

    @Test
    @DisplayName(
            "many colleagues are leafed through to the first: by herself, as people of the customer and of a set of rights, and as"
                    + " JSON (A14, K2, K5, P61)")
    void leafsThrough() {
        for (int number = 10; number < 40; number++) {
            String name = "colleague" + number;
            logins.member(name, shop.dana, "P-" + name, member -> named(member, Optional.empty(), name)
                    .with(grant("orders", true)));
        }
        Surfer staff = new Surfer().with("X-Staff", "bo");

        for (Surfer.Seen first : List.of(
                surfer.get(host.url("/account/people")),
                staff.get(host.url("/staff/customers/C-1")),
                staff.get(host.url("/staff/access-rights/orders")))) {
            Surfer who = first.address().getPath().contains("staff") ? staff : surfer;
            Surfer.Seen second = who.get(Surfer.target(
                    first.address(), first.html().selectFirst("a[rel=next]").attr("href")));
            assertThat(second.html().select("a[rel=next]")).isEmpty();
            for (int number = 10; number < 40; number++) {
                assertThat(first.text() + second.text()).contains("colleague" + number);
            }
            assertThat(who.get(URI.create(first.address() + "?after=nonsense")).status())
                    .isEqualTo(400);
        }

        assertThat(surfer.get(host.url("/api/v1/people")).text()).contains("\"next\":");
        assertThat(surfer.get(host.url("/api/v1/people?after=nonsense")).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "whatever is missing, wrong, too much or foreign is said at its field, and nothing is stored (A14, P36)")
    void mistakes() {
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        assertThat(page.html().select("[name=rights]").eachAttr("value"))
                .contains("orders", "admin", "nothing")
                .doesNotContain("all");
        assertWrong(page, "who", "", "sam", "<>", "x".repeat(300));
        assertWrong(page, "email", "", "no address", "x".repeat(300) + "@example.com");
        assertWrong(page, "rights", "", "all", "nowhere", "none");
        assertWrong(page, "scope", "", "everything");
        assertThat(surfer.submit(page, form(page), with("who", "other"))
                        .html()
                        .select(".errsum a")
                        .eachAttr("href"))
                .containsExactly("#scope-0");
        for (String foreign : List.of("customer", "wholeCustomer")) {
            assertThat(surfer.submit(page, form(page), with("confirmed", "yes", foreign, "C-2"))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(surfer.submit(page, form(page), with("confirmed", "yes")).status())
                .as("a form without its name")
                .isEqualTo(400);
        Surfer.Seen check = surfer.submit(page, form(page), wish());
        surfer.submit(check, form(check), Map.of());
        assertThat(members())
                .filteredOn(member -> !member.ref().value().equals("M-dana"))
                .singleElement()
                .satisfies(given -> assertThat(given.grant()).isEqualTo(grant("orders", false)));
    }

    @Test
    @DisplayName("she changes rights and scope of a colleague, and nobody else's version is overwritten (A14)")
    void changes() {
        Membership colleague = colleague("bo", "orders");
        Surfer.Seen page = surfer.get(host.url("/account/people/M-bo"));
        Surfer.Seen saved = surfer.submit(page, grantForm(page), Map.of("rights", "admin", "scope", "whole"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(logins.stored(Shop.ACME, "M-bo").grant()).isEqualTo(grant("admin", true));
        Surfer.Seen late = surfer.submit(page, grantForm(page), Map.of("rights", "none", "scope", "whole"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(surfer.submit(page, grantForm(page), Map.of("rights", "all")).status())
                .isEqualTo(422);
        assertThat(surfer.submit(page, grantForm(page), Map.of("version", "x")).status())
                .isEqualTo(422);
        assertThat(logins.stored(Shop.ACME, "M-bo").grant()).isNotEqualTo(colleague.grant());
    }

    @Test
    @DisplayName("she removes a colleague after being asked, but not herself (A14)")
    void removes() {
        colleague("bo", "orders");
        assertThat(surfer.get(host.url("/account/people/M-bo")).html().select("a[href$=M-bo/remove]"))
                .isNotEmpty();
        Surfer.Seen ask = surfer.get(host.url("/account/people/M-bo/remove"));
        assertThat(members()).hasSize(2);
        assertThat(surfer.submit(ask, form(ask), Map.of()).status()).isEqualTo(303);
        assertThat(members()).hasSize(1);
        assertThat(surfer.get(host.url("/account/people/M-dana/remove")).status())
                .isEqualTo(404);
        String token = form(ask).selectFirst("[name=form]").attr("value");
        assertThat(surfer.post(host.url("/account/people/M-dana/remove"), Map.of("form", token))
                        .status())
                .isEqualTo(404);
        assertThat(members()).hasSize(1);
    }

    @Test
    @DisplayName("whoever may do more than she can neither be changed nor removed by her, and the page says so (A14)")
    void beyondHerOwn() {
        colleague("bo", "all");
        Surfer.Seen person = surfer.get(host.url("/account/people/M-bo"));
        assertThat(person.text()).contains("only the workshop can change or remove");
        assertThat(person.html().select("[name=rights], main form, a[href$=remove]"))
                .isEmpty();
        assertThat(surfer.get(host.url("/account/people/M-bo/remove")).text())
                .contains("only the workshop can change or remove");
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        String token = form(page).selectFirst("[name=form]").attr("value");
        Surfer.Seen refused = surfer.post(host.url("/account/people/M-bo/remove"), Map.of("form", token));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("only the workshop can change or remove");
        assertThat(members()).hasSize(2);
    }

    @Test
    @DisplayName(
            "whom the workshop has locked she can neither remove nor invite, and each page says so in words (A11, A14)")
    void locked() {
        Membership bo = colleague("bo", "orders");
        Surfer.Seen open = surfer.get(host.url("/account/people/M-bo/remove"));
        shop.store.memberships().saveIfUnchanged(bo.with(Lock.CLOSED));

        assertThat(surfer.get(host.url("/account/people")).text()).contains("Closed by the workshop");
        Surfer.Seen person = surfer.get(host.url("/account/people/M-bo"));
        assertThat(person.text()).contains("The workshop has locked this access");
        assertThat(person.html().select("a[href$=remove], form[action$=invite]"))
                .isEmpty();
        assertThat(surfer.get(host.url("/account/people/M-bo/remove")).text())
                .contains("The workshop has locked this access");
        Surfer.Seen late = surfer.submit(open, form(open), Map.of());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("The workshop has locked this access");
        Surfer.Seen again = invite("BO@whitfield.example");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".errsum a").eachAttr("href")).containsExactly("#email");
        assertThat(again.text()).contains("Please ask the workshop");
        assertThat(members()).hasSize(2);

        shop.store.memberships().saveIfUnchanged(bo.version(2).with(Lock.PAY_ONLY));
        assertThat(surfer.get(host.url("/account/people")).text()).contains("Limited to invoices by the workshop");
    }

    @Test
    @DisplayName("the button pressed eight times invites once, and every answer is the same (A14, P52)")
    void invitesOnce() {
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        Surfer.Seen check = surfer.submit(page, form(page), wish());
        List<Surfer.Seen> answers = IntStream.range(0, 8)
                .mapToObj(press -> surfer.submit(check, form(check), Map.of()))
                .toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(surfer.follow(answer).text()).contains("invitation is on its way"));
        assertThat(members()).hasSize(2);
    }

    @Test
    @DisplayName(
            "an address that is invited already is refused in words; the first invitation can be sent again (A14, A15)")
    void sameAddress() {
        colleague("bo", "orders");
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        Map<String, String> wish = with("who", "other", "email", "Bo@whitfield.example", "scope", "whole");
        Surfer.Seen check = surfer.submit(page, form(page), wish);
        assertThat(check.text()).contains("Invite Bo@whitfield.example?");
        Surfer.Seen again = surfer.submit(check, form(check), Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".errsum a").eachAttr("href")).containsExactly("#email");
        assertThat(again.text()).contains("belongs to somebody who has access or an invitation already");
        assertThat(members()).hasSize(2);
    }

    @Test
    @DisplayName("after 20 invitations within an hour the next is refused in words, and nothing is written (A14, P52)")
    void tooMany() {
        for (int number = 0; number < 20; number++) {
            assertThat(invite("bo" + number + "@whitfield.example").status()).isEqualTo(303);
        }
        Surfer.Seen refused = invite("one-more@whitfield.example");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("You have sent many invitations within an hour");
        Surfer.Seen first = surfer.get(host.url("/account/people"));
        Surfer.Seen person = surfer.get(host.url("/account/people/" + invited()));
        Surfer.Seen again = surfer.submit(person, person.html().selectFirst("main form[action$=invite]"), Map.of());
        assertThat(surfer.follow(again).text()).contains("You have sent many invitations within an hour");
        assertThat(first.text()).doesNotContain("one-more");
    }

    @Test
    @DisplayName("people of other customers, and whoever never existed, answer alike (P4, P6)")
    void foreign() {
        logins.person("P-sam", "Sam", "sam@stone.example");
        logins.member("sam", shop.sam, "P-sam", member -> member);
        Surfer.Seen never = surfer.get(host.url("/account/people/M-never"));
        assertThat(never.status()).isEqualTo(404);
        for (String page : List.of("M-sam", "M-sam/remove", "%3C%3E")) {
            Surfer.Seen foreign = surfer.get(host.url("/account/people/" + page));
            assertThat(foreign.status()).as(page).isEqualTo(404);
            assertThat(foreign.html().select("main").text())
                    .isEqualTo(never.html().select("main").text());
        }
        assertThat(surfer.get(host.url("/account/people")).text()).doesNotContain("sam");
    }

    @Test
    @DisplayName("whoever manages nobody, or sees only her own, finds no people, on the page or as JSON (A14, K2, P4)")
    void whoManages() {
        assertThat(surfer.get(host.url("/api/v1/people")).text()).contains("\"M-dana\"", "\"self\":true");
        Membership dana = logins.stored(Shop.ACME, "M-dana");
        shop.store.memberships().saveIfUnchanged(dana.with(grant("orders", true)));
        for (String page : List.of("/account/people", "/account/people/invite", "/api/v1/people")) {
            assertThat(surfer.get(host.url(page)).status()).as(page).isEqualTo(404);
        }
        assertThat(surfer.get(host.url("/account")).html().select("a[href$=account/people]"))
                .isEmpty();
    }

    private void assertWrong(Surfer.Seen page, String field, String... values) {
        for (String value : values) {
            Surfer.Seen again = surfer.submit(page, form(page), with(field, value, "confirmed", "yes"));
            assertThat(again.status()).as(field + "=" + value).isEqualTo(422);
            assertThat(again.html().select(".errsum a").eachAttr("href"))
                    .as(field + "=" + value)
                    .anyMatch(target -> target.startsWith("#" + field));
        }
        assertThat(members()).hasSize(1);
    }

    private Surfer.Seen invite(String email) {
        Surfer.Seen page = surfer.get(host.url("/account/people/invite"));
        Surfer.Seen check = surfer.submit(page, form(page), with("who", "other", "email", email, "scope", "whole"));
        return surfer.submit(check, form(check), Map.of());
    }

    private String invited() {
        return shop.store
                .memberships()
                .withUserName(Shop.ACME, new UserName("bo0@whitfield.example"))
                .orElseThrow()
                .ref()
                .value();
    }

    private Map<String, String> wish() {
        return Map.of(
                "who",
                contact().orElseThrow().ref().value(),
                "email",
                "dana@whitfield.example",
                "rights",
                "orders",
                "scope",
                "own");
    }

    private Map<String, String> with(String... pairs) {
        Map<String, String> wish = new java.util.HashMap<>(wish());
        for (int at = 0; at < pairs.length; at += 2) {
            wish.put(pairs[at], pairs[at + 1]);
        }
        return wish;
    }

    private Optional<Contact> contact() {
        return shop.dana.primaryContact();
    }

    private Membership colleague(String name, String rights) {
        logins.person("P-" + name, name, name + "@whitfield.example");
        return logins.member(
                name, shop.dana, "P-" + name, member -> named(member, contact().map(Contact::ref), name)
                        .with(grant(rights, false)));
    }

    private static Membership named(Membership member, Optional<ContactRef> contact, String name) {
        Membership.Holder holder = member.holder();
        Optional<EmailAddress> email = Optional.of(new EmailAddress(name + "@whitfield.example"));
        return member.with(new Membership.Holder(contact, holder.person(), holder.userName(), email, name));
    }

    private List<Membership> members() {
        return shop.store
                .membershipLists()
                .ofCustomer(shop.dana.ref(), Optional.empty(), 10)
                .items();
    }

    private static Membership.Grant grant(String rights, boolean whole) {
        return new Membership.Grant(Optional.of(new RightsRef(rights)), whole);
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }

    private static Element grantForm(Surfer.Seen page) {
        return page.html().selectFirst("main form:has([name=rights])");
    }
}
