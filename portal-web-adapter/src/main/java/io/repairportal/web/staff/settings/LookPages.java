package io.repairportal.web.staff.settings;

import io.repairportal.core.access.Actor;
import io.repairportal.web.Access;
import io.repairportal.web.PublicFile;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.BrandColours;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Shows what a logo and an accent colour make of the pages, in light and in dark, and whether everything stays readable (K1, O2): the shop's
 * own colour, or one that somebody tries. For portal administrators. Safe for use by many threads.
 */
public final class LookPages {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final Office office;

    /** Shows them in this office. */
    public LookPages(Office office) {
        this.office = Objects.requireNonNull(office, "office");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/settings/look").allow(Access.ADMINISTRATOR).to(this::show),
                Route.get("/staff/settings/look.css")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> styles(visit)));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.SETTINGS);
        return desk.reply("staff/settings/look.jte", LookViews.look(desk, colour(visit)));
    }

    private static Reply styles(Visit visit) {
        byte[] css = new BrandColours(colour(visit)).samples().getBytes(StandardCharsets.UTF_8);
        return Reply.file(PublicFile.text("text/css; charset=utf-8", css).checkedEachTime());
    }

    /** Returns the colour that is tried; the shop's own if none is, or none that exists. */
    private static String colour(Visit visit) {
        String tried = visit.query("accent").strip().toLowerCase(Locale.ROOT);
        return COLOUR.matcher(tried).matches()
                ? tried
                : visit.provider().branding().accentColour();
    }
}
