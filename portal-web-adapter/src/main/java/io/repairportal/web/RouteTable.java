package io.repairportal.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All addresses of the portal, in the order in which they are tried. Immutable. */
final class RouteTable {
    private final List<Route<?>> routes;

    RouteTable(List<Route<?>> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Returns what answers at this address; empty if nothing does, whatever the method. */
    Optional<Hit> find(List<String> segments) {
        Map<Route.Method, Found> found = new EnumMap<>(Route.Method.class);
        for (Route<?> route : routes) {
            if (!found.containsKey(route.method())) {
                route.match(segments).ifPresent(names -> found.put(route.method(), new Found(route, names)));
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Hit(found));
    }

    List<Route<?>> all() {
        return routes;
    }

    /** A route and the named segments of the address that it matched. */
    record Found(Route<?> route, Map<String, String> names) {}

    /** What answers at one address, by method. */
    record Hit(Map<Route.Method, Found> byMethod) {

        /** Returns what answers to a method as HTTP spells it. */
        Optional<Found> method(String name) {
            return switch (name) {
                case "GET", "HEAD" -> Optional.ofNullable(byMethod.get(Route.Method.GET));
                case "POST" -> Optional.ofNullable(byMethod.get(Route.Method.POST));
                default -> Optional.empty();
            };
        }

        /** Returns the methods for an {@code Allow} header. */
        String allowed() {
            boolean reads = byMethod.containsKey(Route.Method.GET);
            boolean writes = byMethod.containsKey(Route.Method.POST);
            return (reads ? "GET, HEAD" : "") + (reads && writes ? ", " : "") + (writes ? "POST" : "");
        }
    }
}
