package io.repairportal.web.sample;

import io.repairportal.web.document.DocumentsView;
import io.repairportal.web.document.PhotosView;
import io.repairportal.web.document.SinglePhotoView;
import io.repairportal.web.estimate.EstimateListView;
import io.repairportal.web.estimate.EstimateView;
import io.repairportal.web.home.HomeView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.NoticeView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.message.ConversationView;
import io.repairportal.web.message.ThanksView;
import io.repairportal.web.message.WriteView;
import io.repairportal.web.signin.DoorView;
import io.repairportal.web.signin.QuestionView;
import io.repairportal.web.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every page of the portal as a shop would fill it. */
public final class SampleViews {
    private static final String QUESTION = "signin/question.jte";
    private static final String DOOR = "signin/door.jte";
    private static final String NOTICE = "layout/notice.jte";
    private static final String WRITE = "message/write.jte";
    private static final String THANKS = "message/thanks.jte";
    private static final String ORDERS = "workorder/list.jte";
    private static final String TRACKER = "workorder/tracker.jte";
    private static final String HOME = "home/home.jte";

    private final SampleShop shop;
    private final Texts texts;
    private final SampleTracker tracker;

    private SampleViews(SampleShop shop) {
        this.shop = shop;
        this.texts = shop.texts();
        this.tracker = new SampleTracker(shop);
    }

    /** Returns the pages of an ordinary shop. */
    public static List<SamplePage> all(Texts texts) {
        return new SampleViews(SampleShop.coachworks(texts)).pages();
    }

    /** Returns the pages of a shop with a long name, a wide logo and a neon colour. */
    public static List<SamplePage> ugly(Texts texts) {
        return new SampleViews(SampleShop.ugly(texts)).pages();
    }

    private List<SamplePage> pages() {
        List<SamplePage> pages = new ArrayList<>(questions());
        pages.addAll(doors());
        pages.addAll(workOrderPages());
        pages.addAll(filePages());
        pages.addAll(writePages());
        pages.addAll(feedbackPages());
        pages.addAll(notices());
        pages.addAll(new SampleAccounts(shop).pages());
        return pages;
    }

    private List<SamplePage> questions() {
        String title = texts.of("question.title");
        String lead = texts.of("question.lead", shop.name());
        String hint = texts.of("question.hint");
        return List.of(
                new SamplePage(
                        "question",
                        QUESTION,
                        new QuestionView(shop.outside(title), shop.form("tracker.html"), true, lead, hint)),
                new SamplePage(
                        "question-wrong",
                        QUESTION,
                        new QuestionView(
                                shop.outsideError(title),
                                shop.wrong("tracker.html", "Whitfeld", texts.of("question.wrong")),
                                true,
                                lead,
                                texts.count("question.tries", 2))),
                new SamplePage(
                        "question-open",
                        QUESTION,
                        new QuestionView(
                                shop.outside(title),
                                shop.form("tracker.html"),
                                false,
                                texts.of("question.openLead", shop.name()),
                                "")));
    }

    private List<SamplePage> doors() {
        return List.of(
                new SamplePage("link-closed", DOOR, door("link-off", "door.notWorking", Optional.of(renew()))),
                new SamplePage("link-renewed", DOOR, door("mail", "door.onItsWay", Optional.empty())),
                new SamplePage("left", DOOR, door("key", "door.left", Optional.empty())),
                new SamplePage(
                        "home-unknown",
                        HOME,
                        new HomeView(
                                shop.outside(texts.of("home.heading")),
                                texts.of("home.unknown"),
                                texts.of("home.unknownLead"),
                                List.of())),
                new SamplePage(
                        "home",
                        HOME,
                        new HomeView(
                                shop.page(texts.of("home.heading")),
                                texts.of("home.heading"),
                                texts.of("home.lead"),
                                ways())));
    }

    private List<HomeView.Way> ways() {
        return List.of(
                new HomeView.Way("tracker.html", "wrench", "Rear left quarter and bumper", "4711, VW Golf Estate"),
                new HomeView.Way("tracker.html", "wrench", "Sliding door", "4698, Ford Transit"));
    }

    private DoorView door(String icon, String key, Optional<DoorView.Button> button) {
        return new DoorView(shop.outside(texts.of(key)), icon, texts.of(key), texts.of(key + "Lead"), button);
    }

    private DoorView.Button renew() {
        return new DoorView.Button(
                shop.form("link-renewed.html"), texts.of("door.renew"), "send", texts.of("door.renewHint"));
    }

    private List<SamplePage> workOrderPages() {
        SampleOrders orders = new SampleOrders(shop);
        return List.of(
                new SamplePage("tracker", TRACKER, tracker.full()),
                new SamplePage("tracker-received", TRACKER, tracker.received()),
                new SamplePage("orders", ORDERS, orders.full()),
                new SamplePage("orders-none", ORDERS, orders.nothingYet()),
                new SamplePage("orders-search", ORDERS, orders.nothingMatches()));
    }

