package io.repairportal.web.sample;

import io.repairportal.web.account.AccountView;
import io.repairportal.web.account.DataView;
import io.repairportal.web.account.DetailsView;
import io.repairportal.web.account.EraseView;
import io.repairportal.web.account.SecurityView;
import io.repairportal.web.home.HomeBoardView;
import io.repairportal.web.home.HomeView;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.provider.AboutView;
import io.repairportal.web.signin.ChooseView;
import io.repairportal.web.signin.EntryView;
import io.repairportal.web.text.Texts;
import java.util.List;
import java.util.Optional;

/** The pages of people with a login. */
final class SampleAccounts {
    private static final String ENTRY = "signin/entry.jte";

    private final SampleShop shop;
    private final Texts texts;

    SampleAccounts(SampleShop shop) {
        this.shop = shop;
        this.texts = shop.texts();
    }

    List<SamplePage> pages() {
        return List.of(
                new SamplePage("sign-in", ENTRY, entry(shop.outside(texts.of("signIn.heading")), Optional.empty())),
                new SamplePage(
                        "sign-in-wrong",
                        ENTRY,
                        entry(shop.outsideError(texts.of("signIn.heading")), Optional.of(texts.of("signIn.wrong")))),
                new SamplePage("sign-in-code", ENTRY, code()),
                new SamplePage("choose", "signin/choose.jte", choose()),
                new SamplePage("board", "home/board.jte", board()),
                new SamplePage("account", "account/account.jte", account()),
                new SamplePage("details", "account/details.jte", details()),
                new SamplePage("security", "account/security.jte", security()),
                new SamplePage("data", "account/data.jte", data()),
                new SamplePage("erase", "account/erase.jte", erase()),
                new SamplePage("language", "account/form.jte", language()),
                new SamplePage("about", "provider/about.jte", about()));
    }

    private PageView in(String title) {
        PageView page = shop.page(title);
        PageView.Menu menu = new PageView.Menu(
                "Dana Whitfield",
                List.of(
                        new PageView.Entry("board.html", "home", texts.of("menu.home"), true),
                        new PageView.Entry("orders.html", "wrench", texts.of("menu.workOrders"), false),
                        new PageView.Entry("account.html", "user", texts.of("menu.account"), false)),
                Optional.of("choose.html"),
                Optional.of(shop.form("left.html")));
        return page.with(menu);
    }

    private EntryView entry(PageView page, Optional<String> wrong) {
        FieldsView form = form(
                texts.of("signIn.button"),
                FieldView.of(FieldView.Kind.TEXT, "name", texts.of("signIn.name"))
                        .autocomplete("username")
                        .filled("dana")
                        .wrong(wrong),
                FieldView.of(FieldView.Kind.PASSWORD, "password", texts.of("signIn.password"))
                        .autocomplete("current-password"),
                FieldView.of(FieldView.Kind.CHECK, "keep", texts.of("signIn.keep"))
                        .hint(texts.of("signIn.keepHint")));
        return new EntryView(
                page,
                texts.of("signIn.heading"),
                texts.of("signIn.headingLead", shop.name()),
                wrong.isPresent() ? "" : texts.of("reset.changed"),
                form,
                List.of(
                        new EntryView.Way("sign-in-code.html", "mail", texts.of("signIn.byCode")),
                        new EntryView.Way("find.html", "search", texts.of("signIn.find"))));
    }

    private EntryView code() {
        FieldsView form = form(
                texts.of("signIn.button"),
                FieldView.of(FieldView.Kind.CODE, "code", texts.of("signIn.codeLabel"))
                        .autocomplete("one-time-code"),
                FieldView.of(FieldView.Kind.PASSWORD, "password", texts.of("password.new"))
                        .hint(texts.of("password.newHint", 10))
                        .suggesting("abcde-fghij-kmnop-qrstu"));
        return new EntryView(
                shop.outside(texts.of("signIn.enterCode")),
                texts.of("signIn.enterCode"),
                texts.of("signIn.enterCodeLead"),
                "",
                form,
                List.of());
    }

    private ChooseView choose() {
        return new ChooseView(
                shop.outside(texts.of("choose.heading")),
                texts.of("choose.heading"),
                texts.of("choose.headingLead"),
                List.of(
                        new ChooseView.Choice(
                                "Dana Whitfield", texts.of("choose.at", shop.name()), true, shop.form("board.html")),
                        new ChooseView.Choice(
                                "Whitfield Deliveries Ltd",
                                texts.of("choose.at", shop.name()),
                                false,
                                shop.form("board.html"))));
    }

