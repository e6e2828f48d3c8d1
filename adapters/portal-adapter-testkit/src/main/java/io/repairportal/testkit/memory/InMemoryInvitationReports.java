package io.repairportal.testkit.memory;

import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reports of many invitations in a table by provider and report. */
final class InMemoryInvitationReports implements InvitationReports {
    private static final Comparator<InvitationReport> OLDEST_FIRST = Comparator.comparing(InvitationReport::sentAt)
            .thenComparing(report -> report.ref().value());

    private final Tables tables;

    InMemoryInvitationReports(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean begin(ProviderRef provider, InvitationReport report) {
        Key key = key(provider, report.ref());
        return tables.unitOfWork.step(() -> {
            if (tables.invitationReports.has(key)) {
                return false;
            }
            tables.invitationReports.put(key, report);
            return true;
        });
    }

    @Override
    public boolean end(ProviderRef provider, InvitationReportRef ref, List<InvitationReport.Line> lines) {
        return tables.unitOfWork.step(() -> {
            Optional<InvitationReport> begun = find(provider, ref).filter(report -> !report.ended());
            begun.ifPresent(report -> tables.invitationReports.put(key(provider, ref), report.ended(lines)));
            return begun.isPresent();
        });
    }

    @Override
    public Optional<InvitationReport> find(ProviderRef provider, InvitationReportRef ref) {
        return tables.unitOfWork.step(() -> tables.invitationReports.find(key(provider, ref)));
    }

    @Override
    public List<InvitationReport> newest(ProviderRef provider, int limit) {
        return tables.unitOfWork.step(() -> tables.invitationReports
                .entries(key -> key.provider().equals(provider))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList());
    }

    @Override
    public int sweep(ProviderRef provider, Instant before, int limit) {
        return tables.unitOfWork.step(() -> {
            List<InvitationReport> over = tables.invitationReports
                    .entries(key -> key.provider().equals(provider))
                    .filter(report -> !report.sentAt().isAfter(before))
                    .sorted(OLDEST_FIRST)
                    .limit(limit)
                    .toList();
            over.forEach(report -> tables.invitationReports.remove(key(provider, report.ref())));
            return over.size();
        });
    }

    private static Key key(ProviderRef provider, InvitationReportRef ref) {
        return new Key(provider, ref.value());
    }
}
