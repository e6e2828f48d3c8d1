package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.Answer;
import io.repairportal.reference.journey.Persona;
import io.repairportal.reference.journey.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be followed leads somewhere inside the portal, wherever the portal stands and whoever came in. */
@ExtendWith(WithDemo.class)
class CrawlIT {
    private static Showroom showroom;

    /** Where a portal may stand. */
    enum Mount {
        ROOT("/"),
        ONE_SEGMENT("/portal"),
        DEEP("/a/b/portal"),
        BEHIND_A_PROXY("/kunden/reparatur");

        private final String path;

        Mount(String path) {
            this.path = path;
        }

        Showroom.Door open() {
            try {
                return this == BEHIND_A_PROXY ? showroom.behindProxy(path, "/portal") : showroom.at(path);
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @BeforeAll
    static void furnish() throws IOException {
        showroom = Showroom.open();
    }

    @AfterAll
    static void clear() throws Exception {
        if (showroom != null) {
            showroom.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "no link, picture, file or search of any page is broken or leads out of the portal, at any mount and for"
                    + " every way in; a browser finds nothing to complain about (M1, P30)")
    void everythingLeadsSomewhere(Mount mount, Demo demo) throws IOException {
        Showroom.Door door = mount.open();
        List<String> complaints = new ArrayList<>();
        // why not staff: their login is the demonstration's own page, outside the portal
        Set<URI> entrances = new HashSet<>();
        List<Persona> walkers = door.personas().stream()
                .filter(persona -> !persona.toString().startsWith("staff "))
                // why once: everybody with a password at a shop begins at the same page
                .filter(persona -> entrances.add(persona.url()))
                .filter(persona -> mount == Mount.ONE_SEGMENT || isFirst(persona, door))
                .toList();
        assertThat(walkers).isNotEmpty();
        for (Persona persona : walkers) {
            Crawler crawler = new Crawler(new Visitor(), door.mount());
            crawler.walk(comeIn(crawler, persona));
            assertThat(crawler.opened()).as("addresses for " + persona).isGreaterThan(8);
            crawler.complaints().forEach(complaint -> complaints.add(persona + ": " + complaint));
            if (isFirst(persona, door)) {
                browse(demo, door, persona, crawler);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Answer comeIn(Crawler crawler, Persona persona) throws IOException {
        return persona.isLink()
                ? crawler.visitor().answer(persona.url(), persona.name())
                : crawler.visitor().open(persona.url());
    }

    private static boolean isFirst(Persona persona, Showroom.Door door) {
        return persona.toString().equals(door.identity().toString()) || Objects.equals(persona.workOrder(), Scene.RICH);
    }

    private static void browse(Demo demo, Showroom.Door door, Persona persona, Crawler crawled) {
        try (BrowserContext profile = demo.profile(Screen.PHONE.options())) {
            Watch watch = Watch.over(profile, door.mount());
            Page page = profile.newPage();
            page.navigate(persona.url().toString());
            if (persona.isLink()) {
                Scene.answer(page, persona.name());
            }
            for (URI address : someOfEachKind(crawled.pages())) {
                assertThat(page.navigate(address.toString()).status())
                        .as(address.toString())
                        .isEqualTo(200);
            }
            watch.assertQuiet();
        }
    }

    /** Two pages of each kind: each was opened by the crawler, and what a browser finds depends on the template and its files. */
    private static List<URI> someOfEachKind(Set<URI> pages) {
        Map<String, Integer> seen = new HashMap<>();
        return pages.stream()
                // why not those: they show the same pages in the other language
                .filter(address -> !address.toString().contains("lang="))
                .filter(address -> seen.merge(kindOf(address), 1, Integer::sum) <= 2)
                .toList();
    }

    /** Returns an address without what tells records apart: references have digits, or are long. */
    private static String kindOf(URI address) {
        String query = address.getQuery() == null ? "" : address.getQuery().replaceAll("=[^&]*", "");
        return address.getPath().replaceAll("/[^/]*[0-9][^/]*|/[^/]{24,}", "/#") + "?" + query;
    }
}
