package io.repairportal.web.message;

import io.repairportal.core.message.Violation;
import io.repairportal.core.message.WriteOutcome;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Refusal;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is common to every form in which a customer writes a text: it is sent at most once, and says what became of it. */
public final class Written {
    /** The field that holds the text. */
    public static final String TEXT = "text";
    /** The query that says the text has arrived. */
    public static final String SENT = "sent";

    private Written() {}

    /** Returns the page that says a text has arrived. */
    public static Reply thanks(Frame frame, Optional<WorkOrderRef> workOrder, String key) {
        String heading = frame.texts().of(key);
        ThanksView view = new ThanksView(
                frame.page(heading),
                heading,
                frame.texts().of(key + "Text"),
                workOrder.map(frame.links()::workOrder).orElseGet(frame.links()::home),
                frame.texts().of(workOrder.isPresent() ? "contact.back" : "contact.backHome"));
        return Reply.view("message/thanks.jte", view);
    }

    /** Returns what is wrong with the text, in words. */
    public static Optional<String> error(Frame frame, List<Violation> wrong) {
        return wrong.stream().findFirst().map(first -> frame.texts().of("form." + first.code()));
    }

    /** Returns the name that the form was given when it was shown; empty if somebody else made it up badly. */
    public static Optional<OperationId> operation(Visit visit) {
        return Visit.parsed(visit.field(Forms.OPERATION), OperationId::new);
    }

    /** Returns whether the page is shown because something has just been sent. */
    public static boolean justSent(Visit visit) {
        return visit.query(SENT).equals("yes");
    }

    /** Returns the answer: on to {@code thanks}, or the form again with what is wrong about it. */
    public static Reply reply(WriteOutcome outcome, String thanks, Function<List<Violation>, Reply> again) {
        return outcome.fold(
                written -> Reply.redirect(thanks + "?" + SENT + "=yes"),
                invalid -> again.apply(invalid.violations()),
                notAllowed -> Reply.notFound(),
                tooMany -> Reply.problem(Refusal.TOO_MANY));
    }
}
