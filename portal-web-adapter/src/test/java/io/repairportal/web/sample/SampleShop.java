package io.repairportal.web.sample;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.text.Formats;
import io.repairportal.web.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The shop whose pages are shown.
 *
 * @param name its name
 * @param accent its colour
 * @param logo its logo, if it has one
 * @param texts the reader's language
 */
record SampleShop(String name, String accent, Optional<String> logo, Texts texts) {
    static final Instant NOW = Instant.parse("2026-11-24T11:42:00Z");

    static SampleShop coachworks(Texts texts) {
        return new SampleShop("Tidewell Coachworks", "#1c5a43", Optional.of("assets/logo.svg"), texts);
    }

    /** Returns a shop that is hard on every page: long name, wide logo, neon colour. */
    static SampleShop ugly(Texts texts) {
        return new SampleShop(
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk & Söhne Instandsetzungs-GmbH",
                "#e6ff00",
                Optional.of("assets/wide.svg"),
                texts);
    }

    Formats formats() {
        return new Formats(texts, ZoneId.of("Europe/London"), NOW);
    }

    String day(String iso) {
        return formats().day(LocalDate.parse(iso));
    }

    PageView page(String title) {
        return framed(texts.of("frame.title", title, name), true);
    }

    PageView errorPage(String title) {
        PageView page = page(title);
        return framed(texts.of("frame.errorTitle", page.title()), true);
    }

    PageView pageOfWorkOrder(String status) {
        return framed(texts.of("workOrder.title", "4711", status, name), true);
    }

    /** Returns the frame before anybody is known: only calling is offered, and no feedback. */
    PageView outside(String title) {
        return framed(texts.of("frame.title", title, name), false);
    }

    PageView outsideError(String title) {
        return framed(texts.of("frame.errorTitle", outside(title).title()), false);
    }

    PageView.Phone phone() {
        return new PageView.Phone("tel:+441632960143", "01632 960 143", texts.of("contact.openUntil", "18:00"));
    }

    HeadView head() {
        return new HeadView(texts.of("workOrder.label", "4711"), "Rear left quarter and bumper", "tracker.html");
    }

    FormView form(String action) {
        return new FormView(action, List.of(new FormView.Hidden("token", "s3cr3t")), "", Optional.empty());
    }

    FormView wrong(String action, String value, String error) {
        return new FormView(action, List.of(new FormView.Hidden("token", "s3cr3t")), value, Optional.of(error));
    }

    private PageView framed(String title, boolean known) {
        PageView.Contact contact = known
                ? new PageView.Contact("contact.html", texts.of("contact.pill"))
                : new PageView.Contact("tel:+441632960143", texts.of("contact.callPill"));
        return new PageView(
                title,
                texts,
                new PageView.Files("assets/portal.css", "assets/brand.css", "assets/portal.js", "assets/icons.svg"),
                new PageView.Shop(name, "tracker.html", logo, name + ", 14 Quay Lane, Ellerby.", Optional.of(phone())),
                Optional.of(contact),
                List.of(new PageView.Language("?lang=de", "de", "Deutsch")),
                known ? Optional.of("feedback.html") : Optional.empty(),
                known
                        ? Optional.of(
                                new PageView.Zone(formats().zone(), formats().zoneName()))
                        : Optional.empty(),
                Optional.of(texts.of("frame.demonstration")),
                Optional.empty(),
                Optional.empty());
    }
}
