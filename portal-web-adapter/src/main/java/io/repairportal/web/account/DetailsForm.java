package io.repairportal.web.account;

import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.proposal.Details;
import io.repairportal.web.Visit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Own details, as the form sends them. Fields that are not there stay as they are; whether they are for this person to change is decided
 * in core (P36). For one request.
 */
final class DetailsForm {
    static final String GIVEN = "given";
    static final String FAMILY = "family";
    static final String MOBILE = "mobile";
    static final String PHONE = "phone";
    static final String COMPANY = "company";
    static final String STREET = "street";
    static final String POSTCODE = "postcode";
    static final String CITY = "city";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";

    /** All of them. */
    static final String[] FIELDS = {GIVEN, FAMILY, MOBILE, PHONE, COMPANY, STREET, POSTCODE, CITY, COUNTRY, LANGUAGE};

    private static final int LONGEST = 200;
    private static final int LONGEST_PHONE = 40;

    private final Visit visit;
    private final Details now;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    DetailsForm(Visit visit, Details now) {
        this.visit = visit;
        this.now = now;
    }

    /** Returns what was sent, as far as it is right; what is wrong is said by {@link #wrong}. */
    Details read() {
        Contact.PersonName name = new Contact.PersonName(
                text(GIVEN, now.name().given()), text(FAMILY, now.name().family()));
        if (name.full().isBlank()) {
            wrong.put(GIVEN, "details.nameBlank");
        }
        return new Details(
                name,
                text(COMPANY, now.companyName()),
                now.email(),
                new Details.Phones(
                        phone(MOBILE, now.phones().mobile()),
                        phone(PHONE, now.phones().other())),
                new PostalAddress(
                        text(STREET, now.address().street()),
                        text(POSTCODE, now.address().postcode()),
                        text(CITY, now.address().city()),
                        text(COUNTRY, now.address().country())),
                language());
    }

    /** Returns what is wrong, as keys of texts by field. */
    Map<String, String> wrong() {
        return wrong;
    }

    private String text(String field, String before) {
        String sent = visit.hasField(field) ? visit.field(field).strip() : before;
        if (sent.length() > LONGEST) {
            wrong.put(field, "details.tooLong");
        }
        return sent.length() > LONGEST ? before : sent;
    }

    private Optional<PhoneNumber> phone(String field, Optional<PhoneNumber> before) {
        String sent = visit.field(field).strip();
        boolean same = before.map(PhoneNumber::display).orElse("").equals(sent);
        if (!visit.hasField(field) || same) {
            return before;
        }
        Optional<PhoneNumber> number = sent.length() > LONGEST_PHONE
                ? Optional.empty()
                : Visit.parsed(sent.replaceAll("[\\s()./-]", ""), dial -> new PhoneNumber(dial, sent));
        if (number.isEmpty() && !sent.isEmpty()) {
            wrong.put(field, "details.phoneWrong");
        }
        return number;
    }

    private Optional<Locale> language() {
        String sent = visit.field(LANGUAGE);
        Optional<Locale> chosen = visit.provider().languages().offered().stream()
                .filter(each -> each.toLanguageTag().equals(sent))
                .findFirst();
        if (chosen.isEmpty() && !sent.isEmpty()) {
            wrong.put(LANGUAGE, "account.languageBlank");
        }
        // why: whoever has none yet is shown that of the page, and has not chosen it by saving something else
        boolean untouched = now.language().isEmpty() && chosen.equals(Optional.of(visit.language()));
        return untouched ? Optional.empty() : chosen.or(() -> now.language());
    }
}
