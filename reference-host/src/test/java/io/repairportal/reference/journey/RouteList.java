package io.repairportal.reference.journey;

import io.repairportal.core.Portal;
import io.repairportal.web.PortalServlet;
import io.repairportal.web.Route;
import io.repairportal.web.text.TextBundles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The route table of a portal, which only its servlet needs to know, and tests that must not forget an address. Immutable. */
public final class RouteList {
    private final List<Route<?>> routes;

    private RouteList(List<Route<?>> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Reads the table of this portal. */
    public static RouteList of(Portal portal) {
        try {
            Class<?> table = Class.forName(PortalServlet.class.getPackageName() + ".Pages");
            Constructor<?> making = table.getDeclaredConstructor(Portal.class, TextBundles.class);
            making.setAccessible(true);
            Method reading = table.getDeclaredMethod("routes");
            reading.setAccessible(true);
            return read(reading.invoke(making.newInstance(portal, TextBundles.ours())));
        } catch (ReflectiveOperationException moved) {
            throw new LinkageError("the route table has moved", moved);
        }
    }

    /** Returns the patterns that answer to this method, in the order in which they are tried. */
    public List<String> patterns(Route.Method method) {
        return routes.stream()
                .filter(route -> route.method() == method)
                .<String>map(Route::pattern)
                .toList();
    }

    /** Returns what answers at this path below the shop's home. */
    public Optional<String> find(Route.Method method, String path) {
        return patterns(method).stream()
                .filter(pattern -> expression(pattern).matcher(path).matches())
                .findFirst();
    }

    private static RouteList read(Object table) {
        return new RouteList(
                ((List<?>) table).stream().<Route<?>>map(Route.class::cast).toList());
    }

    private static Pattern expression(String pattern) {
        return Pattern.compile(
                pattern.replaceAll("\\{[a-zA-Z]+\\.\\.\\.}", ".*").replaceAll("\\{[a-zA-Z]+}", "[^/]+"));
    }
}
