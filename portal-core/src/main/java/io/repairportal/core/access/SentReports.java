package io.repairportal.core.access;

import io.repairportal.core.access.BulkReport.Verdict;
import io.repairportal.core.internal.Forgetting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What became of many invitations, as it is kept: numbers of customers and verdicts; names are looked up when somebody reads them. */
final class SentReports {
    static final Duration KEPT = Forgetting.REPORTS;
    private static final int LONGEST = 200;
    private static final int AT_ONCE = 100;

    private final PortalParts parts;

    SentReports(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the name that follows from who sends which form. */
    InvitationReportRef ref(Actor.Staff staff, OperationId operation) {
        String name = staff.provider() + " " + staff.staff() + " " + operation;
        return new InvitationReportRef(parts.secrets().keyed("invitations", name));
    }

    /** Begins a report in which no row was reached; returns whether nobody had. */
    boolean begin(Actor.Staff staff, InvitationReportRef ref, BulkInvite wish) {
        List<BulkReport.Line> untouched = wish.rows().stream()
                .map(row -> new BulkReport.Line(row, "", Verdict.NOT_REACHED, Optional.empty()))
                .toList();
        InvitationReport begun = new InvitationReport(
                ref,
                new InvitationReport.Sender(staff.staff(), staff.name()),
                parts.clock().instant(),
                false,
                lines(new BulkReport(untouched)));
        return parts.store().invitationReports().begin(staff.provider(), begun);
    }

    /** Ends it. */
    void end(Actor.Staff staff, InvitationReportRef ref, BulkReport report) {
        parts.store().invitationReports().end(staff.provider(), ref, lines(report));
    }

    /** Returns a report, with the names that its customers have now. */
    Optional<SentInvitations> find(ProviderRef provider, InvitationReportRef ref) {
        return parts.store().invitationReports().find(provider, ref).map(found -> sent(found, names(provider, found)));
    }

    /** Returns reports without names, the newest first. */
    List<SentInvitations> newest(ProviderRef provider, int limit) {
        return parts.store().invitationReports().newest(provider, limit).stream()
                .map(found -> sent(found, Map.of()))
                .toList();
    }

    private static List<InvitationReport.Line> lines(BulkReport report) {
        return IntStream.range(0, report.lines().size())
                .mapToObj(at -> line(at + 1, report.lines().get(at)))
                .toList();
    }

    private static InvitationReport.Line line(int place, BulkReport.Line line) {
        int number = line.row().line() == 0 ? place : line.row().line();
        String written =
                line.name().isEmpty() ? shortened(line.row()) : line.row().customer();
        return new InvitationReport.Line(number, written, line.verdict().name());
    }

    // why no address: the report outlives a customer's erasure by days, and the page of the customer has it (decision
    // 37)
    private static String shortened(BulkInvite.Row row) {
        String all = Arrays.stream((row.customer() + " " + row.email()).strip().split("\\s+", -1))
                .map(word -> word.contains("@") ? Masked.address(word) : word)
                .collect(Collectors.joining(" "));
        return all.substring(0, Math.min(LONGEST, all.length()));
    }

    private Map<String, String> names(ProviderRef provider, InvitationReport report) {
        List<CustomerRef> refs = report.lines().stream()
                .map(InvitationReport.Line::written)
                .distinct()
                .flatMap(written -> ref(provider, written).stream())
                .toList();
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < refs.size(); from += AT_ONCE) {
            List<CustomerRef> some = refs.subList(from, Math.min(refs.size(), from + AT_ONCE));
            parts.host().customers().find(provider, some).stream()
                    .filter(customer -> customer.ref().provider().equals(provider))
                    .forEach(customer -> names.put(customer.ref().value(), name(customer)));
        }
        return names;
    }

    private static Optional<CustomerRef> ref(ProviderRef provider, String written) {
        try {
            return Optional.of(new CustomerRef(provider, written));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String name(Customer customer) {
        return customer.labelOf(customer.primaryContact().map(contact -> contact.ref()));
    }

    private static SentInvitations sent(InvitationReport found, Map<String, String> names) {
        List<BulkReport.Line> lines = new ArrayList<>();
        for (InvitationReport.Line line : found.lines()) {
            lines.add(new BulkReport.Line(
                    new BulkInvite.Row(line.written(), "", "", line.number()),
                    names.getOrDefault(line.written(), ""),
                    verdict(line.outcome()),
                    Optional.empty()));
        }
        return new SentInvitations(
                found.ref(), found.by().name(), found.sentAt(), found.ended(), new BulkReport(lines));
    }

    private static Verdict verdict(String outcome) {
        try {
            return Verdict.valueOf(outcome);
        } catch (IllegalArgumentException unknown) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT, "a report of invitations cannot be read", unknown);
        }
    }
}
