package io.repairportal.reference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Languages;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A demonstration shop as it is written down in a resource file: who it is, who works there, and for whom. */
final class ShopFile {
    static final List<String> ALL = List.of("harbour-lane", "speichenwerk", "phone-clinic");

    private final JsonNode root;

    private ShopFile(JsonNode root) {
        this.root = root;
    }

    static ShopFile read(String name) {
        try (InputStream bytes = ShopFile.class.getResourceAsStream(name + ".json")) {
            return new ShopFile(new ObjectMapper().readTree(Objects.requireNonNull(bytes, name)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the demonstration shop " + name + " cannot be read", broken);
        }
    }

    JsonNode root() {
        return root;
    }

    ProviderRef ref() {
        return new ProviderRef(text(root, "ref"));
    }

    Provider provider() {
        return new Provider(
                ref(),
                text(root, "name"),
                new Branding(text(root, "accent"), Optional.of("1")),
                new Languages(each(root, "languages")
                        .map(tag -> Locale.forLanguageTag(tag.asText()))
                        .toList()),
                each(root, "locations").map(ShopFile::location).toList(),
                reach(root.path("callCentre")));
    }

    FileContent logo() {
        return FileContent.of("image/png", PictureAlbum.logo(text(root, "logo")));
    }

    List<StaffMember> staff() {
        return each(root, "staff")
                .map(member -> new StaffMember(new StaffRef(text(member, "ref")), text(member, "name"), email(member)))
                .toList();
    }

    List<Customer> customers() {
        return each(root, "customers").map(this::customer).toList();
    }

    /** Returns the work orders: those that are written down one by one, and the many of a kind that a large customer brings. */
    Stream<JsonNode> workOrders() {
        return Stream.concat(each(root, "workOrders"), each(root, "series").flatMap(one -> IntStream.range(
                        0, one.path("times").asInt())
                .mapToObj(number -> oneOf(one, number))));
    }

    /** Returns the elements of a list, none if there is no such list. */
    static Stream<JsonNode> each(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false);
    }

    /** Returns a text, empty if there is none. */
    static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static JsonNode oneOf(JsonNode series, int number) {
        ObjectNode one = series.deepCopy();
        int daysBefore = number * series.path("every").asInt();
        return one.put("n", text(series, "n") + (series.path("from").asInt() - number))
                .put("a", text(series, "a") + (series.path("from").asInt() - number))
                .put("o", series.path("o").asInt() - daysBefore)
                .put("z", series.path("z").asInt() - daysBefore);
    }

    private Customer customer(JsonNode node) {
        return new Customer(
                new CustomerRef(ref(), text(node, "ref")),
                name(node),
                text(node, "company"),
                text(node, "city").isEmpty() ? List.of() : List.of(address(node)),
                each(node, "contacts").map(ShopFile::contact).toList(),
                optional(node, "location").map(LocationRef::new));
    }

    private static Contact contact(JsonNode node) {
        return new Contact(
                new ContactRef(text(node, "ref")),
                name(node),
                email(node).stream().toList(),
                optional(node, "mobile").map(PhoneNumber::of),
                Optional.empty(),
                optional(node, "language").map(Locale::forLanguageTag));
    }

    private static Contact.PersonName name(JsonNode node) {
        return new Contact.PersonName(text(node, "given"), text(node, "family"));
    }

    private static PostalAddress address(JsonNode node) {
        return new PostalAddress(
                text(node, "street"), text(node, "postcode"), text(node, "city"), text(node, "country"));
    }

    private static Location location(JsonNode node) {
        return new Location(
                new LocationRef(text(node, "ref")),
                text(node, "name"),
                address(node),
                reach(node),
                hours(node.path("hours")),
                ZoneId.of(text(node, "zone")));
    }

    private static Location.Reach reach(JsonNode node) {
        return new Location.Reach(
                optional(node, "dial").map(dial -> new PhoneNumber(dial, text(node, "phone"))), email(node));
    }

    private static OpeningHours hours(JsonNode node) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        node.properties().forEach(entry -> {
            String[] times = entry.getValue().asText().split("-", -1);
            OpeningHours.Span span = new OpeningHours.Span(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
            String[] days = entry.getKey().split("-", -1);
            for (int day = Integer.parseInt(days[0]); day <= Integer.parseInt(days[days.length - 1]); day++) {
                week.put(DayOfWeek.of(day), List.of(span));
            }
        });
        return new OpeningHours(week, Set.of());
    }

    private static Optional<EmailAddress> email(JsonNode node) {
        return optional(node, "email").map(EmailAddress::new);
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty());
    }
}
