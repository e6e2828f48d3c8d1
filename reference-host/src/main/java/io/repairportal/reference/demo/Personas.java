package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.CounterLinks.CounterLink;
import io.repairportal.core.signin.ExpectedAnswers;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways into the demonstration: links with the last name they ask for, and people signed in at the host. Immutable. */
public final class Personas {
    private final List<Shop> shops;

    private Personas(List<Shop> shops) {
        this.shops = List.copyOf(shops);
    }

    /**
     * The ways in at one shop.
     *
     * @param name of the shop
     * @param links access links
     * @param identities people signed in at the host
     * @param accounts people with a login of the portal
     * @param staff people who work there, with the host's login
     * @param registration where somebody new becomes a customer, if the shop takes registrations
     */
    record Shop(
            String name,
            List<Link> links,
            List<Identity> identities,
            List<Account> accounts,
            List<Account> staff,
            Optional<URI> registration) {}

    /** An access link. {@code answer} is what its question wants to hear. */
    record Link(URI url, String answer, WorkOrder workOrder) {}

    /** Somebody the host vouches for. */
    record Identity(URI url, String name, boolean wholeCustomer) {}

    /** Somebody with a login of the portal; {@code url} is where it is typed. */
    record Account(URI url, String userName, String what) {}

    /** Makes the links of the demonstration; the same ones on every start. */
    static Personas of(Portal portal, List<ShopFile> shops) {
        return new Personas(shops.stream().map(shop -> shop(portal, shop)).toList());
    }

    List<Shop> shops() {
        return shops;
    }

    /** Returns one line for each way in, for the console. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Shop shop : shops) {
            lines.add(shop.name());
            shop.links()
                    .forEach(link -> lines.add("  link   " + link.url() + "   ("
                            + link.workOrder().number() + ", answer: " + link.answer() + ")"));
            shop.identities().forEach(person -> lines.add("  login  " + person.url() + "   (" + person.name() + ")"));
            shop.accounts()
                    .forEach(account -> lines.add("  portal " + account.url() + "   (user name: " + account.userName()
                            + ", password: " + DemoAccounts.PASSWORD + ")"));
            shop.registration().ifPresent(url -> lines.add("  new    " + url));
            shop.staff()
                    .forEach(member -> lines.add("  staff  " + member.url() + "   (user name: " + member.userName()
                            + ", password: " + DemoAccounts.PASSWORD + ")"));
        }
        return lines;
    }

    /** Returns what stands at /demo/personas.json. */
    String json() {
        ObjectMapper json = new ObjectMapper();
        ArrayNode personas = json.createArrayNode();
        for (Shop shop : shops) {
            shop.links().forEach(link -> personas.add(written(json, link, shop)));
            shop.identities()
                    .forEach(person -> personas.add(json.createObjectNode()
                            .put("kind", "identity")
                            .put("url", person.url().toString())
                            .put("name", person.name())
                            .put("shop", shop.name())));
            shop.accounts().forEach(account -> personas.add(written(json, "account", account, shop)));
            shop.staff().forEach(member -> personas.add(written(json, "staff", member, shop)));
            shop.registration()
                    .ifPresent(url -> personas.add(json.createObjectNode()
                            .put("kind", "registration")
                            .put("url", url.toString())
                            .put("what", "Somebody new, who becomes a customer by herself")
                            .put("shop", shop.name())));
        }
        return json.createObjectNode().set("personas", personas).toString();
    }

    private static ObjectNode written(ObjectMapper json, Link link, Shop shop) {
        return json.createObjectNode()
                .put("kind", "link")
                .put("url", link.url().toString())
                .put("lastName", link.answer())
                .put("workOrder", link.workOrder().ref().value())
                .put("provider", link.workOrder().customer().provider().value())
                .put("shop", shop.name());
    }

    private static ObjectNode written(ObjectMapper json, String kind, Account account, Shop shop) {
        return json.createObjectNode()
                .put("kind", kind)
                .put("url", account.url().toString())
                .put("userName", account.userName())
                .put("password", DemoAccounts.PASSWORD)
                .put("what", account.what())
                .put("shop", shop.name());
    }

    private static Shop shop(Portal portal, ShopFile shop) {
        Map<CustomerRef, Customer> customers =
                shop.customers().stream().collect(Collectors.toMap(Customer::ref, Function.identity()));
        return new Shop(
                shop.provider().name(),
                links(portal, shop, customers),
                each(shop.root(), "identities")
                        .map(who -> identity(portal, shop, who.asText().split("/", -1), customers))
                        .toList(),
                DemoAccounts.of(shop).stream()
                        .map(account -> new Account(signIn(portal, shop), account.userName(), account.what()))
                        .toList(),
                DemoStaff.of(shop).stream()
                        .map(member -> new Account(
                                portal.publicUrl().resolve("/demo/staff?provider=" + shop.ref()),
                                member.ref().value(),
                                member.what()))
                        .toList(),
                Optional.of(URI.create(portal.publicUrl() + "/p/" + shop.ref() + "/register"))
                        .filter(url -> portal.selfRegistration().isOffered(shop.ref())));
    }

    private static URI signIn(Portal portal, ShopFile shop) {
        return URI.create(portal.publicUrl() + "/p/" + shop.ref() + "/sign-in");
    }

    private static List<Link> links(Portal portal, ShopFile shop, Map<CustomerRef, Customer> customers) {
        List<WorkOrderRef> refs = each(shop.root(), "links")
                .map(ref -> new WorkOrderRef(ref.asText()))
                .toList();
        StaffMember member = shop.staff().get(0);
        Map<WorkOrderRef, URI> made =
                portal.counterLinks().make(new Actor.Staff(shop.ref(), member.ref(), member.name()), refs).stream()
                        .collect(Collectors.toMap(CounterLink::workOrder, CounterLink::address));
        Map<WorkOrderRef, WorkOrder> facts =
                portal.host().workOrders().find(new Scope.WholeProvider(shop.ref()), refs).stream()
                        .collect(Collectors.toMap(WorkOrder::ref, Function.identity()));
        return refs.stream()
                .filter(ref -> made.containsKey(ref) && facts.containsKey(ref))
                .flatMap(ref -> link(made, facts, customers, ref).stream())
                .toList();
    }

    private static Optional<Link> link(
            Map<WorkOrderRef, URI> made,
            Map<WorkOrderRef, WorkOrder> facts,
            Map<CustomerRef, Customer> customers,
            WorkOrderRef ref) {
        URI url = made.get(ref);
        WorkOrder order = facts.get(ref);
        if (url == null || order == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(customers.get(order.customer()))
                .map(customer -> new Link(
                        url, ExpectedAnswers.of(customer, order.contact()).get(0), order));
    }

    private static Identity identity(Portal portal, ShopFile shop, String[] who, Map<CustomerRef, Customer> customers) {
        CustomerRef ref = new CustomerRef(shop.ref(), who[0]);
        boolean whole = who.length == 1;
        String query = "provider=" + shop.ref() + "&customer=" + who[0] + (whole ? "" : "&contact=" + who[1]);
        Customer customer = Optional.ofNullable(customers.get(ref)).orElseThrow();
        String name = whole
                ? customer.displayName()
                : customer.contacts().stream()
                        .filter(contact -> contact.ref().value().equals(who[1]))
                        .map(contact -> contact.name().full())
                        .findFirst()
                        .orElseThrow();
        return new Identity(portal.publicUrl().resolve("/demo/login?" + query), name, whole);
    }
}
