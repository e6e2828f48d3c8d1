package io.repairportal.web.staff.settings;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.web.Reply;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings as a page. Pure. */
final class SettingsViews {
    private SettingsViews() {}

    static Reply page(Desk desk, ProviderSettings settings, List<AccessRights> rights, Optional<String> conflict) {
        SettingsView view = new SettingsView(
                desk.view(desk.t("staff.menu.settings")),
                form(desk, settings, "state", state(settings.state())),
                Arrays.stream(PortalState.Mode.values())
                        .map(mode -> new Option(
                                word(mode),
                                desk.t("staff.settings.mode." + word(mode)),
                                desk.t("staff.settings.modeHint." + word(mode))))
                        .toList(),
                new SettingsView.Ticks(
                        form(desk, settings, "features", Permissions.ticked(settings.features())),
                        form(desk, settings, "access", access(settings.access())),
                        form(desk, settings, "publishing", publishing(settings.publishing())),
                        Permissions.boxes(desk)),
                form(desk, settings, "accounts", accounts(settings.accounts())),
                rights(desk, rights),
                conflict.map(part -> stored(desk, settings, part)),
                desk.links().section(Section.SETTINGS) + "/look");
        return desk.reply("staff/settings/settings.jte", view);
    }

    private static OfficeForm form(Desk desk, ProviderSettings settings, String part, Map<String, String> values) {
        OfficeForm form = desk.form(part, desk.links().section(Section.SETTINGS) + "/" + part, values);
        // why the stored one: who saves after reading what is stored now means it
        Map<String, String> now = new LinkedHashMap<>(form.values());
        now.put(SettingsPages.VERSION, Integer.toString(settings.version()));
        return new OfficeForm(form.id(), form.action(), form.hidden(), now, form.errors());
    }

    private static Map<String, String> state(PortalState state) {
        return Map.of(
                "mode", word(state.mode()),
                "redirect", state.redirect().map(URI::toString).orElse(""),
                "reason", state.reason());
    }

    private static Map<String, String> access(ProviderSettings.LinkAccess access) {
        Map<String, String> values = Permissions.ticked(access.linkVisitor());
        tick(values, "open", !access.question());
        tick(values, "umlauts", access.germanUmlauts());
        return values;
    }

    private static Map<String, String> publishing(ProviderSettings.Publishing publishing) {
        Map<String, String> values = new LinkedHashMap<>();
        tick(values, "newWorkOrders", publishing.newWorkOrders());
        tick(values, "stepMessages", publishing.stepMessages());
        tick(values, "signInAddress", publishing.signInAddress());
        return values;
    }

    private static Map<String, String> accounts(ProviderSettings.Accounts accounts) {
        Map<String, String> values = new LinkedHashMap<>();
        tick(values, "contacts", accounts.contacts());
        values.put("rights", accounts.newUserRights().map(RightsRef::value).orElse(""));
        tick(values, "autoInvite", accounts.autoInvite());
        tick(values, "selfRegistration", accounts.selfRegistration());
        tick(values, "approveDetails", accounts.approveDetails());
        values.put("shortestPassword", Integer.toString(accounts.shortestPassword()));
        return values;
    }

    private static void tick(Map<String, String> values, String name, boolean on) {
        values.put(name, on ? OfficeForm.TICKED : "");
    }

    private static List<Option> rights(Desk desk, List<AccessRights> rights) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", desk.t("staff.give.none")));
        rights.forEach(each -> options.add(Option.of(each.ref().value(), each.name())));
        return options;
    }

    /** Says what is stored now of the part that somebody else changed. */
    private static String stored(Desk desk, ProviderSettings now, String part) {
        return switch (part) {
            case "state" ->
                String.join(
                        ", ",
                        Stream.of(
                                        desk.t("staff.settings.mode."
                                                + word(now.state().mode())),
                                        now.state()
                                                .redirect()
                                                .map(URI::toString)
                                                .orElse(""),
                                        now.state().reason())
                                .filter(text -> !text.isEmpty())
                                .toList());
            case "features" -> String.join(", ", Permissions.names(desk, now.features()));
            case "access" ->
                ticks(desk, access(now.access())) + ", "
                        + String.join(", ", Permissions.names(desk, now.access().linkVisitor()));
            case "publishing" -> ticks(desk, publishing(now.publishing()));
            default -> ticks(desk, accounts(now.accounts()));
        };
    }

    private static String ticks(Desk desk, Map<String, String> values) {
        String on = values.entrySet().stream()
                .filter(value -> value.getValue().equals(OfficeForm.TICKED))
                .filter(value -> !value.getKey().startsWith(Permissions.BOX))
                .map(value -> desk.t("staff.settings." + value.getKey()))
                .collect(Collectors.joining(", "));
        return on.isEmpty() ? desk.t("staff.rights.nothing") : on;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
