package io.repairportal.store.jpa.provider;

import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Languages;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.ReachJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider as stored; its reference is the key of its row.
 *
 * @param v the format
 * @param name as customers know it
 * @param accent its colour
 * @param logo the version of its logo
 * @param languages tags, the first is the default
 * @param locations the first is the default
 * @param callCentre phone and e-mail common to all locations
 */
record ProviderJson(
        int v,
        String name,
        String accent,
        @Nullable String logo,
        List<String> languages,
        List<LocationJson> locations,
        ReachJson callCentre) {

    /** Returns the text of a provider. */
    static String text(Provider provider) {
        return Json.write(new ProviderJson(
                Json.V,
                provider.name(),
                provider.branding().accentColour(),
                Json.text(provider.branding().logoVersion()),
                provider.languages().offered().stream()
                        .map(language -> language.toLanguageTag())
                        .toList(),
                provider.locations().stream().map(LocationJson::of).toList(),
                ReachJson.of(provider.callCentre())));
    }

    /** Returns the provider of a text. */
    static Provider read(String ref, String text) {
        ProviderJson form = Json.read(text, ProviderJson.class);
        return new Provider(
                new ProviderRef(ref),
                form.name,
                new Branding(form.accent, Optional.ofNullable(form.logo)),
                new Languages(form.languages.stream().map(Json::language).toList()),
                form.locations.stream().map(LocationJson::location).toList(),
                form.callCentre.reach());
    }
}
