package io.repairportal.web.staff.delivery;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.paging.Slice;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Deliveries as pages and rows. Pure. */
public final class DeliveryViews {
    private DeliveryViews() {}

    /** Returns a row. */
    public static DeliveryRow row(Desk desk, Outbox.Delivery delivery) {
        String again = desk.links().section(Section.DELIVERIES) + "/" + delivery.ref() + "/again";
        return new DeliveryRow(
                desk.t("staff.kind." + word(delivery.kind())),
                delivery.recipient(),
                state(desk, delivery),
                delivery.changedAt().map(desk.formats()::moment).orElse(""),
                delivery.cause(),
                delivery.state() == Outbox.State.PARKED ? Optional.of(desk.button(again)) : Optional.empty());
    }

    static Reply list(Desk desk, Outbox.State state, Slice<Outbox.Delivery> deliveries) {
        String heading = desk.t("staff.menu.deliveries");
        DeliveriesView view = new DeliveriesView(
                desk.view(heading),
                heading,
                Arrays.stream(Outbox.State.values())
                        .map(each -> new DeliveriesView.Tab(
                                url(desk, each), desk.t("staff.deliveries." + word(each)), each == state))
                        .toList(),
                deliveries.items().stream().map(delivery -> row(desk, delivery)).toList(),
                deliveries
                        .next(Outbox.Delivery::place)
                        .map(after -> url(desk, state) + "&after=" + OfficeLinks.encoded(Cursors.text(after))));
        return desk.reply("staff/delivery/list.jte", view);
    }

    private static String url(Desk desk, Outbox.State state) {
        return desk.links().section(Section.DELIVERIES) + "?show=" + word(state);
    }

    private static StateView state(Desk desk, Outbox.Delivery delivery) {
        String text = desk.t("staff.deliveries." + word(delivery.state()));
        return switch (delivery.state()) {
            case WAITING ->
                delivery.attempts() == 0 || delivery.cause().isEmpty()
                        ? new StateView(text, "clock", "quiet")
                        : new StateView(desk.t("staff.deliveries.retried"), "clock", "attention");
            case SENT -> new StateView(text, "check-circle", "good");
            case PARKED -> new StateView(text, "alert", "problem");
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
