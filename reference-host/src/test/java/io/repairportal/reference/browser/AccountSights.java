package io.repairportal.reference.browser;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The pages of people with a login, and the doors in front of them. */
final class AccountSights {
    private static final String ADA = "ada okafor";
    private static final String GARETH = "Brightwater Plumbing";
    private static final String NOBODY = "nobody at all";
    private static final String NO_TOKEN = "A".repeat(43);

    private AccountSights() {}

    static Stream<Sight> all(Showroom room, Showroom.Door door) throws IOException {
        return Stream.of(doors(), registrations(room, door), arrivals(room, door), work(), account(), data(), company())
                .flatMap(List::stream);
    }

    private static List<Sight> doors() {
        return List.of(
                Sight.of("sign in", "", "/sign-in"),
                Sight.of("sign in left blank", "", "/sign-in").sent(),
                Sight.of("sign in by code", "", "/sign-in/code"),
                Sight.of("code on its way", "", "/sign-in/code").sentWith("name", NOBODY),
                Sight.of("code from the workshop", "", "/sign-in/code?given=yes"),
                Sight.of("password forgotten", "", "/reset"),
                Sight.of("reset on its way", "", "/reset").sentWith("name", NOBODY),
                Sight.of("reset over", "", "/reset/" + NO_TOKEN),
                Sight.of("find my repair", "", "/find"),
                Sight.of("repairs on their way", "", "/find").sentWith("contact", "nobody@nowhere.example"),
                Sight.of("invitation over", "", "/invite/" + NO_TOKEN),
                Sight.of("link over", "", "/a/" + NO_TOKEN),
                Sight.of("link over, asked again", "", "/a/" + NO_TOKEN + "/renew"),
                Sight.of("new link on its way", "", "/new-link"),
                Sight.of("left", "", "/leave"),
                Sight.of("signed out", "", "/leave?from=account"),
                Sight.of("about the shop", "", "/about"),
                Sight.of("contact of a stranger", "", "/contact"),
                Sight.of("start of a stranger", "", "/"),
                Sight.of("nothing here", "", "/nothing-here"));
    }

    private static List<Sight> registrations(Showroom room, Showroom.Door door) {
        return List.of(
                Sight.of("register", "", "/register"),
                Sight.of("register left blank", "", "/register").sent(),
                Sight.of("registration on its way", "", "/register?done=sent"),
                Sight.of("registration proven", "", "/register?done=proven"),
                Sight.of("prove an address", "", door.below(room.registration(door, "olive@new.example"))),
                Sight.of("address not proven", "", "/verify/" + NO_TOKEN));
    }

    private static List<Sight> data() {
        return List.of(
                Sight.of("your data", ADA, "/account/data"),
                Sight.of("delete everything", ADA, "/account/data/erase"),
                Sight.of("delete somewhere, left blank", "weber", "/account/data/erase")
                        .sent(),
                Sight.of("deleted", "", "/erased"),
                Sight.of("deleted here", "", "/erased?login=stays"));
    }

    private static List<Sight> arrivals(Showroom room, Showroom.Door door) throws IOException {
        String link = door.below(door.linkTo(Scene.RICH).url());
        String name = door.linkTo(Scene.RICH).name();
        return List.of(
                Sight.of("invitation", "", door.below(room.invitation(door, "obrien", "niamh"))),
                Sight.of("invitation, password too short", "", door.below(room.invitation(door, "patel", "hema")))
                        .sentWith("password", "short"),
                Sight.of("reset", "", door.below(room.reset(door, "imran", "imran@brightwater.example"))),
                Sight.of("question", "", link),
                Sight.of("login after a link", "", link)
                        .sentWith("name", name)
                        .after(page -> page.navigate(door.home() + "/work-orders/" + Scene.RICH + "/login")));
    }

    private static List<Sight> work() {
        String rich = "/work-orders/" + Scene.RICH;
        return List.of(
                Sight.of("home", ADA, "/"),
                Sight.of("home with the menu open", ADA, "/#menu"),
                Sight.of("home of a company", GARETH, "/"),
                Sight.of("list", GARETH, "/work-orders"),
                Sight.of("list without a match", GARETH, "/work-orders?q=zeppelin"),
                Sight.of("tracker", ADA, rich),
                Sight.of("photos", ADA, rich + "/photos"),
                Sight.of("one photo", ADA, rich + "/photos")
                        .after(page -> page.navigate(
                                (String) page.locator("a[data-full]").first().evaluate("link => link.href"))),
                Sight.of("documents of a work order", ADA, rich + "/documents"),
                Sight.of("estimates", GARETH, "/work-orders/HL-2045/estimates"),
                Sight.of("one estimate", GARETH, "/work-orders/HL-2045/estimates")
                        .on("main .rows a"),
                Sight.of("conversation", ADA, rich + "/messages"),
                Sight.of("contact about a work order", ADA, rich + "/contact"),
                Sight.of("feedback about a work order", ADA, rich + "/feedback"),
                Sight.of("contact", ADA, "/contact"),
                Sight.of("messages", ADA, "/messages"),
                Sight.of("feedback", ADA, "/feedback"),
                Sight.of("feedback left blank", ADA, "/feedback").sent(),
                Sight.of("documents", ADA, "/documents"),
                Sight.of("resources", ADA, "/resources"),
                Sight.of("resources in a folder", ADA, "/resources")
                        .on("main .rows a[href*='resources/']:not([href*='file/'])"));
    }

    private static List<Sight> account() {
        return List.of(
                Sight.of("account", ADA, "/account"),
                Sight.of("details", ADA, "/account/details"),
                Sight.of("change details", ADA, "/account/details/change"),
                Sight.of("change details refused", ADA, "/account/details/change")
                        .sentWith("mobile", "no number"),
                Sight.of("new email", ADA, "/account/details/email"),
                Sight.of("new email refused", ADA, "/account/details/email").sentWith("email", "no address"),
                Sight.of("security", ADA, "/account/security"),
                Sight.of("change password", ADA, "/account/security/password"),
                Sight.of("change password refused", ADA, "/account/security/password")
                        .sent(),
                Sight.of("language", ADA, "/account/language"),
                Sight.of("prove", ADA, "/account/prove?next=security/password").aWhileAfterSigningIn(),
                Sight.of("prove, left blank", ADA, "/account/prove?next=security/password")
                        .sent()
                        .aWhileAfterSigningIn(),
                Sight.of("chooser", "weber", "/choose"));
    }

    private static List<Sight> company() {
        return List.of(
                Sight.of("people", GARETH, "/account/people"),
                Sight.of("invite a colleague", GARETH, "/account/people/invite"),
                Sight.of("invite a colleague, left blank", GARETH, "/account/people/invite")
                        .sent(),
                Sight.of("colleague", GARETH, "/account/people/harbour-lane-imran"),
                Sight.of("remove a colleague", GARETH, "/account/people/harbour-lane-imran/remove"));
    }
}
