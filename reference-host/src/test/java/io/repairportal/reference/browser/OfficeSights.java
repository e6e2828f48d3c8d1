package io.repairportal.reference.browser;

import java.util.List;
import java.util.stream.Stream;

/** The pages of the back office, as a portal administrator sees them. */
final class OfficeSights {
    private static final String MARIA = "maria";
    private static final String ORDER = "/work-orders/" + Scene.RICH;

    private OfficeSights() {}

    static Stream<Sight> all() {
        return Stream.of(desk(), customers(), people(), workOrders(), rights(), administration(), templates())
                .flatMap(List::stream);
    }

    private static Sight office(String name, String path) {
        return Sight.of("office " + name, MARIA, "/staff" + path);
    }

    private static List<Sight> desk() {
        return List.of(
                office("inbox", ""),
                office("feedback", "/feedback"),
                office("menu open", "#menu"),
                office("deliveries", "/deliveries"),
                office("deliveries sent", "/deliveries").on(".tabs li:last-child a, .tabs a:last-child"),
                office("search", "/search?q=brightwater"),
                office("search without a match", "/search?q=zeppelin"),
                office("resources", "/resources"),
                office("resources refused", "/resources").after(page -> page.locator("form[action$=folders] button")
                        .click()),
                office("folder", "/resources").on("main .rows a:not([href*='files/'])"),
                office("resource", "/resources").on("main .rows a[href*='files/']"),
                office("nothing here", "/work-orders/NOBODY-KNOWS"));
    }

    private static List<Sight> customers() {
        return List.of(
                office("customers", "/customers"),
                office("customers without a match", "/customers?q=zeppelin"),
                office("customer", "/customers/brightwater"),
                office("customer without logins", "/customers/sorensen"),
                office("messages in general", "/customers/okafor/messages"),
                office("messages in general, none yet", "/customers/sorensen/messages"),
                office("messages in general refused", "/customers/okafor/messages")
                        .sentWith("text", " "),
                office("give access", "/customers/brightwater/give"),
                office("give access refused", "/customers/brightwater/give").sentWith("email", "not an address"),
                office("person", "/customers/brightwater").on("main table .rowact"),
                office("code handed over", "/customers/brightwater/people/harbour-lane-imran")
                        .after(page ->
                                page.locator("form[action$='/code'] button").click()),
                office("why", "/customers/brightwater")
                        .after(page -> page.locator("#why-order").fill("HL-2044"))
                        .on("[aria-labelledby=why] button"));
    }

    private static List<Sight> people() {
        String erase = "/customers/brightwater/people/harbour-lane-imran/erase";
        return List.of(
                office("erase", erase),
                office("erase refused", erase).sent(),
                office("registration", "").on("main a[href*='/registrations/']"),
                office("registration refused", "")
                        .on("main a[href*='/registrations/']")
                        .on("form[action$='/decline'] button"),
                office("invitations", "/invitations"),
                office("invitations refused", "/invitations").sent(),
                office("invitations checked", "/invitations?q=brightwater").on("main form .btn--small:not([name])"),
                office("invitations sent", "/invitations").on("main a[href*='/invitations/reports/']"));
    }

    private static List<Sight> templates() {
        return List.of(
                office("templates", "/templates"),
                office("template of a mail", "/templates").on("main tbody a[href*='/email/']"),
                office("template of a text message", "/templates").on("main tbody a[href*='/sms/']"),
                office("template refused", "/templates")
                        .on("main tbody a")
                        .after(page -> page.locator("#words textarea").fill(""))
                        .on("#words button"));
    }

    private static List<Sight> workOrders() {
        return List.of(
                office("work orders", "/work-orders"),
                office("work orders without a match", "/work-orders?q=zeppelin"),
                office("work order", ORDER),
                office("work order with little to tell", "/work-orders/HL-2058"),
                office("work order refused", ORDER)
                        .after(page -> page.locator("[name=date]").fill(""))
                        .on("form[action$='/promise'] button"),
                office("message", ORDER + "/messages/follow_up"),
                office("message refused", ORDER + "/messages/follow_up").sent(),
                office("message preview", ORDER + "/messages/follow_up")
                        .after(page -> page.locator("main input[type=checkbox]")
                                .first()
                                .check())
                        .sentWith("text", "The door is back from the paint shop.\nIt looks like new."),
                office("through their eyes", ORDER)
                        .on("[aria-labelledby=shown] form[action$='/staff/preview'] button"));
    }

    private static List<Sight> rights() {
        return List.of(
                office("access rights", "/access-rights"),
                office("access rights refused", "/access-rights").sent(),
                office("rights set", "/access-rights/private"),
                office("rights difference", "/access-rights/private")
                        .after(page -> {
                            page.locator(".perms input").nth(1).click();
                            page.locator(".perms input").nth(2).click();
                        })
                        .sent(),
                office("rights in use", "/access-rights/private").on("[aria-labelledby=end] button"));
    }

    private static List<Sight> administration() {
        return List.of(
                office("stage plans", "/stage-plans"),
                office("stage plan", "/stage-plans").on("main .rows a"),
                office("stage", "/stage-plans").on("main .rows a").on("main tbody a"),
                office("settings", "/settings"),
                office("settings refused", "/settings")
                        .after(page ->
                                page.locator("[name=mode][value=redirected]").check())
                        .after(page -> page.locator("[name=redirect]").fill("http://example.com"))
                        .on("[aria-labelledby=state] button"),
                office("look", "/settings/look"),
                office("audit", "/audit"),
                office("audit checked", "/audit").on(".btns a"),
                office("audit without a match", "/audit?event=nothing.like.it"),
                office("setup check", "/setup"));
    }
}
