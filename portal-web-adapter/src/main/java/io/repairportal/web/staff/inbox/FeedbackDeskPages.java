package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.feedback.FeedbackDesk;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;

/** What customers think of the shop, all of it (D5). Safe for use by many threads. */
public final class FeedbackDeskPages {
    private final Office office;
    private final FeedbackDesk feedback;

    /** Shows this feedback. */
    public FeedbackDeskPages(Office office, FeedbackDesk feedback) {
        this.office = Objects.requireNonNull(office, "office");
        this.feedback = Objects.requireNonNull(feedback, "feedback");
    }

    /** Returns the address. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/staff/feedback").allow(Access.STAFF).to(this::show));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.INBOX);
        Slice<Feedback> piece = feedback.all(staff, Cursors.parse(visit.query("after")));
        FeedbackView view = new FeedbackView(
                desk.view(desk.t("staff.inbox.feedback")),
                said(desk, piece.items()),
                piece.next(last -> new Cursor(last.at(), last.ref().value()))
                        .map(after -> desk.links().feedback() + "?after=" + OfficeLinks.encoded(Cursors.text(after))));
        return desk.reply("staff/inbox/feedback.jte", view);
    }

    static List<FeedbackView.Said> said(Desk desk, List<Feedback> entries) {
        return entries.stream().map(entry -> said(desk, entry)).toList();
    }

    private static FeedbackView.Said said(Desk desk, Feedback entry) {
        return new FeedbackView.Said(
                entry.author().name(),
                entry.author().via(),
                entry.text(),
                desk.formats().moment(entry.at()),
                entry.workOrder().map(ref -> desk.t("workOrder.label", ref)).orElse(""),
                entry.workOrder().map(desk.links()::workOrder).orElse(""));
    }
}
