package io.repairportal.reference.demo;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the demonstration: how to get in, and what customers received. Pure: from values to HTML. */
final class DemoPages {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,)]");
    private static final Map<String, String> CLOCK_STEPS =
            new TreeMap<>(Map.of("20 minutes", "PT20M", "3 hours", "PT3H", "one day", "P1D", "one month", "P31D"));

    private static final String KEPT = "The newest " + DemoOutbox.MOST + " messages are kept.";

    private DemoPages() {}

    /** Returns the page that explains the ways in. */
    static String start(Personas personas, boolean mailbox) {
        Html page = begin("Repair Portal, a demonstration");
        page.raw("<h1>Follow a repair, the way a customer does</h1>");
        page.element(
                "p class=\"lead\"",
                "Three shops, more than a hundred work orders, all invented. Take a link as it would stand in a message, answer its one"
                        + " question, and look around.");
        for (Personas.Shop shop : personas.shops()) {
            shop(page, shop);
        }
        received(page, mailbox);
        page.raw("<section><h2>For programs</h2><ul class=\"plain\"><li>")
                .link("", "/demo/personas.json", "/demo/personas.json")
                .text(" – these ways in")
                .raw("</li><li>")
                .link("", "/demo/outbox.json", "/demo/outbox.json")
                .text(" – the mailbox")
                .raw("</li><li>")
                .link("", "/demo/clock", "/demo/clock")
                .text(" – sets the clock of this demonstration forward")
                .raw("</li></ul></section>");
        return end(page);
    }

    /** Returns the page that sets the clock forward. */
    static String clock(Instant now) {
        Html page = begin("The clock");
        page.raw("<p>").link("", "/", "Ways in").raw("</p><h1>The clock of this demonstration</h1>");
        page.element("p class=\"lead\"", "It is " + TIME.format(now) + " here. Set it forward to see what time does.");
        page.raw("<form method=\"post\" action=\"/demo/clock\"><p class=\"steps\">");
        CLOCK_STEPS.forEach((words, step) -> page.raw("<button class=\"btn\" name=\"forward\" value=\"" + step + "\">")
                .text(words)
                .raw("</button> "));
        page.raw("</p></form>");
        return end(page);
    }

    /** Returns the page on which staff of a shop sign in. */
    static String staffLogin(String shop, String wrong) {
        Html page = begin("Sign in as staff");
        page.raw("<p>").link("", "/", "Ways in").raw("</p><h1>Sign in as staff</h1>");
        page.element("p class=\"lead\"", wrong.isEmpty() ? "The shop’s own login opens its back office." : wrong);
        page.element("p", "User names are on the first page; everybody’s password is: " + DemoAccounts.PASSWORD);
        page.raw("<form method=\"post\" action=\"/demo/staff\"><input type=\"hidden\" name=\"provider\" value=\"")
                .text(shop)
                .raw("\"><p><label for=\"userName\">User name</label><br><input id=\"userName\" name=\"userName\""
                        + " autocomplete=\"username\" required></p><p><label for=\"password\">Password</label><br>"
                        + "<input id=\"password\" name=\"password\" type=\"password\""
                        + " autocomplete=\"current-password\" required></p>"
                        + "<p><button class=\"btn\">Sign in</button></p></form>");
        return end(page);
    }

    /** Returns the page that shows what was sent, newest first. */
    static String outbox(List<DemoOutbox.Sent> sent) {
        Html page = begin("What customers received");
        page.raw("<p>").link("", "/", "Ways in").raw("</p><h1>What customers received</h1>");
        if (sent.isEmpty()) {
            page.element(
                    "p class=\"lead\"",
                    "Nothing yet. Messages arrive here a moment after they were written; reload this page.");
        }
        if (sent.size() >= DemoOutbox.MOST) {
            page.element("p class=\"lead\"", KEPT);
        }
        for (DemoOutbox.Sent message : sent) {
            if (message.isMail()) {
                mail(page, message);
            } else {
                textMessage(page, message);
            }
        }
        return end(page);
    }

    /** Returns the HTML of a mail, made to stand in a frame: its links open in the whole window. */
    static String mailBody(DemoOutbox.Sent mail) {
        String base = "<base target=\"_top\">";
        String html = mail.html();
        int head = html.toLowerCase(Locale.ROOT).indexOf("<head>");
        return head < 0 ? base + html : html.substring(0, head + 6) + base + html.substring(head + 6);
    }

    /** Returns a page with a heading and one sentence. */
    static String plain(String heading, String sentence) {
        Html page = begin(heading);
        page.element("h1", heading).element("p class=\"lead\"", sentence);
        page.raw("<p>").link("btn", "/", "Ways in").raw("</p>");
        return end(page);
    }

    private static void received(Html page, boolean mailbox) {
        page.raw("<section><h2>What customers received</h2>");
        if (mailbox) {
            page.element(
                    "p",
                    "Every mail and text message of this demonstration ends in a mailbox here instead of leaving. "
                            + KEPT);
            page.raw("<p>").link("btn", "/demo/outbox", "Open the mailbox").raw("</p>");
        } else {
            page.element(
                    "p", "Mail leaves through the mail server this host was started with; text messages end here.");
            page.raw("<p>").link("btn", "/demo/outbox", "Text messages").raw("</p>");
        }
        page.raw("</section>");
    }

    private static void shop(Html page, Personas.Shop shop) {
        page.raw("<section>").element("h2", shop.name()).raw("<ul class=\"rows\">");
        for (Personas.Link link : shop.links()) {
            page.raw("<li><div>")
                    .link("way", link.url().toString(), link.workOrder().title())
                    .raw("<p class=\"meta\">")
                    .text(link.workOrder().asset() + " · " + link.workOrder().number())
                    .raw("</p></div><p class=\"answer\">")
                    .raw("<span>answer</span> ")
                    .element("strong", link.answer())
                    .raw("</p></li>");
        }
        for (Personas.Identity person : shop.identities()) {
            page.raw("<li><div>")
                    .link("way", relative(person.url()), person.name())
                    .raw("<p class=\"meta\">")
                    .text(
                            person.wholeCustomer()
                                    ? "signed in at the shop’s own site, sees all work orders of the account"
                                    : "signed in at the shop’s own site, sees only what concerns this person")
                    .raw("</p></div><p class=\"answer\"><span>host login</span></p></li>");
        }
        logins(page, shop);
        shop.registration().ifPresent(url -> page.raw("<li><div>")
                .link("way", url.getRawPath(), "Become a customer")
                .raw("<p class=\"meta\">")
                .text("somebody new registers, proves the address in the mailbox, and staff decide")
                .raw("</p></div><p class=\"answer\"><span>registration</span></p></li>"));
        page.raw("</ul></section>");
    }

    private static void logins(Html page, Personas.Shop shop) {
        for (Personas.Account account : shop.accounts()) {
            page.raw("<li><div>")
                    .link("way", account.url().getRawPath(), account.userName())
                    .raw("<p class=\"meta\">")
                    .text(account.what())
                    .raw("</p></div><p class=\"answer\"><span>user name</span> ")
                    .element("strong", account.userName())
                    .raw(" <span>password</span> ")
                    .element("strong", DemoAccounts.PASSWORD)
                    .raw("</p></li>");
        }
        for (Personas.Account member : shop.staff()) {
            page.raw("<li><div>")
                    .link("way", relative(member.url()), member.userName())
                    .raw("<p class=\"meta\">")
                    .text(member.what())
                    .raw("</p></div><p class=\"answer\"><span>back office, user name</span> ")
                    .element("strong", member.userName())
                    .raw(" <span>password</span> ")
                    .element("strong", DemoAccounts.PASSWORD)
                    .raw("</p></li>");
        }
    }

    private static void mail(Html page, DemoOutbox.Sent mail) {
        page.raw("<article class=\"mail\"><header>")
                .element("h2", mail.subject())
                .element("p class=\"meta\"", mail.from() + " → " + mail.to() + " · " + TIME.format(mail.at()))
                .raw("</header><iframe title=\"")
                .text("Mail: " + mail.subject())
                .raw(
                        "\" loading=\"lazy\" sandbox=\"allow-top-navigation-by-user-activation allow-popups\" src=\"/demo/outbox/")
                .text(mail.id())
                .raw("\"></iframe><details><summary>Plain text</summary><pre>");
        linked(page, mail.text());
        page.raw("</pre></details></article>");
    }

    private static void textMessage(Html page, DemoOutbox.Sent message) {
        page.raw("<article class=\"sms\">")
                .element("p class=\"meta\"", message.from() + " → " + message.to() + " · " + TIME.format(message.at()))
                .raw("<p class=\"bubble\">");
        linked(page, message.text());
        page.raw("</p></article>");
    }

    private static void linked(Html page, String text) {
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            page.text(text.substring(from, address.start())).link("", address.group(), address.group());
            from = address.end();
        }
        page.text(text.substring(from));
    }

    private static String relative(URI url) {
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    private static Html begin(String title) {
        return new Html()
                .raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">")
                .element("title", title)
                .raw("<link rel=\"stylesheet\" href=\"/demo/look.css\"><link rel=\"icon\" href=\"data:,\"></head>")
                .raw(
                        "<body><header class=\"bar\"><a href=\"/\">Repair Portal</a><span>Demonstration</span></header><main>");
    }

    private static String end(Html page) {
        return page.raw(
                        "</main><footer>Invented shops, people and numbers. Nothing here leaves this machine.</footer></body></html>")
                .toString();
    }
}
