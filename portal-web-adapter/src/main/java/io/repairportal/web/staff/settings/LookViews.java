package io.repairportal.web.staff.settings;

import io.repairportal.web.layout.BrandColours;
import io.repairportal.web.layout.BrandColours.Contrast;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Section;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;

/** A look as a page. Pure. */
final class LookViews {
    private LookViews() {}

    static LookView look(Desk desk, String colour) {
        String settings = desk.links().section(Section.SETTINGS);
        return new LookView(
                desk.view(desk.t("staff.brand.title")),
                settings + "/look",
                settings,
                colour,
                settings + "/look.css?accent=" + URLEncoder.encode(colour, StandardCharsets.UTF_8),
                new BrandColours(colour)
                        .contrasts().stream()
                                .map(contrast -> row(desk, contrast))
                                .toList());
    }

    private static LookView.Row row(Desk desk, Contrast contrast) {
        String word = contrast.pair().name().toLowerCase(Locale.ROOT);
        return new LookView.Row(
                desk.t("staff.brand.pair." + word),
                measured(desk, contrast.pair(), contrast.light()),
                measured(desk, contrast.pair(), contrast.dark()));
    }

    private static LookView.Measured measured(Desk desk, Contrast.Pair pair, double contrast) {
        NumberFormat number = NumberFormat.getInstance(desk.texts().language());
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        // why down: 4.46 is not enough, and must not read as 4.5
        number.setRoundingMode(RoundingMode.DOWN);
        return new LookView.Measured(
                desk.t("staff.brand.contrast", number.format(contrast)),
                pair.isEnough(contrast)
                        ? new StateView(desk.t("staff.brand.enough"), "check-circle", "good")
                        : new StateView(desk.t("staff.brand.weak"), "alert", "attention"));
    }
}
