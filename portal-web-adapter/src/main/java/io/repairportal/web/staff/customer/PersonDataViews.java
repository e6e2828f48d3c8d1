package io.repairportal.web.staff.customer;

import io.repairportal.core.privacy.ErasurePlan;
import io.repairportal.core.privacy.ErasureReport;
import io.repairportal.core.privacy.Kept;
import io.repairportal.core.privacy.Place;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.web.Reply;
import io.repairportal.web.staff.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes and what stays when staff erase somebody, before and after (O4). Pure. */
final class PersonDataViews {
    private static final String TEMPLATE = "staff/customer/erase.jte";

    private PersonDataViews() {}

    static Reply plan(Desk desk, PersonDataPages.Subject subject, ErasurePlan plan) {
        String url = desk.links().membership(subject.page().customer().ref(), subject.ref());
        String heading = desk.t("staff.erase.heading", subject.name());
        List<String> goes = new ArrayList<>(Stream.of("access", "links", "name", "wishes")
                .map(what -> desk.t("staff.erase.goes." + what))
                .toList());
        goes.add(desk.t(plan.loginGoes() ? "staff.erase.goes.login" : "staff.erase.goes.here"));
        return desk.reply(
                TEMPLATE,
                new PersonEraseView(
                        desk.view(heading),
                        CustomerViews.back(desk, subject.page().customer()),
                        heading,
                        goes,
                        stays(desk, plan.kept()),
                        warnings(desk, plan.places().stream()),
                        Optional.of(desk.form("erase", url + "/erase", Map.of(PersonDataPages.SURE, "")))));
    }

    static Reply report(Desk desk, PersonDataPages.Subject subject, ErasureReport report) {
        List<String> gone = new ArrayList<>();
        report.places().stream().map(ErasureReport.ErasedPlace::erased).forEach(erased -> counts(desk, gone, erased));
        gone.add(desk.t(report.loginGone() ? "staff.erased.login" : "staff.erased.here"));
        String heading = desk.t("staff.erased.heading");
        return desk.reply(
                TEMPLATE,
                new PersonEraseView(
                        desk.view(heading),
                        CustomerViews.back(desk, subject.page().customer()),
                        heading,
                        gone,
                        stays(desk, report.kept()),
                        warnings(desk, report.places().stream().map(ErasureReport.ErasedPlace::place)),
                        Optional.empty()));
    }

    private static void counts(Desk desk, List<String> gone, Erased erased) {
        gone.add(desk.t("staff.erased.access"));
        gone.add(desk.texts().count("staff.erased.anonymised", erased.anonymised()));
        gone.add(desk.texts().count("staff.erased.links", erased.links()));
        gone.add(desk.texts().count("staff.erased.keys", erased.keys()));
        gone.add(desk.texts().count("staff.erased.proposals", erased.proposals()));
        gone.add(desk.texts().count("staff.erased.unsent", erased.unsent()));
    }

    private static List<PersonEraseView.Stay> stays(Desk desk, List<Kept> kept) {
        return kept.stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .map(word -> new PersonEraseView.Stay(desk.t("staff.kept." + word), desk.t("staff.why." + word)))
                .toList();
    }

    private static List<String> warnings(Desk desk, Stream<Place> places) {
        return places.filter(Place::lastAdmin)
                .map(place -> desk.t("staff.erase.lastAdmin", place.customerName()))
                .toList();
    }
}