    private List<SamplePage> filePages() {
        PhotosView.Pair pair = new PhotosView.Pair(
                "Rear left quarter",
                List.of(
                        tracker.photo(1, "Dent and scratches", texts.of("photos.before")),
                        tracker.photo(2, "After painting", texts.of("photos.after"))));
        String photos = texts.of("photos.title", "4711");
        return List.of(
                new SamplePage(
                        "photos",
                        "document/photos.jte",
                        new PhotosView(shop.page(photos), shop.head(), List.of(pair), tracker.photos())),
                new SamplePage(
                        "photos-none",
                        "document/photos.jte",
                        new PhotosView(shop.page(photos), shop.head(), List.of(), List.of())),
                new SamplePage("photo", "document/photo.jte", singlePhoto()),
                new SamplePage(
                        "documents",
                        "document/documents.jte",
                        new DocumentsView(
                                shop.page(texts.of("documents.title", "4711")), shop.head(), tracker.documents())),
                new SamplePage(
                        "estimates",
                        "estimate/list.jte",
                        new EstimateListView(
                                shop.page(texts.of("estimates.title", "4711")), shop.head(), tracker.estimates())),
                new SamplePage("estimate", "estimate/estimate.jte", estimate()));
    }

    private SinglePhotoView singlePhoto() {
        return new SinglePhotoView(
                shop.page("In the paint booth"),
                shop.head(),
                tracker.photo(1, "In the paint booth", ""),
                "photos.html",
                texts.of("photos.position", 2, 11),
                Optional.of("photo.html"),
                Optional.of("photo.html"));
    }

    private EstimateView estimate() {
        return new EstimateView(
                shop.page(texts.of("estimates.pageTitle", "E-1182", texts.of("estimates.state.sent"))),
                shop.head(),
                "Extra work behind the bumper",
                texts.of("estimates.lead", "E-1182", texts.of("date.today")) + " "
                        + texts.of("estimates.validUntil", shop.day("2026-12-08")),
                new StateView(texts.of("estimates.state.sent"), "alert", "attention"),
                List.of(
                        new EstimateView.Line("Wheel-arch liner, rear left", "Cracked in the accident.", "", "£104.50"),
                        new EstimateView.Line("Parking sensor", "Answers only now and then.", "2", "£206.00"),
                        new EstimateView.Line("Polish both headlights", "", "", "£42.00")),
                new EstimateView.Totals("£352.50", "VAT 20 %", "£70.50", "£423.00"),
                List.of("Prices hold until 8 December.", "If a job turns out larger, we stop and ask you first."),
                true,
                Optional.of(shop.phone()));
    }

    private List<SamplePage> writePages() {
        String contact = texts.of("contact.title");
        return List.of(
                new SamplePage(
                        "conversation",
                        "message/conversation.jte",
                        new ConversationView(
                                shop.page(texts.of("messages.title", "4711")),
                                shop.head(),
                                tracker.messages(),
                                Optional.of("conversation.html"),
                                Optional.of(shop.form("conversation.html")),
                                true)),
                new SamplePage("contact", WRITE, write("contact", shop.page(contact), shop.form("contact.html"))),
                new SamplePage(
                        "contact-error",
                        WRITE,
                        write(
                                "contact",
                                shop.errorPage(contact),
                                shop.wrong("contact.html", "", texts.of("form.blank")))));
    }

    private List<SamplePage> feedbackPages() {
        return List.of(
                new SamplePage(
                        "feedback",
                        WRITE,
                        write("feedback", shop.page(texts.of("feedback.title")), shop.form("feedback-sent.html"))),
                new SamplePage(
                        "feedback-sent",
                        THANKS,
                        new ThanksView(
                                shop.page(texts.of("feedback.thanks")),
                                texts.of("feedback.thanks"),
                                texts.of("feedback.thanksText"),
                                "tracker.html",
                                texts.of("contact.back"))));
    }

    private WriteView write(String what, PageView page, FormView form) {
        boolean contact = what.equals("contact");
        return new WriteView(
                page,
                Optional.of(shop.head()),
                texts.of(what + ".heading"),
                texts.of(what + ".lead"),
                texts.of(contact ? "messages.label" : "feedback.label"),
                Optional.of(form),
                texts.of(contact ? "messages.send" : "feedback.send"),
                WriteView.Earlier.nothing(),
                contact ? Optional.of(shop.phone()) : Optional.empty());
    }

    private List<SamplePage> notices() {
        return List.of(
                notice("not-found", "notice.notFound", Optional.empty()),
                notice("closed", "notice.closed", Optional.empty()),
                notice("error", "notice.error", Optional.of("RP-7F3K-22QM")),
                notice("too-large", "notice.tooLarge", Optional.empty()));
    }

    private SamplePage notice(String name, String key, Optional<String> reference) {
        return new SamplePage(
                name,
                NOTICE,
                new NoticeView(shop.outside(texts.of(key)), "alert", texts.of(key), texts.of(key + "Text"), reference));
    }
}
