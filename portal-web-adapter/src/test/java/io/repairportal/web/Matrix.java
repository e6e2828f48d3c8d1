package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.core.access.SessionToken;
import io.repairportal.spi.access.Scope;
import io.repairportal.web.text.TextBundles;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Walks every address of the route table, by every method, as every onlooker, with every id there is: own, of another contact, another
 * customer, another shop, hidden, deleted, never existed. What it finds wrong is collected in words. The onlookers say who may see what;
 * the portal is not asked.
 */
final class Matrix {
    private static final Pattern CANARY = Pattern.compile("KANARI-[a-z]+-[A-Za-z0-9-]+?-IRANAK(-SECRET)?");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)(\\.\\.\\.)?}");
    private static final Pattern ORDER = Pattern.compile("/work-orders/(WO-[^/?]+)");
    private static final String NEVER = "WO-never";
    private static final int MOST_FINDINGS = 20;

    /** What would end the onlooker's own way in. */
    private static final Set<String> NOT_SENT = Set.of("/sign-out", "/leave-preview");

    private final Town town;
    private final WebHost host;
    private final Portal portal;

    /** What a work order that never existed answered, by onlooker, method and address. */
    private final Map<String, Answer> never = new HashMap<>();

    private final List<String> findings = new ArrayList<>();
    private int probes;

    Matrix(Town town, WebHost host, Portal portal) {
        this.town = town;
        this.host = host;
        this.portal = portal;
    }

    /**
     * Somebody who looks, the work orders that are hers to see, and whether she works at the shop and sees what customers do not see of them.
     */
    record Onlooker(String name, Surfer surfer, Predicate<Town.Order> sees, boolean staff) {
        static Onlooker customer(String name, Surfer surfer, Predicate<Town.Order> sees) {
            return new Onlooker(name, surfer, sees, false);
        }

        private boolean mayRead(String canary, Town.Order order) {
            return canary.equals(order.canary()) || (staff && canary.equals(order.canary() + Town.SECRET));
        }

        private boolean mayKnow(Town.Order order, String shop, String ref) {
            return order.ref().equals(ref) && order.shop().equals(shop) && sees.test(order);
        }
    }

    /** Returns what was wrong, at most the first twenty. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Returns how many requests were sent. */
    int probes() {
        return probes;
    }

    /** Walks all addresses as each of them. */
    void walk(List<Onlooker> onlookers) {
        for (Onlooker onlooker : onlookers) {
            routes().forEach(route -> probe(onlooker, route));
        }
        foreignWords(onlookers);
    }

    /** Walks the addresses outside the back office as each of them, and stops at the first finding. */
    void walkUntilFound(List<Onlooker> onlookers) {
        for (Onlooker onlooker : onlookers) {
            for (Route<?> route : routes()) {
                if (findings.isEmpty() && !route.pattern().startsWith("/staff")) {
                    probe(onlooker, route);
                }
            }
        }
    }

    private void probe(Onlooker onlooker, Route<?> route) {
        for (String shop : Town.SHOPS) {
            for (String path : paths(route.pattern())) {
                URI address = host.url("/p/" + shop + path);
                if (route.method() == Route.Method.GET) {
                    look(onlooker, shop, onlooker.surfer().get(address));
                    look(onlooker, shop, onlooker.surfer().send(address, "HEAD", HttpRequest.BodyPublishers.noBody()));
                } else if (!NOT_SENT.contains(route.pattern())) {
                    look(onlooker, shop, onlooker.surfer().post(address, fields(onlooker, route, path)));
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
            boolean hers = Stream.concat(town.orders.stream(), town.papers.stream())
                    .anyMatch(order -> onlooker.mayRead(found, order) && onlooker.mayKnow(order, shop, order.ref()));
            if (!hers) {
                found("%s reads %s at %s".formatted(onlooker.name(), found, seen.address()));
            }
        }
        Optional<String> asked = orderIn(seen.address());
        boolean hers =
                asked.isPresent() && town.orders.stream().anyMatch(order -> onlooker.mayKnow(order, shop, asked.get()));
        if (asked.isPresent() && !hers) {
            alikeToNever(onlooker, seen, asked.get());
        }
    }

    private record Answer(int status, String body, Map<String, List<String>> headers) {}

    private void alikeToNever(Onlooker onlooker, Surfer.Seen seen, String asked) {
        String address = seen.address().toString().replace(asked, NEVER);
        String key = onlooker.name() + " " + seen.response().request().method() + " " + address;
        Answer answer = answer(seen, asked);
        Answer before = never.putIfAbsent(key, answer);
        if (before != null && !answer.equals(before)) {
            found("%s at %s: %s, but otherwise %s".formatted(onlooker.name(), seen.address(), answer, before));
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

    private Map<String, String> fields(Onlooker onlooker, Route<?> route, String path) {
        String browser = onlooker.surfer().cookies.getOrDefault("rp_session", "n".repeat(43));
        Map<String, String> fields = new HashMap<>();
        fields.put("form", portal.access().formToken(new SessionToken(browser)));
        fields.put("operation", "probe-" + probes);
        fields.put("text", "probe of " + onlooker.name());
        for (String other : List.of("workOrder", "membership", "customer", "document", "rights", "session")) {
            fields.put(other, path.contains("WO-1a-seen") ? "WO-2a-seen" : "WO-1a-seen");
        }
        // why not all: a form with a field too many would be refused before anybody asks whose it is
        fields.keySet().removeIf(name -> !route.takes(Set.of(name)));
        return fields;
    }

    /** Looks whether anybody wrote into the conversation of a work order that she does not see (P6). */
    private void foreignWords(List<Onlooker> onlookers) {
        for (Town.Order order : town.orders) {
            Scope scope = new Scope.WholeProvider(order.facts().customer().provider());
            List<String> writers = onlookers.stream()
                    .filter(onlooker -> onlooker.sees().test(order))
                    .map(onlooker -> "probe of " + onlooker.name())
                    .toList();
            town.store.conversations().ofWorkOrder(scope, order.facts().ref(), Optional.empty(), 100).items().stream()
                    .map(message -> message.text())
                    .filter(text -> text.startsWith("probe of ") && !writers.contains(text))
                    .forEach(text -> found(text + " stands in the conversation of " + order.canary()));
        }
    }

    private void found(String what) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(what);
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
        List<String> orders = new ArrayList<>(List.of(NEVER));
        town.orders.stream().map(Town.Order::ref).distinct().forEach(orders::add);
        return switch (name) {
            case "workOrder" -> orders;
            case "event" -> List.of("follow-up", NEVER);
            case "channel" -> List.of("email");
            case "language" -> List.of("en");
            case "photo", "document" ->
                List.of(
                        "WO-1a-seen-P",
                        "WO-1a-seen-D",
                        "WO-1a-seen-S",
                        "WO-1a-hidden-P",
                        "WO-1b-seen-P",
                        "WO-1x-seen-D",
                        "WO-2a-seen-D",
                        "PA-1a",
                        "PA-1a-S",
                        "PA-1x",
                        "PA-2b",
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
        Matcher order = ORDER.matcher(address.toString());
        return order.find() ? Optional.of(order.group(1)) : Optional.empty();
    }
}
