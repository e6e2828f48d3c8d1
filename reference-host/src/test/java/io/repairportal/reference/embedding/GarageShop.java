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
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.store.jpa.JpaPortalStore;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The garage introduces itself to the portal, once: who it is, and what customers read about each stage. */
final class GarageShop {
    static final ProviderRef GARAGE = new ProviderRef("hillside");
    static final Actor.Staff ANN = new Actor.Staff(GARAGE, new StaffRef("ann"), "Ann Archer");
    private static final List<String> STAGES = List.of("Received", "Painting", "Polishing");

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

    /** Returns how far a job is that has just come to this stage. */
    static RepairPlan planAt(String stage, Portal portal) {
        int current = STAGES.indexOf(stage);
        Instant now = portal.clock().instant();
        return new RepairPlan(
                new StagePlanRef("service"),
                IntStream.range(0, STAGES.size())
                        .mapToObj(number -> stage(number, current, now))
                        .toList());
    }

    private static Stage stage(int number, int current, Instant now) {
        String name = STAGES.get(number);
        Stage stage = Stage.toDo(key(name), name);
        if (number > current) {
            return stage;
        }
        return stage.in(number == current ? StageState.IN_PROGRESS : StageState.COMPLETED, now);
    }

    private static StagePlan.PlannedStage stage(String name, String explanation) {
        return new StagePlan.PlannedStage(
                key(name), name, List.of(new StagePlan.Explanation(Locale.ENGLISH, "", explanation)));
    }

    private static StageKey key(String stage) {
        return new StageKey(stage.toLowerCase(Locale.ROOT));
    }
}
