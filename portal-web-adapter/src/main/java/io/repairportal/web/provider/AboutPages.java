package io.repairportal.web.provider;

import io.repairportal.core.access.Admitted;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.web.Access;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.PageView;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** About the shop: address, hours, numbers; for everybody (I4). Safe for use by many threads. */
public final class AboutPages {
    private final Frames frames;

    /** Puts the page into these frames. */
    public AboutPages(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/about").allow(Access.STRANGER).to(this::about));
    }

    private Reply about(Visit visit, Admitted admitted) {
        Frame frame = frames.of(visit);
        Provider shop = visit.provider();
        AboutView view = new AboutView(
                frame.page(frame.texts().of("about.title")),
                shop.name(),
                shop.locations().stream().map(site -> place(frame, shop, site)).toList(),
                shop.callCentre().email().map(AboutPages::mail),
                Optional.of(frame.links().contact(Optional.empty())).filter(url -> admitted.known()));
        return Reply.view("provider/about.jte", view);
    }

    private static AboutView.Place place(Frame frame, Provider shop, Location site) {
        Optional<PhoneNumber> phone =
                site.reach().phone().or(() -> shop.callCentre().phone());
        boolean standard = site.equals(shop.standardLocation());
        return new AboutView.Place(
                site.name(),
                lines(site.address()),
                phone.map(number ->
                        new PageView.Phone("tel:" + number.dial(), number.display(), standard ? frame.hours() : "")),
                site.reach().email().map(AboutPages::mail),
                site.hours().known() ? week(frame, site.hours()) : List.of());
    }

    private static List<String> lines(PostalAddress address) {
        String town = (address.postcode() + " " + address.city()).strip();
        return Stream.of(address.street(), town, address.country())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static AboutView.Mail mail(EmailAddress address) {
        return new AboutView.Mail("mailto:" + address.value(), address.value());
    }

    private static List<AboutView.Day> week(Frame frame, OpeningHours hours) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new AboutView.Day(
                        frame.formats().weekday(day), spans(frame, hours.week().getOrDefault(day, List.of()))))
                .toList();
    }

    private static String spans(Frame frame, List<OpeningHours.Span> spans) {
        return spans.isEmpty()
                ? frame.texts().of("about.closed")
                : spans.stream()
                        .map(span -> frame.texts()
                                .of(
                                        "about.span",
                                        frame.formats().time(span.opens()),
                                        frame.formats().time(span.closes())))
                        .collect(Collectors.joining(", "));
    }
}
