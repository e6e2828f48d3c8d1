package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.RouteList;
import io.repairportal.web.Route;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps which addresses of the route table a browser has shown, and tells of pages that nobody has looked at. */
final class SeenPages {
    /** What is read but is no page, and why. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/brand/.*", "style sheet and logo"),
            Map.entry("/staff/settings/look\\.css", "the style sheet of a look that is being tried"),
            Map.entry("/api/.*", "for machines"),
            Map.entry("/resources/file/\\{resource}", "a file"),
            Map.entry("/documents/\\{document}", "a file"),
            Map.entry("/work-orders/\\{workOrder}/documents/\\{document}", "a file"),
            Map.entry("/work-orders/\\{workOrder}/photos/\\{document}/(full|thumbnail)", "a picture"),
            Map.entry("/staff/resources/files/\\{resource}/content", "a file"),
            Map.entry("/staff/audit/audit\\.(csv|jsonl)", "a file"),
            Map.entry("/closed", "leads on; the page of a closed portal stands at every address"),
            Map.entry("/a/\\{token\\}/renew", "says 404 in words: 'link over, asked again'"),
            Map.entry("/a/\\{anything\\.\\.\\.\\}", "says 404 in words, those of 'link over'"));

    private final String home;
    private final RouteList routes;
    private final Set<String> seen = new HashSet<>();

    private SeenPages(String home, RouteList routes) {
        this.home = home;
        this.routes = routes;
    }

    static SeenPages of(Showroom.Door door) {
        return new SeenPages(URI.create(door.home()).getPath(), RouteList.of(door.portal()));
    }

    void watch(Page page) {
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.status() < 300) {
                see(URI.create(response.url()).getPath());
            }
        });
    }

    /** Fails if there is a page that no sight shows. */
    void assertComplete() {
        List<String> missing = routes.patterns(Route.Method.GET).stream()
                .filter(pattern -> NO_PAGES.keySet().stream().noneMatch(pattern::matches))
                .filter(pattern -> !seen.contains(pattern))
                .toList();
        assertThat(missing).as("pages that no sight shows").isEmpty();
    }

    private void see(String path) {
        String below = path.startsWith(home) ? path.substring(home.length()) : path;
        routes.find(Route.Method.GET, below.isEmpty() ? "/" : below).ifPresent(seen::add);
    }
}
