package io.repairportal.web.staff.customer;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.workorder.MessagePreviewView;
import java.util.List;
import java.util.Optional;

/**
 * One membership.
 *
 * @param office the frame
 * @param back the customer
 * @param head who it is
 * @param invitation how far it has come
 * @param grant changes what the person may do
 * @param rights what can be given
 * @param lock locks the membership
 * @param acts what else can be done
 * @param data what is held about the person
 */
public record PersonView(
        OfficeView office,
        Option back,
        Head head,
        Invitation invitation,
        OfficeForm grant,
        List<Option> rights,
        CustomerView.LockPart lock,
        Acts acts,
        Data data) {

    /** Who it is; a code that was just handed over is here once. */
    public record Head(String name, String userName, String email, StateView state, Optional<String> code) {}

    /** The invitation: its mail as it will be read, and the button that sends it. */
    public record Invitation(String note, Optional<MessagePreviewView.MailView> mail, Optional<FormView> send) {}

    /** What else can be done with the membership. */
    public record Acts(
            Optional<FormView> code, Optional<FormView> reset, FormView signOut, FormView remove, FormView look) {}

    /** A copy of what is held about the person, and where she is erased; the latter for portal administrators only (O4). */
    public record Data(FormView copy, Optional<String> eraseUrl) {}
}