    private HomeBoardView board() {
        HomeBoardView.Order golf = new HomeBoardView.Order(
                "tracker.html",
                "VW Golf Estate, rear left quarter and bumper",
                "4711",
                texts.of("tracker.headline", "Painting"),
                "en",
                texts.of("tracker.expected", shop.day("2026-11-27")),
                List.of(
                        new HomeBoardView.Step(
                                "Vehicle received", "en", texts.of("home.stepDone", "Vehicle received"), false, true),
                        new HomeBoardView.Step("Painting", "en", texts.of("home.stepNow", "Painting"), true, false)));
        return new HomeBoardView(
                in(texts.of("menu.home")),
                texts.of("home.hello.morning", "Dana Whitfield"),
                texts.count("home.needs", 2),
                Optional.of(new HomeBoardView.Act(
                        texts.of("home.act.estimate"),
                        texts.of("tracker.act.estimate", "E-1182"),
                        texts.of("home.act.estimateText", "VW Golf Estate", "£423.00"),
                        "estimate.html",
                        texts.of("tracker.act.estimateButton"))),
                List.of(new HomeBoardView.Need(
                        "tracker.html", "check-circle", "Ford Transit, sliding door", texts.of("home.act.collect"))),
                List.of(golf),
                Optional.of("orders.html"),
                talks(),
                List.of(new HomeView.Way("details.html", "user", texts.of("home.myDetails"), "")));
    }

    private List<HomeBoardView.Talk> talks() {
        return List.of(new HomeBoardView.Talk(
                "tracker.html",
                "VW Golf Estate, rear left quarter and bumper",
                "Amy Lowell",
                "The base coat is on. We send a photo this afternoon.",
                texts.count("date.hoursAgo", 2)));
    }

    private AccountView account() {
        return new AccountView(
                in(texts.of("account.heading")),
                texts.of("account.heading"),
                texts.of("account.lead", "Dana Whitfield"),
                texts.of("account.joined"),
                List.of(new AccountView.Task(
                        "security.html", "shield", texts.of("account.security"), texts.of("account.securityHint"))),
                Optional.of(shop.form("left.html")));
    }

    private DetailsView details() {
        return new DetailsView(
                in(texts.of("account.details")),
                "account.html",
                texts.of("account.details"),
                texts.of("account.detailsLead"),
                texts.of("details.changed"),
                List.of(
                        new DetailsView.Fact(texts.of("account.name"), "Dana Whitfield"),
                        new DetailsView.Fact(texts.of("account.email"), "dana@whitfield.example")),
                Optional.of("details.html"),
                Optional.of("details.html"));
    }

    private SecurityView security() {
        String since = shop.formats().moment(SampleShop.NOW);
        return new SecurityView(
                in(texts.of("account.security")),
                "account.html",
                texts.of("account.sessionEnded"),
                Optional.of("password.html"),
                List.of(
                        new SecurityView.Session(
                                "Firefox, Android", texts.of("account.sessionHere", since), Optional.empty()),
                        new SecurityView.Session(
                                texts.of("account.unknownDevice"),
                                texts.of("account.sessionMeta", since, texts.of("date.justNow")),
                                Optional.of(shop.form("security.html")))),
                Optional.of(shop.form("security.html")),
                shop.form("left.html"));
    }

    private DataView data() {
        return new DataView(in(texts.of("account.data")), "account.html", shop.form("copy.zip"), "erase.html");
    }

    private EraseView erase() {
        FieldView sure = FieldView.of(FieldView.Kind.CHECK, "confirmed", texts.of("data.confirm"))
                .wrong(Optional.of(texts.of("data.confirmBlank")));
        return new EraseView(
                shop.errorPage(texts.of("data.erase")),
                "data.html",
                List.of(
                        texts.of("data.goes.login"),
                        texts.of("data.goes.access", "Tidewell Coachworks", "Brightwater Ltd"),
                        texts.of("data.goes.links")),
                List.of(new EraseView.Stay(texts.of("data.kept.texts"), texts.of("data.why.texts"))),
                List.of(texts.of("data.lastAdmin", "Brightwater Ltd")),
                form(texts.of("data.eraseNow"), sure));
    }

    private EntryView language() {
        FieldView field = FieldView.choice(
                        "language",
                        texts.of("account.languageLabel"),
                        List.of(new FieldView.Option("en", "English", ""), new FieldView.Option("de", "Deutsch", "")))
                .filled("en")
                .wrong(Optional.of(texts.of("account.languageBlank")));
        return new EntryView(
                shop.errorPage(texts.of("account.language")),
                texts.of("account.language"),
                "",
                "",
                form(texts.of("account.save"), field),
                List.of());
    }

    private AboutView about() {
        return new AboutView(
                shop.page(texts.of("about.title")),
                shop.name(),
                List.of(new AboutView.Place(
                        "Quay Lane",
                        List.of("14 Quay Lane", "EL1 2AB Ellerby"),
                        Optional.of(shop.phone()),
                        Optional.of(new AboutView.Mail("mailto:desk@tidewell.example", "desk@tidewell.example")),
                        List.of(new AboutView.Day("Monday", texts.of("about.span", "08:00", "17:00"))))),
                Optional.empty(),
                Optional.of("contact.html"));
    }

    private FieldsView form(String button, FieldView... fields) {
        List<FormView.Hidden> hidden = shop.form("board.html").hidden();
        return new FieldsView("board.html", hidden, List.of(fields), button);
    }
}
