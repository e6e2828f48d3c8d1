package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.json.Json;
import java.time.Instant;
import java.util.List;

/** The columns of one report, as read. */
record InvitationReportView(
        String report, String staff, String staffName, Instant sentAt, boolean ended, String lines) {

    /** What became of all lines, as stored. */
    private record Lines(int v, List<InvitationReport.Line> lines) {}

    /** Returns the text of these lines. */
    static String text(List<InvitationReport.Line> lines) {
        return Json.write(new Lines(Json.V, lines));
    }

    /** Returns the report of this row. */
    InvitationReport invitationReport() {
        return new InvitationReport(
                new InvitationReportRef(report),
                new InvitationReport.Sender(new StaffRef(staff), staffName),
                sentAt,
                ended,
                Json.read(lines, Lines.class).lines());
    }
}
