package io.repairportal.web.sample;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.text.Texts;
import io.repairportal.web.workorder.WorkOrderListView;
import io.repairportal.web.workorder.WorkOrderListView.Empty;
import io.repairportal.web.workorder.WorkOrderListView.Row;
import io.repairportal.web.workorder.WorkOrderListView.Search;
import io.repairportal.web.workorder.WorkOrderListView.Tab;
import java.util.List;
import java.util.Optional;

/** The list of work orders, full and empty. */
final class SampleOrders {
    private static final String LONG_WORD = "Kraftfahrzeughaftpflichtversicherungsschadensgutachten".repeat(2);

    private final SampleShop shop;
    private final Texts texts;

    SampleOrders(SampleShop shop) {
        this.shop = shop;
        this.texts = shop.texts();
    }

    WorkOrderListView full() {
        List<Row> rows = List.of(
                row("4711", "Rear left quarter and bumper", "VW Golf Estate, LK21 ZZX", "Painting"),
                row("4698", "Sliding door", "Ford Transit, KP19 AAB", "Parts ordered"),
                row("WO-2026-000000000000004640", LONG_WORD, "", ""));
        return list(rows, Optional.empty(), "");
    }

    WorkOrderListView nothingYet() {
        return list(List.of(), Optional.of(empty("list.none.current", "list.none.currentText", Optional.empty())), "");
    }

    WorkOrderListView nothingMatches() {
        Empty empty = new Empty(
                texts.of("list.nothingMatches"),
                texts.of("list.nothingMatchesText", "gearbox"),
                Optional.of(new Tab("orders.html", texts.of("list.showAll"), false)));
        return list(List.of(), Optional.of(empty), "gearbox");
    }

    private WorkOrderListView list(List<Row> rows, Optional<Empty> empty, String search) {
        return new WorkOrderListView(
                shop.page(texts.of("list.title")),
                texts.of("list.heading"),
                texts.of("list.greeting", "Dana Whitfield"),
                List.of(
                        new Tab("orders.html", texts.of("list.current"), true),
                        new Tab("orders-none.html", texts.of("list.past"), false)),
                List.of(
                        new Tab("orders.html", texts.of("list.all"), true),
                        new Tab("#", texts.of("state.open"), false),
                        new Tab("#", texts.of("state.ready"), false)),
                new Search("orders.html", "current", search),
                rows,
                empty,
                rows.isEmpty() ? Optional.empty() : Optional.of("orders.html"),
                Optional.of(shop.form("left.html")));
    }

    private Row row(String number, String title, String asset, String stage) {
        return new Row(
                "tracker.html",
                number,
                title,
                asset,
                new StateView(texts.of("state.open"), "dot", "now"),
                stage,
                "en",
                stage.isEmpty() ? "" : texts.of("list.expected", shop.day("2026-11-27")),
                shop.day("2026-11-16"));
    }

    private Empty empty(String heading, String text, Optional<Tab> action) {
        return new Empty(texts.of(heading), texts.of(text), action);
    }
}
