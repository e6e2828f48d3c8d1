package io.repairportal.web;

import io.repairportal.core.settings.AddressLine;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.text.Formats;
import io.repairportal.web.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The frame around one page, and the words, dates and addresses that its main part uses. Not for use by several threads. */
public final class Frame {
    private final Setting setting;
    private final Texts texts;
    private final Optional<Location> location;
    private final Optional<WorkOrderRef> workOrder;
    private final Formats formats;
    private final String hours;
    private final Optional<PageView.Phone> phone;

    Frame(Setting setting, Texts texts, Optional<Location> location, Optional<WorkOrderRef> workOrder, Instant now) {
        this.setting = setting;
        this.texts = texts;
        this.location = location;
        this.workOrder = workOrder;
        ZoneId zone = location.map(Location::zone).orElse(ZoneOffset.UTC);
        this.formats = new Formats(texts, zone, now);
        this.hours = hoursNow();
        this.phone = number().map(number -> new PageView.Phone("tel:" + number.dial(), number.display(), hours));
    }

    /** Returns the words. */
    public Texts texts() {
        return texts;
    }

    /** Returns dates and amounts, in the zone of the location. */
    public Formats formats() {
        return formats;
    }

    /** Returns the addresses. */
    public Links links() {
        return setting.links();
    }

    /** Returns the frame under this title, whose most particular part comes first. */
    public PageView page(String title) {
        String whole = setting.provider()
                .map(shop -> texts.of("frame.title", title, shop.name()))
                .orElse(title);
        return view(whole);
    }

    /** Returns the frame of a page that says what is wrong. */
    public PageView errorPage(String title) {
        PageView page = page(title);
        return view(texts.of("frame.errorTitle", page.title()));
    }

    /** Returns the frame of the page of a work order, whose title says where it stands. */
    public PageView page(WorkOrder about, String status) {
        String shop = setting.provider().map(Provider::name).orElse("");
        return view(texts.of("workOrder.title", about.number(), status, shop));
    }

    /** Returns the work order that a page below it belongs to. */
    public HeadView head(WorkOrder about) {
        return new HeadView(texts.of("workOrder.label", about.number()), about.title(), links().workOrder(about.ref()));
    }

    /** Returns the number to call, and whether somebody answers now (D1). */
    public Optional<PageView.Phone> phone() {
        return phone;
    }

    /** Returns whether the location is open now and until when, or when it opens; empty if its hours are not known. */
    public String hours() {
        return hours;
    }

    private String hoursNow() {
        Optional<OpeningHours> known = location.map(Location::hours).filter(OpeningHours::known);
        if (known.isEmpty()) {
            return "";
        }
        LocalDateTime now = formats.local().toLocalDateTime();
        return known.get()
                .openUntil(now)
                .map(closes -> texts.of("contact.openUntil", formats.time(closes)))
                .or(() -> known.get().opensNext(now).map(opens -> opens(now, opens)))
                .orElse("");
    }

    private Optional<PhoneNumber> number() {
        Optional<PhoneNumber> own = location.flatMap(site -> site.reach().phone());
        return own.or(() -> setting.provider().flatMap(shop -> shop.callCentre().phone()));
    }

    private String opens(LocalDateTime now, LocalDateTime opens) {
        String time = formats.time(opens.toLocalTime());
        if (opens.toLocalDate().equals(now.toLocalDate())) {
            return texts.of("contact.opensToday", time);
        }
        boolean thisWeek = opens.isBefore(now.plusDays(6));
        String day = thisWeek ? formats.weekday(opens.getDayOfWeek()) : formats.day(opens.toLocalDate());
        return texts.of("contact.opensOn", day, time);
    }

    private PageView view(String title) {
        return new PageView(
                title,
                texts,
                files(),
                shop(),
                contact(),
                languages(),
                feedbackUrl(),
                zone(),
                mark(),
                setting.around().menu(),
                setting.around().banner());
    }

    private Optional<String> mark() {
        return setting.around().demonstration() ? Optional.of(texts.of("frame.demonstration")) : Optional.empty();
    }

    private PageView.Files files() {
        Links links = links();
        return new PageView.Files(
                links.statics("portal.css"),
                setting.provider()
                        .map(shop -> setting.brands().styleSheetUrl(shop, links))
                        .orElse(""),
                links.statics("portal.js"),
                links.statics("icons.svg"));
    }

    private PageView.Shop shop() {
        return setting.provider()
                .map(shop -> new PageView.Shop(
                        shop.name(), links().home(), setting.brands().logoUrl(shop, links()), line(shop), phone()))
                .orElseGet(() -> new PageView.Shop("", links().home(), Optional.empty(), "", Optional.empty()));
    }

    private String line(Provider shop) {
        Location place = location.orElseGet(shop::standardLocation);
        String postcode = place.address().postcode().strip();
        String address = String.join(", ", AddressLine.of(shop, place));
        // why: a postcode is not to be torn apart at the end of a line
        String together = address.replace(postcode, postcode.replace(' ', '\u00a0'));
        return together.isEmpty() ? shop.name() : shop.name() + ", " + together;
    }

    private Optional<PageView.Contact> contact() {
        if (setting.reader() == Reader.KNOWN) {
            return Optional.of(new PageView.Contact(links().contact(workOrder), texts.of("contact.pill")));
        }
        return phone().map(phone -> new PageView.Contact(phone.url(), texts.of("contact.callPill")));
    }

    private List<PageView.Language> languages() {
        List<Locale> offered =
                setting.provider().map(shop -> shop.languages().offered()).orElse(List.of());
        return offered.stream()
                .filter(each -> !each.getLanguage().equals(texts.language().getLanguage()))
                .map(each -> new PageView.Language(
                        "?lang=" + each.toLanguageTag(), each.toLanguageTag(), texts.ownName(each)))
                .toList();
    }

    private Optional<String> feedbackUrl() {
        return setting.reader() == Reader.KNOWN ? Optional.of(links().feedback(workOrder)) : Optional.empty();
    }

    private Optional<PageView.Zone> zone() {
        return setting.reader() == Reader.KNOWN
                ? location.map(place -> new PageView.Zone(formats.zone(), formats.zoneName()))
                : Optional.empty();
    }

    /** Whether somebody is known to this browser. */
    enum Reader {
        /** Nobody; sees nothing personal. */
        STRANGER,
        /** A member, or who came by a link. */
        KNOWN
    }

    /**
     * Where a page stands.
     *
     * @param provider whose portal it is, if that is known
     * @param links the addresses
     * @param brands the look
     * @param reader who reads
     * @param around what stands around the main part
     */
    record Setting(Optional<Provider> provider, Links links, Brands brands, Reader reader, Around around) {}

    /**
     * What stands around the main part.
     *
     * @param demonstration whether all of the portal is invented
     * @param menu for whoever is signed in
     * @param banner for staff who preview
     */
    record Around(boolean demonstration, Optional<PageView.Menu> menu, Optional<PageView.Banner> banner) {
        static Around nothing(boolean demonstration) {
            return new Around(demonstration, Optional.empty(), Optional.empty());
        }
    }
}
