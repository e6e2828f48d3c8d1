package io.repairportal.store.jpa.proposal;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.proposal.Details;
import io.repairportal.store.jpa.json.AddressJson;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PhoneJson;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person says about herself, as stored. */
record DetailsJson(
        int v,
        String given,
        String family,
        String company,
        @Nullable String email,
        @Nullable PhoneJson mobile,
        @Nullable PhoneJson phone,
        AddressJson address,
        @Nullable String language) {

    /** Returns the text of these details. */
    static String text(Details details) {
        return Json.write(new DetailsJson(
                Json.V,
                details.name().given(),
                details.name().family(),
                details.companyName(),
                details.email().map(EmailAddress::value).orElse(null),
                PhoneJson.of(details.phones().mobile()),
                PhoneJson.of(details.phones().other()),
                AddressJson.of(details.address()),
                details.language().map(Locale::toLanguageTag).orElse(null)));
    }

    /** Returns the details of a text. */
    static Details read(String text) {
        DetailsJson form = Json.read(text, DetailsJson.class);
        return new Details(
                new Contact.PersonName(form.given, form.family),
                form.company,
                Optional.ofNullable(form.email).map(EmailAddress::new),
                new Details.Phones(PhoneJson.read(form.mobile), PhoneJson.read(form.phone)),
                form.address.address(),
                Optional.ofNullable(form.language).map(Json::language));
    }
}
