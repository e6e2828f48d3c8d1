package io.repairportal.core.proposal;

import io.repairportal.core.access.Masked;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.proposal.Details;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is different between two sets of details, in words, as staff and the audit trail read it. Pure. */
public final class Differences {
    private Differences() {}

    /**
     * A value that differs.
     *
     * @param before how it was; may be empty
     * @param wanted how it shall be; may be empty
     */
    public record Difference(String before, String wanted) {}

    /** Returns what differs, by the name of the field: name, company, email, mobile, phone, address, language. */
    public static Map<String, Difference> between(Details before, Details wanted) {
        Map<String, String> old = fields(before);
        Map<String, Difference> differences = new LinkedHashMap<>();
        fields(wanted).forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                differences.put(name, new Difference(old.getOrDefault(name, ""), value));
            }
        });
        return differences;
    }

    /**
     * Returns the same as the audit trail writes it: shortened, because the trail is never changed, not even when the person is erased (O4).
     * In full it stands in the proposal.
     */
    static Map<String, String> written(Details before, Details wanted) {
        Map<String, String> written = new LinkedHashMap<>();
        between(before, wanted)
                .forEach((name, difference) -> written.put(
                        name, shortened(name, difference.before()) + " → " + shortened(name, difference.wanted())));
        return written;
    }

    private static String shortened(String name, String value) {
        if (value.isEmpty() || name.equals("language")) {
            return value;
        }
        boolean number = name.equals("mobile") || name.equals("phone");
        return number || name.equals("email")
                ? Masked.address(value)
                : value.substring(0, value.offsetByCodePoints(0, 1)) + "…";
    }

    /** Returns everything that is said, by the name of the field. */
    public static Map<String, String> fields(Details details) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", details.name().full());
        fields.put("company", details.companyName());
        fields.put("email", details.email().map(EmailAddress::value).orElse(""));
        fields.put("mobile", details.phones().mobile().map(PhoneNumber::display).orElse(""));
        fields.put("phone", details.phones().other().map(PhoneNumber::display).orElse(""));
        fields.put("address", line(details.address()));
        fields.put("language", details.language().map(Locale::toLanguageTag).orElse(""));
        return fields;
    }

    private static String line(PostalAddress address) {
        return Stream.of(address.street(), (address.postcode() + " " + address.city()).strip(), address.country())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
