package io.repairportal.web.staff.setup;

import io.repairportal.core.access.Actor;
import io.repairportal.core.settings.SetupCheck;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says what is configured and what is missing (P64). Safe for use by many threads. */
public final class SetupPages {
    private final Office office;
    private final SetupCheck check;

    /** Asks this check. */
    public SetupPages(Office office, SetupCheck check) {
        this.office = Objects.requireNonNull(office, "office");
        this.check = Objects.requireNonNull(check, "check");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/staff/setup").allow(Access.ADMINISTRATOR).to(this::show));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.SETUP);
        SetupView view = new SetupView(
                desk.view(desk.t("staff.menu.setup")),
                check.of(staff).stream().map(finding -> row(desk, finding)).toList());
        return desk.reply("staff/setup/setup.jte", view);
    }

    private static SetupView.Row row(Desk desk, SetupCheck.Finding finding) {
        String word = finding.item().name().toLowerCase(Locale.ROOT);
        StateView state = finding.good()
                ? new StateView(desk.t("staff.setup.good"), "check-circle", "good")
                : new StateView(desk.t("staff.setup.look"), "alert", "attention");
        String text = finding.good() ? detail(desk, finding) : desk.t("staff.setup.todo." + word);
        return new SetupView.Row(desk.t("staff.setup.item." + word), state, text);
    }

    private static String detail(Desk desk, SetupCheck.Finding finding) {
        return finding.item() == SetupCheck.Item.CLOCK
                ? desk.formats().moment(Instant.parse(finding.detail())) + ", "
                        + desk.formats().zoneName()
                : finding.detail();
    }
}
