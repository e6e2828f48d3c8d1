package io.repairportal.reference.embedding;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Languages;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.store.jpa.JpaPortalStore;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The garage introduces itself to the portal, once: who it is, and what customers read about each stage. */
final class GarageShop {
    private GarageShop() {}

    /** Introduces it; {@code boss} signs in the audit trail. */
    static void introduce(JpaPortalStore store, Portal portal, Actor.Staff boss) {
        // tag::workshop
        ProviderRef hillside = new ProviderRef("hillside");
        Location yard = new Location(
                new LocationRef("yard"),
                "Hillside Garage",
                new PostalAddress("1 Hill Lane", "HL1 2AB", "Hilltown", ""),
                Location.Reach.of(
                        new PhoneNumber("+441632960143", "01632 960143"), new EmailAddress("desk@garage.example")),
                OpeningHours.weekdays(LocalTime.of(8, 0), LocalTime.of(17, 30)),
                ZoneId.of("Europe/London"));
        Provider garage = new Provider(
                hillside,
                "Hillside Garage",
                Branding.plain(),
                Languages.of(Locale.ENGLISH),
                List.of(yard),
                Location.Reach.none());
        store.shop().records().save(garage, Optional.empty());
        portal.settings()
                .change(boss, portal.settings().of(hillside).with(new ProviderSettings.Publishing(true, true, true)));
        portal.stagePlans()
                .save(
                        boss,
                        new StagePlan(
                                new StagePlanRef("service"),
                                "Service",
                                List.of(
                                        stage("Received", "Your car is here."),
                                        stage("Painting", "Primer, base coat, clear coat."),
                                        stage("Polishing", "The last shine."))));
        // end::workshop
    }

    private static StagePlan.PlannedStage stage(String name, String explanation) {
        return new StagePlan.PlannedStage(
                new StageKey(name.toLowerCase(Locale.ROOT)),
                name,
                List.of(new StagePlan.Explanation(Locale.ENGLISH, "", explanation)));
    }
}
