package io.repairportal.web.staff.workorder;

import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import java.util.Optional;

/** Access links as rows, on the page of a work order and of a customer (A5). Pure. */
public final class LinkRows {
    private LinkRows() {}

    /** Returns the row of a link. */
    public static SheetView.LinkRow row(Desk desk, LinkStatus status, Optional<FormView> revoke) {
        AccessLink link = status.link();
        String opened = link.lastOpenedAt()
                .map(at -> desk.t("staff.links.opened", desk.formats().moment(at)))
                .orElseGet(() -> desk.t("staff.links.notOpened"));
        return new SheetView.LinkRow(
                link.sent().address(),
                desk.t("staff.kind." + Draft.word(link.sent().message())),
                state(desk, status),
                opened,
                desk.formats().moment(link.sent().at()),
                revoke);
    }

    private static StateView state(Desk desk, LinkStatus status) {
        String word = desk.t("staff.links." + Draft.word(status.state()));
        return switch (status.state()) {
            case ACTIVE -> new StateView(word, "check-circle", "good");
            case PAUSED -> new StateView(word, "pause", "attention");
            case SUSPENDED -> new StateView(word, "alert", "problem");
            case EXPIRED -> new StateView(word, "clock", "quiet");
            case REVOKED -> new StateView(word, "ban", "quiet");
        };
    }
}
