package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.staff.StaffRef;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff find customers, give access, lock, look with their eyes and ask why. */
class OfficeCustomersIT {
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
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("staff find a customer by name and reach everything about its access in one place (K5, A8)")
    void search() {
        Surfer.Seen found = amy.get(host.url("/staff/customers?q=Whitfield"));
        assertThat(found.html().select("main .rows").text()).contains("Dana Whitfield");
        assertThat(amy.get(host.url("/staff/customers?q=zzz")).text()).contains("Nothing matches");
        assertThat(amy.get(host.url("/staff/search?q=4711")).text()).contains("Rear left quarter");
        assertThat(amy.get(host.url("/staff/search?q=" + "x".repeat(101))).status())
                .isEqualTo(400);
        assertThat(amy.get(host.url("/staff/customers/C-1")).html().select("h2").text())
                .contains("People with a login", "Lock");
        assertThat(amy.get(host.url("/staff/customers/C-9")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a search that may have found more than it shows says so (K5)")
    void saysThatThereIsMore() {
        assertThat(amy.get(host.url("/staff/customers?q=Whitfield")).text()).doesNotContain("There may be more");
        for (int number = 100; number < 160; number++) {
            shop.facts.add(aCustomer(shop.provider)
                    .ref("C-" + number)
                    .named("Zora", "Quill" + number)
                    .build());
        }
        assertThat(amy.get(host.url("/staff/customers?q=Zora")).text()).contains("There may be more", "Quill1");
    }

    @Test
    @DisplayName("access is given with a contact and rights; the mail is read before it is sent (A8)")
    void givesAccess() {
        Surfer.Seen person = given("");
        assertThat(person.html().select(".mailview pre").text()).isNotBlank();
        assertThat(shop.store
                        .outbox()
                        .list(Shop.ACME, Outbox.State.WAITING, Optional.empty(), 10)
                        .items())
                .isEmpty();
        Surfer.Seen sent = amy.submit(person, person.html().selectFirst("main form[action$=invite]"), Map.of());
        assertThat(amy.follow(sent).html().select("[role=status]").text()).contains("invitation is on its way");
        assertThat(amy.get(host.url("/staff/customers/C-1"))
                        .html()
                        .select("tbody")
                        .text())
                .contains("Follow only", "Invited");
    }

    @Test
    @DisplayName(
            "every field of giving access that is wrong, foreign or too much comes back, and nothing is written (A8, P36)")
    void givesNothingWrong() {
        Surfer.Seen page = amy.get(host.url("/staff/customers/C-1/give"));
        Element form = page.html().selectFirst("main form");
        for (Map<String, String> wrong : List.of(
                Map.of("email", "nobody"),
                Map.of("contact", "stranger"),
                Map.of("rights", "nothing"),
                Map.of("rights", "<>"),
                Map.of("userName", "x".repeat(101)),
                Map.of("contact", "", "whole", ""),
                Map.of("whole", "perhaps"))) {
            Surfer.Seen again = amy.submit(page, form, wrong);
            assertThat(again.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(again.html().select("#errors a")).as(wrong.toString()).isNotEmpty();
        }
        assertThat(amy.submit(page, form, Map.of("provider", "other")).status()).isEqualTo(400);
        assertThat(memberships()).isEmpty();
    }

    @Test
    @DisplayName("giving access and inviting, pressed twice, are done once, and both answers are the same (A8, P52)")
    void givesOnce() {
        Surfer.Seen page = amy.get(host.url("/staff/customers/C-1/give"));
        Element form = page.html().selectFirst("main form");
        Map<String, String> wish = Map.of("rights", follow.ref().value(), "whole", "on");
        Surfer.Seen person = amy.follow(amy.submit(page, form, wish));
        assertThat(amy.follow(amy.submit(page, form, wish)).address()).isEqualTo(person.address());
        assertThat(memberships()).hasSize(1);
        Element invite = person.html().selectFirst("main form[action$=invite]");
        for (int press = 0; press < 2; press++) {
            Surfer.Seen sent = amy.submit(person, invite, Map.of());
            assertThat(amy.follow(sent).html().select("[role=status]").text()).contains("invitation is on its way");
        }
        assertThat(shop.store
                        .oneTimeKeys()
                        .about(
                                KeyPurpose.INVITATION,
                                new OneTimeKey.Subject(
                                        Optional.of(Shop.ACME),
                                        memberships().get(0).ref().value())))
                .hasSize(1);
        invite.select("[name=operation]").remove();
        assertThat(amy.submit(person, invite, Map.of()).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("a code to hand over is shown once and stands in no address (A8)")
    void handsOverCode() {
        Surfer.Seen person = given("");
        Surfer.Seen code = amy.submit(person, person.html().selectFirst("main form[action$=code]"), Map.of());
        assertThat(code.status()).isEqualTo(200);
        assertThat(code.html().select(".handed").text()).isNotBlank();
        assertThat(amy.get(person.address()).html().select(".handed")).isEmpty();
    }

    @Test
    @DisplayName("rights and scope are changed once; who read an older state is told (K5, A14)")
    void changesGrant() {
        Surfer.Seen person = given("");
        Element form = person.html().selectFirst("main form[action$=grant]");
        assertThat(amy.submit(person, form, Map.of("rights", "", "whole", "on")).status())
                .isEqualTo(303);
        Surfer.Seen late = amy.submit(person, form, Map.of("whole", ""));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select("#errors").text()).contains("Somebody else");
        assertThat(memberships()).singleElement().satisfies(membership -> {
            assertThat(membership.grant().rights()).isEmpty();
            assertThat(membership.grant().wholeCustomer()).isTrue();
        });
    }

    @Test
    @DisplayName("a lock on the person or the customer is set with one press; an unknown one is refused (A11)")
    void locks() {
        Surfer.Seen person = given("");
        Element form = person.html().selectFirst("main form[action$=lock]");
        assertThat(amy.submit(person, form, Map.of("lock", "half")).status()).isEqualTo(422);
        amy.submit(person, form, Map.of("lock", "closed"));
        assertThat(memberships()).singleElement().satisfies(membership -> assertThat(membership.lock())
                .isEqualTo(Lock.CLOSED));
        Surfer.Seen customer = amy.get(host.url("/staff/customers/C-1"));
        amy.submit(customer, customer.html().selectFirst("main form[action$=lock]"), Map.of("lock", "pay_only"));
        assertThat(shop.store.customerLocks().of(shop.dana.ref())).isEqualTo(Lock.PAY_ONLY);
    }

    @Test
    @DisplayName("sessions end, and access is removed, of this customer's people only (A11, P1)")
    void removes() {
        Surfer.Seen person = given("");
        URI foreign = URI.create(person.address().toString().replace("/C-1/", "/C-2/"));
        assertThat(amy.get(foreign).status()).isEqualTo(404);
        assertThat(amy.submit(person, person.html().selectFirst("main form[action$=sign-out]"), Map.of())
                        .status())
                .isEqualTo(303);
        amy.submit(person, person.html().selectFirst("main form[action$=remove]"), Map.of());
        assertThat(memberships()).isEmpty();
    }

    @Test
    @DisplayName(
            "staff see what they see: the portal opens read-only with a banner, and the back office is away until they leave (K3, P65)")
    void previews() {
        Surfer.Seen person = given("");
        Surfer.Seen look = amy.submit(person, person.html().selectFirst("main form[action$=preview]"), Map.of());
        assertThat(look.status()).isEqualTo(303);
        assertThat(amy.get(host.url("/work-orders")).status()).isEqualTo(200);
        assertThat(amy.get(host.url("/staff")).status()).isEqualTo(404);
        assertThat(amy.cookies.keySet()).anyMatch(name -> name.endsWith("rp_preview"));
    }

    @Test
    @DisplayName("why she cannot see it: the chain of rules with the one that decided (K4)")
    void explains() {
        given("");
        Membership membership = memberships().get(0);
        String why = "/staff/customers/C-1/why?as=member:" + membership.ref();
        assertThat(amy.get(host.url(why + "&may=work-orders.view&order=WO-2")).text())
                .contains("No.", "The work order is hidden");
        assertThat(amy.get(host.url(why + "&may=work-orders.view&order=WO-1")).text())
                .contains("Every rule agrees");
        assertThat(amy.get(host.url(why + "&may=photos.view&order=WO-1")).text())
                .contains("The access rights do not permit it");
        assertThat(amy.get(host.url(why + "&may=nothing&order=WO-1")).text()).contains("Nothing to explain");
        shop.sendLink(Shop.token(5), shop.golf, LinkTab.STATUS);
        Surfer.Seen page = amy.get(host.url("/staff/customers/C-1"));
        assertThat(page.html().select("#why-orders option").eachAttr("value")).containsExactly("WO-1");
        assertThat(page.html().select("#why-as option").eachAttr("value"))
                .contains("link", "member:" + membership.ref());
    }

    @Test
    @DisplayName(
            "a document of the customer itself is asked about without a work order, technician notes with one (K4, E2, B6)")
    void explainsPapersAndNotes() {
        given("");
        var paper = aPaper(shop.dana, "dana").ref("PA-7").build();
        shop.facts.add(Shop.ACME, paper, FileContent.of(paper.mediaType(), new byte[] {1}));
        String who = "as=member:" + memberships().get(0).ref();
        String why = "/staff/customers/C-1/why?" + who;
        assertThat(amy.get(host.url("/staff/customers/C-1")).html().select("#why-order[required]"))
                .isEmpty();
        Surfer.Seen hidden = amy.get(host.url("/staff/customers/C-1/why?as=link:WO-1&may=documents.view&file=PA-7"));
        assertThat(hidden.text()).contains("document PA-7 of the customer itself", "No.");
        assertThat(amy.get(host.url(why + "&may=documents.view&file=PA-7")).text())
                .contains("The access rights do not permit it");
        assertThat(amy.get(host.url(why + "&may=tech-notes.view&order=WO-1")).text())
                .contains("No.", "switched off");
        for (String none : List.of(
                "&may=documents.view",
                "&may=documents.view&file=PA-8",
                "&may=documents.view&order=a+b&file=PA-7",
                "&may=documents.view&order=WO-1&file=a+b")) {
            assertThat(amy.get(host.url(why + none)).text()).contains("Nothing to explain");
        }
    }

    private Surfer.Seen given(String userName) {
        Surfer.Seen page = amy.get(host.url("/staff/customers/C-1/give"));
        Map<String, String> wish = new LinkedHashMap<>();
        wish.put("rights", follow.ref().value());
        wish.put("whole", "on");
        wish.put("userName", userName);
        Surfer.Seen given = amy.submit(page, page.html().selectFirst("main form"), wish);
        assertThat(given.status()).isEqualTo(303);
        return amy.follow(given);
    }

    private List<Membership> memberships() {
        return shop.store
                .membershipLists()
                .ofCustomer(shop.dana.ref(), Optional.empty(), 10)
                .items();
    }
}
