package io.repairportal.web.staff.settings;

import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.Actor;
import io.repairportal.core.settings.SettingsDesk;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Changes the settings, part by part (K1, A9, A12 to A14, A16, A17): for portal administrators. Safe for use by many threads. */
public final class SettingsPages {
    static final String VERSION = "version";
    static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_ADDRESS = 2_000;

    private final Office office;
    private final SettingsDesk settings;
    private final AccessRightsDesk rights;

    /** Changes these settings. */
    public SettingsPages(Office office, SettingsDesk settings, AccessRightsDesk rights) {
        this.office = Objects.requireNonNull(office, "office");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.rights = Objects.requireNonNull(rights, "rights");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/settings")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> show(visit, staff, Optional.empty(), false)),
                part("state", SettingsPages::state),
                part("features", (input, now) -> now.with(Permissions.read(input))),
                part("access", SettingsPages::access),
                part("publishing", SettingsPages::publishing),
                part("accounts", SettingsPages::accounts));
    }

    private Route<?> part(String name, BiFunction<Input, ProviderSettings, ProviderSettings> change) {
        return Route.post("/staff/settings/" + name)
                .allow(Access.ADMINISTRATOR)
                .to((visit, staff) -> save(visit, staff, name, change));
    }

    private Reply save(
            Visit visit, Actor.Staff staff, String part, BiFunction<Input, ProviderSettings, ProviderSettings> change) {
        Input input = office.input(visit, part);
        int version = input.number(VERSION, 0, Integer.MAX_VALUE).orElse(0);
        ProviderSettings changed = change.apply(input, settings.of(staff.provider()));
        return input.answer(
                () -> store(visit, staff, input, changed.version(version)),
                wrong -> show(visit, staff, Optional.of(wrong), false));
    }

    private Reply store(Visit visit, Actor.Staff staff, Input input, ProviderSettings changed) {
        try {
            if (settings.change(staff, changed)) {
                return Reply.redirect(
                        office.desk(visit, staff, Section.SETTINGS).links().section(Section.SETTINGS)
                                + Done.SAVED.query());
            }
        } catch (IllegalArgumentException refused) {
            // why not the reason itself: it is written for programmers
            input.wrong(input.has("redirect") ? "redirect" : "rights", "staff.settings.refused");
            return show(visit, staff, Optional.of(input.rejected()), false);
        }
        input.wrong(input.first(), "staff.settings.changed");
        return show(visit, staff, Optional.of(input.rejected()), true);
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong, boolean conflict) {
        return SettingsViews.page(
                office.desk(visit, staff, Section.SETTINGS, wrong),
                settings.of(staff.provider()),
                rights.all(staff),
                wrong.filter(form -> conflict).map(Input.Rejected::id));
    }

    private static ProviderSettings state(Input input, ProviderSettings now) {
        Optional<PortalState.Mode> mode = input.choice("mode", PortalState.Mode.class);
        String redirect = input.maybe("redirect", LONGEST_ADDRESS);
        String reason = input.maybe("reason", LONGEST_REASON);
        Optional<URI> address = redirect.isEmpty() ? Optional.empty() : Visit.parsed(redirect, URI::create);
        if (!redirect.isEmpty() && address.filter(SettingsPages::isWeb).isEmpty()) {
            input.wrong("redirect", "staff.settings.https");
        } else if (address.filter(SettingsPages::namesUser).isPresent()) {
            input.wrong("redirect", "staff.settings.noUser");
        }
        if (!input.valid()) {
            return now;
        }
        // why open: a redirect to nowhere is no redirect (A16)
        PortalState.Mode meant = mode.filter(chosen -> chosen != PortalState.Mode.REDIRECTED || address.isPresent())
                .orElse(PortalState.Mode.OPEN);
        return now.with(new PortalState(meant, address, reason));
    }

    private static boolean namesUser(URI address) {
        return address.getRawUserInfo() != null;
    }

    private static boolean isWeb(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
    }

    private static ProviderSettings access(Input input, ProviderSettings now) {
        boolean question = !input.ticked("open");
        boolean umlauts = input.ticked("umlauts");
        return now.with(new ProviderSettings.LinkAccess(question, umlauts, Permissions.read(input)));
    }

    private static ProviderSettings publishing(Input input, ProviderSettings now) {
        return now.with(new ProviderSettings.Publishing(
                input.ticked("newWorkOrders"), input.ticked("stepMessages"), input.ticked("signInAddress")));
    }

    private static ProviderSettings accounts(Input input, ProviderSettings now) {
        boolean contacts = input.ticked("contacts");
        Optional<RightsRef> given = input.optional("rights", RightsRef::new, "staff.error.choice");
        boolean autoInvite = input.ticked("autoInvite");
        boolean self = input.ticked("selfRegistration");
        boolean approve = input.ticked("approveDetails");
        int shortest = input.number("shortestPassword", 8, 64).orElse(10);
        if (autoInvite && given.isEmpty()) {
            input.wrong("rights", "staff.settings.rightsFirst");
        }
        if (self && given.isEmpty()) {
            input.wrong("rights", "staff.settings.rightsBeforeRegistration");
        }
        return input.valid()
                ? now.with(new ProviderSettings.Accounts(contacts, given, autoInvite, self, approve, shortest))
                : now;
    }
}
