package io.repairportal.web.staff.workorder;

import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a work order is expected and why it waits, as staff set it. Pure. */
final class SchedulePart {
    private SchedulePart() {}

    static SheetView.Schedule of(Desk desk, SheetViews.Material material) {
        String url = desk.links().workOrder(material.workOrder().ref());
        List<Promise> promises =
                material.publication().map(Publication::promises).orElse(List.of());
        Map<String, String> date = promises.isEmpty()
                ? Map.of()
                : Map.of("date", promises.get(promises.size() - 1).date().toString());
        return new SheetView.Schedule(
                desk.form("promise", url + "/promise", date),
                promises.stream().map(promise -> said(desk, promise)).toList(),
                desk.form(
                        "waiting",
                        url + "/waiting",
                        values(material.publication().flatMap(Publication::waiting))),
                reasons(desk));
    }

    private static String said(Desk desk, Promise promise) {
        String day = desk.formats().day(promise.date());
        String set = desk.formats().moment(promise.setAt());
        return promise.reason().isBlank()
                ? desk.t("staff.promise.set", day, set)
                : desk.t("staff.promise.setBecause", day, set, promise.reason());
    }

    private static Map<String, String> values(Optional<Waiting> waiting) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on", waiting.map(reason -> Draft.word(reason.on())).orElse(WorkOrderDeskActions.MOVES));
        values.put("note", waiting.map(Waiting::note).orElse(""));
        values.put("tracking", waiting.flatMap(Waiting::trackingNumber).orElse(""));
        return values;
    }

    private static List<Option> reasons(Desk desk) {
        List<Option> reasons = new ArrayList<>();
        reasons.add(Option.of(WorkOrderDeskActions.MOVES, desk.t("staff.waiting.none")));
        Arrays.stream(Waiting.On.values())
                .map(on -> Option.of(Draft.word(on), desk.t("staff.waiting." + Draft.word(on))))
                .forEach(reasons::add);
        return reasons;
    }
}
