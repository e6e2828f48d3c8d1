package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.SessionToken;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Scope;
import io.repairportal.web.text.TextBundles;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every address of the route table, by every method, by every kind of viewer, with every id there is: own, of another contact, another
 * customer, another shop, hidden, deleted, never existed. The table of viewers says who may see what; the portal is not asked.
 */
class IsolationMatrixIT {
    private static final Pattern CANARY = Pattern.compile("KANARI-[a-z]+-[A-Za-z0-9-]+?-IRANAK(-SECRET)?");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)(\\.\\.\\.)?}");
    private static final String NEVER = "WO-never";

    /** What a work order that never existed answered, by viewer, shop, method and address. */
    private final Map<String, Answer> never = new HashMap<>();

    private Town town;
    private WebHost host;
    private Portal portal;
    private int probes;

    @BeforeEach
    void open() {
        town = new Town();
        AtomicReference<Portal> built = new AtomicReference<>();
        host = WebHost.at("/portal", url -> {
            built.set(town.portal(url));
            return built.get();
        });
        portal = built.get();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    /** Somebody who looks, and the work orders that are hers to see. */
    private record Onlooker(String name, Surfer surfer, Predicate<Town.Order> sees) {}

    @Test
    @DisplayName(
            "nobody reads or writes anything that is not theirs, at any address, by any method, with any id (P1, P2, P4, P6, E5)")
    void nothingLeaks() {
        List<Onlooker> onlookers = onlookers();
        for (Onlooker onlooker : onlookers) {
            for (Route<?> route : routes()) {
                probe(onlooker, route);
            }
        }
        assertThat(probes).as("probes").isGreaterThan(50_000);
        assertThat(onlookers)
                .allSatisfy(
                        onlooker -> assertThat(onlooker.surfer().cookies.size()).isLessThanOrEqualTo(3));
        nothingForeignWasWritten(onlookers);
    }

    private List<Onlooker> onlookers() {
        List<Onlooker> all = new ArrayList<>();
        all.add(new Onlooker("stranger", new Surfer(), order -> false));
        for (String customer : List.of("C-1", "C-2")) {
            String number = customer.substring(2);
            all.add(new Onlooker(
                    customer + " as a whole",
                    by(town.signIn(token("whole" + number), customer, member -> member)),
                    ofCustomer(customer)));
            for (String contact : List.of("ann", "bob")) {
                String token = token(contact + "oo" + number);
                all.add(new Onlooker(
                        contact + " of " + customer,
                        by(town.signIn(token, customer, member -> member.ofContact(contact)
                                .ownContactOnly())),
                        ofCustomer(customer).and(order -> contact(order).equals(contact))));
            }
        }
        all.addAll(restricted());
        all.addAll(visitorsByLink());
        return all;
    }

    private List<Onlooker> restricted() {
        return List.of(
                new Onlooker(
                        "vouched for by the host",
                        new Surfer().with("X-Person", town.vouchFor("C-1", Optional.of("bob"))),
                        ofCustomer("C-1").and(order -> contact(order).equals("bob"))),
                new Onlooker(
                        "no rights",
                        by(town.signIn(token("cccccc"), "C-1", member -> member.withRights("no-such-rights"))),
                        order -> false),
                new Onlooker(
                        "closed",
                        by(town.signIn(token("dddddd"), "C-1", member -> member.locked(Lock.CLOSED))),
                        order -> false),
                new Onlooker(
                        "pays only",
                        by(town.signIn(token("eeeeee"), "C-1", member -> member.locked(Lock.PAY_ONLY))),
                        order -> false));
    }

    private List<Onlooker> visitorsByLink() {
        List<Onlooker> all = new ArrayList<>();
        for (Town.Order order : town.orders) {
            // why only those: hiding a work order revokes its links
            if (order.shop().equals("acme") && order.visible() && order.known()) {
                String token = token("f" + String.format("%05d", all.size()));
                all.add(new Onlooker("link to " + order.ref(), by(town.openLink(token, order)), only(order)));
            }
        }
        return all;
    }

    private void probe(Onlooker onlooker, Route<?> route) {
        for (String shop : Town.SHOPS) {
            for (String path : paths(route.pattern())) {
                URI address = host.url("/p/" + shop + path);
                if (route.method() == Route.Method.GET) {
                    look(onlooker, shop, onlooker.surfer().get(address));
                    look(onlooker, shop, onlooker.surfer().send(address, "HEAD", HttpRequest.BodyPublishers.noBody()));
                } else if (!route.pattern().equals("/sign-out")) {
                    look(onlooker, shop, onlooker.surfer().post(address, fields(onlooker, path)));
                }
            }
        }
    }

    private void look(Onlooker onlooker, String shop, Surfer.Seen seen) {
        probes++;
        Matcher canaries =
                CANARY.matcher(seen.text() + seen.response().headers().map());
        while (canaries.find()) {
            String found = canaries.group();
            assertThat(town.orders)
                    .as("%s reads %s at %s", onlooker.name(), found, seen.address())
                    .anyMatch(order -> order.canary().equals(found)
                            && order.visible()
                            && order.known()
                            && order.shop().equals(shop)
                            && onlooker.sees().test(order));
        }
        Optional<String> asked = orderIn(seen.address());
        boolean hers = asked.isPresent()
                && town.orders.stream()
                        .anyMatch(order -> order.ref().equals(asked.get())
                                && order.shop().equals(shop)
                                && order.visible()
                                && order.known()
                                && onlooker.sees().test(order));
        if (asked.isPresent() && !hers) {
            alikeToNever(onlooker, shop, seen, asked.get());
        }
    }

    private record Answer(int status, String body, Map<String, List<String>> headers) {}

    private void alikeToNever(Onlooker onlooker, String shop, Surfer.Seen seen, String asked) {
        String address = seen.address().toString().replace(asked, NEVER);
        String key = onlooker.name() + " " + seen.response().request().method() + " " + address;
        Answer answer = answer(seen, asked);
        Answer before = never.putIfAbsent(key, answer);
        if (before != null) {
            assertThat(answer)
                    .as("%s at %s of %s", onlooker.name(), seen.address(), shop)
                    .isEqualTo(before);
        }
    }

    private static Answer answer(Surfer.Seen seen, String asked) {
        Map<String, List<String>> headers =
                new TreeMap<>(seen.response().headers().map());
        headers.keySet().removeAll(List.of("date", "set-cookie"));
        String body = seen.text()
                .replace(asked, NEVER)
                .replaceAll("urn:repairportal:support:\\w+", "…")
                .replaceAll("name=\"(form|operation)\" value=\"[^\"]*\"", "…");
        headers.computeIfPresent(
                "location",
                (name, led) -> led.stream().map(to -> to.replace(asked, NEVER)).toList());
        headers.computeIfPresent("content-length", (name, length) -> List.of("any"));
        return new Answer(seen.status(), body, headers);
    }

    private Map<String, String> fields(Onlooker onlooker, String path) {
        String browser = onlooker.surfer().cookies.getOrDefault("rp_session", "n".repeat(43));
        Map<String, String> fields = new HashMap<>();
        fields.put("form", portal.access().formToken(new SessionToken(browser)));
        fields.put("operation", "probe-" + probes);
        fields.put("text", "probe of " + onlooker.name());
        for (String other : List.of("workOrder", "membership", "customer", "document", "rights", "session")) {
            fields.put(other, path.contains("WO-1a-seen") ? "WO-2a-seen" : "WO-1a-seen");
        }
        return fields;
    }

    /** Nobody wrote into the conversation of a work order that she does not see (P6). */
    private void nothingForeignWasWritten(List<Onlooker> onlookers) {
        for (Town.Order order : town.orders) {
            Scope scope = new Scope.WholeProvider(order.facts().customer().provider());
            List<String> writers = onlookers.stream()
                    .filter(onlooker ->
                            order.visible() && order.known() && onlooker.sees().test(order))
                    .map(onlooker -> "probe of " + onlooker.name())
                    .toList();
            assertThat(town.store
                            .conversations()
                            .ofWorkOrder(scope, order.facts().ref(), Optional.empty(), 100)
                            .items())
                    .extracting(message -> message.text())
                    .filteredOn(text -> text.startsWith("probe of "))
                    .as(order.canary())
                    .isSubsetOf(writers);
        }
    }

    private List<String> paths(String pattern) {
        List<String> paths = List.of(pattern);
        Matcher names = NAME.matcher(pattern);
        while (names.find()) {
            List<String> wider = new ArrayList<>();
            for (String path : paths) {
                values(names.group(1)).forEach(value -> wider.add(path.replace(names.group(), value)));
            }
            paths = wider;
        }
        return paths;
    }

    private List<String> values(String name) {
        List<String> orders = new ArrayList<>(
                town.orders.stream().map(Town.Order::ref).distinct().toList());
        orders.add(NEVER);
        return switch (name) {
            case "workOrder" -> orders;
            case "photo", "document" ->
                List.of(
                        "WO-1a-seen-P",
                        "WO-1a-seen-D",
                        "WO-1a-seen-S",
                        "WO-1a-hidden-P",
                        "WO-1b-seen-P",
                        "WO-1x-seen-D",
                        "WO-2a-seen-D",
                        "never");
            case "estimate" ->
                List.of("WO-1a-seen-E", "WO-1a-seen-F", "WO-1a-hidden-E", "WO-1b-seen-E", "WO-2a-seen-E", "never");
            default -> List.of("WO-1a-seen", "C-2", "acme", "a".repeat(43));
        };
    }

    private List<Route<?>> routes() {
        return new Pages(portal, TextBundles.ours()).routes();
    }

    private static Optional<String> orderIn(URI address) {
        Matcher order = Pattern.compile("/work-orders/(WO-[^/?]+)").matcher(address.toString());
        return order.find() ? Optional.of(order.group(1)) : Optional.empty();
    }

    private static Surfer by(String token) {
        Surfer surfer = new Surfer();
        surfer.cookies.put("rp_session", token);
        return surfer;
    }

    private static String token(String begin) {
        return begin + "t".repeat(43 - begin.length());
    }

    private static Predicate<Town.Order> ofCustomer(String ref) {
        return order ->
                order.shop().equals("acme") && order.facts().customer().value().equals(ref);
    }

    private static Predicate<Town.Order> only(Town.Order one) {
        return order -> order.equals(one);
    }

    private static String contact(Town.Order order) {
        return order.facts().contact().map(contact -> contact.value()).orElse("");
    }
}
