package io.repairportal.reference.journey;

import io.repairportal.web.Route;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Goes from page to page as somebody does who follows every link, and keeps one form of each kind. */
final class FormSearch {
    private static final int MOST_PAGES = 150;
    // why several: not every work order or person has every form
    private static final int OF_A_KIND = 3;
    private static final String HTML = "<!doctype html>";

    private final RouteList routes;
    private final URI home;
    private final Map<String, FoundForm> found = new LinkedHashMap<>();

    FormSearch(RouteList routes, URI home) {
        this.routes = routes;
        this.home = home;
    }

    Collection<FoundForm> found() {
        return found.values();
    }

    /** Returns whether a form was found that is sent to this address of the route table. */
    boolean has(String pattern) {
        return found.values().stream().anyMatch(form -> form.pattern().equals(pattern));
    }

    /** Looks at every kind of page that somebody reaches from here. */
    void from(Visitor visitor, URI... starts) throws IOException {
        Map<String, Set<URI>> kinds = new HashMap<>();
        Deque<URI> ahead = new ArrayDeque<>(List.of(starts));
        Set<URI> known = new HashSet<>(ahead);
        while (!ahead.isEmpty() && known.size() < MOST_PAGES) {
            Answer page = visitor.open(ahead.poll());
            if (page.text().regionMatches(true, 0, HTML, 0, HTML.length())) {
                keep(visitor.cookies(), page);
                links(page.page(), kinds).stream().filter(known::add).forEach(ahead::add);
            }
        }
    }

    /** Keeps the forms of a page. */
    void keep(String cookies, Answer page) {
        for (Element form : page.page().select("form[method=post]")) {
            Elements buttons = form.select("button:not([type=button])");
            // why one more: a form may be sent by a script alone
            for (Element button : buttons.isEmpty() ? List.of(new Element("button")) : buttons) {
                URI to = target(page, form, button);
                pattern(Route.Method.POST, to)
                        .map(pattern -> FoundForm.of(cookies, new FoundForm.Target(to, pattern), form, button))
                        .ifPresent(one -> found.putIfAbsent(one.key(), one));
            }
        }
    }

    private static URI target(Answer page, Element form, Element button) {
        if (button.hasAttr("formaction")) {
            return URI.create(button.absUrl("formaction"));
        }
        String action = form.attr("action");
        return action.isEmpty() || action.equals("?")
                ? withoutQuery(page.address())
                : URI.create(form.absUrl("action"));
    }

    private Set<URI> links(Document page, Map<String, Set<URI>> kinds) {
        Set<URI> links = new LinkedHashSet<>();
        for (Element link : page.select("a[href]")) {
            URI to = withoutFragment(URI.create(link.absUrl("href").replace(" ", "%20")));
            String query = to.getRawQuery() == null ? "" : to.getRawQuery().replaceAll("=[^&]*", "");
            Optional<String> kind = pattern(Route.Method.GET, to).map(pattern -> pattern + "?" + query);
            boolean data = to.toString().contains("/audit.") || to.toString().contains("/documents/");
            if (kind.isPresent() && !data && isWorthALook(kind.get(), to, kinds)) {
                links.add(to);
            }
        }
        return links;
    }

    private static boolean isWorthALook(String kind, URI page, Map<String, Set<URI>> kinds) {
        Set<URI> looked = kinds.computeIfAbsent(kind, none -> new HashSet<>());
        return looked.size() < OF_A_KIND && looked.add(page);
    }

    private Optional<String> pattern(Route.Method method, URI address) {
        String path = address.getPath();
        if (path == null || !path.startsWith(home.getPath())) {
            return Optional.empty();
        }
        String below = path.substring(home.getPath().length());
        return routes.find(method, below.isEmpty() ? "/" : below);
    }

    private static URI withoutFragment(URI address) {
        String text = address.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? address : URI.create(text.substring(0, hash));
    }

    private static URI withoutQuery(URI address) {
        String text = address.toString();
        int query = text.indexOf('?');
        return query < 0 ? address : URI.create(text.substring(0, query));
    }
}
