package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.testkit.fixture.MembershipFixture;
import io.repairportal.web.Matrix.Onlooker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Everybody who may come to the {@link Town}: strangers, members of every kind, people the host vouches for, visitors by link, staff. */
final class Onlookers {
    private static final CustomerRef STONE = at("acme", "C-1");

    private final Town town;
    private final Portal portal;
    private final List<Onlooker> all = new ArrayList<>();

    private Onlookers(Town town, Portal portal) {
        this.town = town;
        this.portal = portal;
    }

    /** Returns everybody. */
    static List<Onlooker> everybody(Town town, Portal portal) {
        Onlookers made = new Onlookers(town, portal);
        made.all.add(Onlooker.customer("stranger", new Surfer(), order -> false));
        made.members("acme");
        made.members("other");
        made.restricted();
        made.vouchedFor();
        made.visitorsByLink();
        made.previews();
        made.all.add(new Onlooker(
                "staff of the other shop",
                new Surfer().with("X-Staff", "other/bo"),
                order -> order.shop().equals("other"),
                true));
        return made.all;
    }

    /** Returns one of each kind of customer. */
    static List<Onlooker> few(Town town, Portal portal) {
        Onlookers made = new Onlookers(town, portal);
        made.signedIn(
                "bob of C-1",
                STONE,
                member -> member.ofContact("bob").ownContactOnly(),
                made.ofContact("acme", "C-1", "bob"));
        made.restricted();
        made.byLink(town.orders.stream()
                .filter(order ->
                        order.ref().equals("WO-1a-seen") && order.shop().equals("acme"))
                .findFirst()
                .orElseThrow());
        return made.all;
    }

    private void members(String shop) {
        for (String customer : List.of("C-1", "C-2")) {
            String where = customer + " at " + shop;
            signedIn(where + " as a whole", at(shop, customer), member -> member, ofCustomer(shop, customer));
            for (String contact : List.of("ann", "bob")) {
                signedIn(
                        contact + " of " + where,
                        at(shop, customer),
                        member -> member.ofContact(contact).ownContactOnly(),
                        ofContact(shop, customer, contact));
            }
        }
    }

    private void restricted() {
        signedIn("no rights", STONE, member -> member.withRights("no-such-rights"), order -> false);
        signedIn("closed", STONE, member -> member.locked(Lock.CLOSED), order -> false);
        signedIn("pays only", STONE, member -> member.locked(Lock.PAY_ONLY), order -> false);
    }

    private void vouchedFor() {
        for (String contact : List.of("ann", "bob")) {
            all.add(Onlooker.customer(
                    contact + ", vouched for by the host",
                    new Surfer().with("X-Person", town.vouchFor("C-1", Optional.of(contact))),
                    ofContact("acme", "C-1", contact)));
        }
        all.add(Onlooker.customer(
                "C-2, vouched for by the host",
                new Surfer().with("X-Person", town.vouchFor("C-2", Optional.empty())),
                ofCustomer("acme", "C-2")));
    }

    private void visitorsByLink() {
        town.orders.stream()
                .filter(order -> order.shop().equals("acme") && !order.ref().startsWith("WO-2b"))
                .forEach(this::byLink);
    }

    private void byLink(Town.Order order) {
        all.add(Onlooker.customer(
                "link to " + order.ref(), by(town.openLink(token(), order)), seen().and(other -> other.equals(order))));
    }

    private void previews() {
        String token = token();
        town.signIn(token, "acme", "C-1", member -> member.ofContact("ann").ownContactOnly());
        MembershipRef membership = new MembershipRef(Town.membershipOf(token));
        preview("ann of C-1", new PreviewOf.Member(membership), ofContact("acme", "C-1", "ann"));
        preview(
                "a link visitor",
                new PreviewOf.LinkVisitor(new WorkOrderRef("WO-1b-seen")),
                seen().and(order -> order.shop().equals("acme") && order.ref().equals("WO-1b-seen")));
        preview(
                "bob of C-1 with rights",
                new PreviewOf.WithRights(STONE, Optional.of(new ContactRef("bob")), Town.EVERYTHING),
                ofContact("acme", "C-1", "bob"));
    }

    private void preview(String whom, PreviewOf subject, Predicate<Town.Order> sees) {
        Actor.Staff staff = new Actor.Staff(
                new ProviderRef("acme"), new StaffRef("bo"), "Bo Birch", StaffIdentity.Role.PORTAL_ADMINISTRATOR);
        Surfer surfer = new Surfer().with("X-Staff", "acme/bo");
        surfer.cookies.put("rp_preview", portal.access().preview(staff, subject).value());
        all.add(Onlooker.customer("staff with the eyes of " + whom, surfer, sees));
    }

    private void signedIn(
            String name, CustomerRef customer, UnaryOperator<MembershipFixture> how, Predicate<Town.Order> sees) {
        String cookie = town.signIn(token(), customer.provider().value(), customer.value(), how);
        all.add(Onlooker.customer(name, by(cookie), sees));
    }

    private Predicate<Town.Order> ofContact(String shop, String customer, String contact) {
        return ofCustomer(shop, customer).and(order -> order.facts()
                .contact()
                .filter(ref -> ref.value().equals(contact))
                .isPresent());
    }

    private static Predicate<Town.Order> ofCustomer(String shop, String ref) {
        return seen().and(order ->
                order.shop().equals(shop) && order.facts().customer().value().equals(ref));
    }

    private static Predicate<Town.Order> seen() {
        return order -> order.visible() && order.known();
    }

    private static CustomerRef at(String shop, String customer) {
        return new CustomerRef(new ProviderRef(shop), customer);
    }

    private static Surfer by(String token) {
        Surfer surfer = new Surfer();
        surfer.cookies.put("rp_session", token);
        return surfer;
    }

    private String token() {
        return "on" + String.format("%04d", all.size()) + "t".repeat(37);
    }
}
