package io.repairportal.spi.access;

import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reports of many invitations. A report is begun before the first invitation leaves, under a name that follows from the form, so that
 * a form sent twice finds it there and sends nothing.
 */
public interface InvitationReports {

    /** Stores a report that is new; if there is one of its name, changes nothing and returns {@code false}. */
    boolean begin(ProviderRef provider, InvitationReport report);

    /** Ends a report with what became of its lines; if it has ended or is not there, changes nothing and returns {@code false}. */
    boolean end(ProviderRef provider, InvitationReportRef ref, List<InvitationReport.Line> lines);

    /** Returns one report. */
    Optional<InvitationReport> find(ProviderRef provider, InvitationReportRef ref);

    /** Returns at most {@code limit} reports, the newest first. */
    List<InvitationReport> newest(ProviderRef provider, int limit);

    /** Forgets at most {@code limit} reports of sendings that began at {@code before} or earlier; returns how many. */
    int sweep(ProviderRef provider, Instant before, int limit);
}
