package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.Persona;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page behind a login, and every page of the back office, from all sides. A page without a sight here fails the build. */
@ExtendWith(WithDemo.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT {
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private static Showroom showroom;
    private static Showroom.Door door;
    private static Showroom.Door later;
    private static SeenPages seen;

    @BeforeAll
    static void furnish() throws IOException {
        showroom = Showroom.open();
        showroom.takeRegistrations();
        door = showroom.at("/portal");
        showroom.proveRegistration(door, "nina@new.example");
        later = showroom.later(Duration.ofMinutes(45));
        seen = SeenPages.of(door);
    }

    @AfterAll
    static void clear() throws Exception {
        if (showroom != null) {
            showroom.close();
        }
    }

    static Stream<Sight> sights() throws IOException {
        return Stream.concat(AccountSights.all(showroom, door), OfficeSights.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sights")
    @DisplayName(
            "every page of people with a login and of staff passes axe in light, in dark and from right to left; fits"
                    + " 320 px and letters of double size; has targets of 44 px; keeps still when asked; and leaves the console"
                    + " quiet (B10, O1, O2, P30)")
    void everybodyCanUseIt(Sight sight, Demo demo) {
        Showroom.Door entered = sight.later() ? later : door;
        try (BrowserContext profile = profile(sight, demo)) {
            Watch watch = Watch.over(profile, entered.mount());
            Page page = profile.newPage();
            seen.watch(page);
            sight.enter(page, entered);
            assertThat(new Inspection(page, sight.name()).fromAllSides()).isEmpty();
            watch.assertQuiet();
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("no page of the route table is without a sight (O2)")
    void everyPageWasLookedAt() {
        seen.assertComplete();
    }

    private static BrowserContext profile(Sight sight, Demo demo) {
        return sight.who().isEmpty()
                ? demo.profile(Screen.PHONE.options())
                : demo.profile(Screen.PHONE
                        .options()
                        .setStorageState(
                                SIGNED_IN.computeIfAbsent(sight.who() + sight.later(), any -> signIn(sight, demo))));
    }

    private static String signIn(Sight sight, Demo demo) {
        Persona who = door.signedInAs(sight.who());
        try (BrowserContext profile = demo.profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            if (sight.later()) {
                page.navigate(who.url().toString());
                page.locator("[name=keep]").check();
                SignIn.type(page, who.user(), who.secret());
                page.waitForURL(Pattern.compile(".*/p/[^/]+/?$"));
            } else {
                SignIn.as(page, who);
            }
            return profile.storageState();
        }
    }
}
