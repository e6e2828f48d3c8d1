package io.repairportal.web.staff.access;

import io.repairportal.core.access.RightsDifference;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access rights as pages. Pure. */
final class RightsViews {
    private RightsViews() {}

    static String key(RightsOutcome.Reason reason) {
        return switch (reason) {
            case BLANK_NAME -> "staff.error.blank";
            case LONG_NAME -> "staff.rights.longName";
            case NAME_TAKEN -> "staff.rights.taken";
            case CHANGED_MEANWHILE -> "staff.rights.changed";
            case UNKNOWN -> "staff.rights.gone";
        };
    }

    static Reply list(Desk desk, List<AccessRights> all) {
        RightsListView view = new RightsListView(
                desk.view(desk.t("staff.menu.access_rights")),
                all.stream()
                        .map(each -> new RightsListView.Row(
                                desk.links().rights(each.ref()), each.name(), permits(desk, each.permissions())))
                        .toList(),
                desk.form("create", desk.links().section(Section.ACCESS_RIGHTS), Map.of()),
                desk.links().section(Section.SETTINGS));
        return desk.reply("staff/access/list.jte", view);
    }

    static Reply page(Desk desk, AccessRights rights, Slice<Membership> users, Optional<Input.Rejected> wrong) {
        String url = desk.links().rights(rights.ref());
        Map<String, String> values = Permissions.ticked(rights.permissions());
        values.put("name", rights.name());
        String version = Integer.toString(rights.version());
        values.put("version", version);
        boolean changed = wrong.map(form -> form.values().getOrDefault("version", version))
                .filter(seen -> !seen.equals(version))
                .isPresent();
        RightsView view = new RightsView(
                desk.view(rights.name()),
                rights.name(),
                withVersion(desk.form("rights", url + "/difference", values), rights.version()),
                Permissions.boxes(desk),
                changed ? Optional.of(rights.name() + ": " + permits(desk, rights.permissions())) : Optional.empty(),
                users(desk, url, users),
                new RightsView.More(
                        desk.form("duplicate", url + "/duplicate", Map.of()),
                        desk.button(url + "/remove"),
                        desk.links().section(Section.ACCESS_RIGHTS)));
        return desk.reply("staff/access/rights.jte", view);
    }

    private static OfficeForm withVersion(OfficeForm form, int version) {
        // why the stored one: who saves after reading what is stored now means it
        Map<String, String> values = new LinkedHashMap<>(form.values());
        values.put("version", Integer.toString(version));
        return new OfficeForm(form.id(), form.action(), form.hidden(), values, form.errors());
    }

    static Reply difference(Desk desk, AccessRights changed, RightsDifference difference) {
        Map<String, String> values = Permissions.ticked(changed.permissions());
        values.put("name", changed.name());
        values.put("version", Integer.toString(changed.version()));
        String url = desk.links().rights(changed.ref());
        DifferenceView view = new DifferenceView(
                desk.view(desk.t("staff.rights.difference")),
                Option.of(url, changed.name()),
                changed.name(),
                concerns(desk, difference.people()),
                Permissions.names(desk, difference.added()),
                Permissions.names(desk, difference.removed()),
                desk.form("save", url, values));
        return desk.reply("staff/access/difference.jte", view);
    }

    private static String concerns(Desk desk, int people) {
        return people < RightsDifference.MOST_COUNTED
                ? desk.texts().count("staff.rights.people", people)
                : desk.t("staff.rights.people.orMore", desk.formats().quantity(BigDecimal.valueOf(people)));
    }

    private static RightsView.Users users(Desk desk, String url, Slice<Membership> users) {
        return new RightsView.Users(
                users.items().stream().map(user -> user(desk, user)).toList(),
                users.next(last ->
                                new Cursor(last.times().createdAt(), last.ref().value()))
                        .map(after -> url + "?after=" + OfficeLinks.encoded(Cursors.text(after))));
    }

    private static RightsView.User user(Desk desk, Membership user) {
        return new RightsView.User(
                desk.links().membership(user.customer(), user.ref()),
                user.holder().label(),
                user.holder().userName().value());
    }

    private static String permits(Desk desk, PermissionSet set) {
        List<String> names = Permissions.names(desk, set);
        return names.isEmpty() ? desk.t("staff.rights.nothing") : String.join(", ", names);
    }
}
