package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reports of many invitations in the database. */
final class JpaInvitationReports implements InvitationReports {
    private final Database database;

    JpaInvitationReports(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(ProviderRef provider, InvitationReport report) {
        return database.write(entities -> entities.createNamedQuery("invitationReport.begin")
                        .setParameter("provider", provider.value())
                        .setParameter("report", report.ref().value())
                        .setParameter("staff", report.by().staff().value())
                        .setParameter("staffName", report.by().name())
                        .setParameter("sentAt", report.sentAt())
                        .setParameter("lines", InvitationReportView.text(report.lines()))
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean end(ProviderRef provider, InvitationReportRef ref, List<InvitationReport.Line> lines) {
        return database.write(entities -> entities.createNamedQuery("invitationReport.end")
                        .setParameter("provider", provider.value())
                        .setParameter("report", ref.value())
                        .setParameter("lines", InvitationReportView.text(lines))
                        .executeUpdate()
                == 1);
    }

    @Override
    public Optional<InvitationReport> find(ProviderRef provider, InvitationReportRef ref) {
        return database.read(entities -> entities.createNamedQuery("invitationReport.find", InvitationReportView.class)
                .setParameter("provider", provider.value())
                .setParameter("report", ref.value())
                .getResultStream()
                .findFirst()
                .map(InvitationReportView::invitationReport));
    }

    @Override
    public List<InvitationReport> newest(ProviderRef provider, int limit) {
        int checked = PageStart.limit(limit);
        // why from a start: without a range H2 reads all reports of the provider by their key
        return database.read(entities -> PageStart.after(
                        entities.createNamedQuery("invitationReport.newest", InvitationReportView.class),
                        Optional.empty())
                .setParameter("provider", provider.value())
                .setMaxResults(checked)
                .getResultList()
                .stream()
                .map(InvitationReportView::invitationReport)
                .toList());
    }

    @Override
    public int sweep(ProviderRef provider, Instant before, int limit) {
        return database.write(entities -> {
            List<InvitationReportRow.Key> over = entities.createNamedQuery(
                            "invitationReport.over", InvitationReportRow.Key.class)
                    .setParameter("provider", provider.value())
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList();
            return over.stream().mapToInt(key -> forget(entities, key)).sum();
        });
    }

    private static int forget(EntityManager entities, InvitationReportRow.Key key) {
        return entities.createNamedQuery("invitationReport.forget")
                .setParameter("provider", key.provider())
                .setParameter("report", key.report())
                .executeUpdate();
    }
}
