package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Makes the frame around every page: whose portal it is, in which language, how to reach somebody. Safe for use by many threads. */
public final class Frames {
    private final Portal portal;
    private final TextBundles bundles;
    private final Brands brands;

    Frames(Portal portal, TextBundles bundles, Brands brands) {
        this.portal = Objects.requireNonNull(portal, "portal");
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.brands = Objects.requireNonNull(brands, "brands");
    }

    /** Returns the frame of a page that is about no work order. */
    public Frame of(Visit visit) {
        return frame(visit, visit.provider().standardLocation(), Optional.empty());
    }

    /** Returns the frame of a page about a work order. */
    public Frame about(Visit visit, WorkOrder workOrder) {
        return frame(visit, visit.provider().location(workOrder.location()), Optional.of(workOrder.ref()));
    }

    /** Returns the frame of a page that says why there is no other. */
    Frame ofProblem(Optional<Provider> provider, Links links, List<Locale> wanted) {
        Locale language = provider.map(shop -> shop.languages().bestFor(wanted)).orElseGet(() -> ours(wanted));
        return new Frame(
                new Frame.Setting(
                        provider, links, brands, Frame.Reader.STRANGER, Frame.Around.nothing(portal.demonstration())),
                bundles.in(language),
                provider.map(Provider::standardLocation),
                Optional.empty(),
                portal.clock().instant());
    }

    private Frame frame(Visit visit, Location location, Optional<WorkOrderRef> workOrder) {
        Frame.Reader reader = visit.admitted().known() ? Frame.Reader.KNOWN : Frame.Reader.STRANGER;
        Texts texts = bundles.in(visit.language());
        Frame.Around around = new Menus(visit, texts, new Menus.Offered(portal)).around(portal.demonstration());
        return new Frame(
                new Frame.Setting(Optional.of(visit.provider()), visit.links(), brands, reader, around),
                texts,
                Optional.of(location),
                workOrder,
                portal.clock().instant());
    }

    private static Locale ours(List<Locale> wanted) {
        return wanted.stream()
                .filter(each -> List.of("en", "de", "es").contains(each.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
