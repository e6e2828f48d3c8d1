package io.repairportal.web.staff.customer;

import io.repairportal.core.access.BulkReport;
import io.repairportal.core.access.BulkReport.Verdict;
import io.repairportal.core.access.SentInvitations;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inviting many customers as pages. Pure. */
final class BulkViews {
    static final String FORM = "bulk";
    static final String FILE = "file";

    private BulkViews() {}

    /** The list to be filled in, or to be corrected. */
    static Reply list(Desk desk, Filled filled) {
        return page(desk, "staff.bulk", filled, Optional.empty());
    }

    /** What was sent before. */
    static List<Option> past(Desk desk, List<SentInvitations> sent) {
        return sent.stream()
                .map(each -> Option.of(
                        desk.links().invitationReport(each.ref()),
                        desk.t("staff.bulk.pastLine", desk.formats().moment(each.at()), each.by())))
                .toList();
    }

    /** What would become of it. */
    static Reply checked(Desk desk, Filled filled, BulkReport report) {
        long ready = report.count(Verdict.READY);
        return page(
                desk,
                "staff.bulk.checked",
                filled,
                Optional.of(new BulkView.Report(
                        groups(desk, report, Verdict.READY),
                        Optional.of(desk.once(FORM, desk.links().invitations() + "/send", filled.values()))
                                .filter(send -> ready > 0),
                        desk.texts().count("staff.bulk.send", ready),
                        Optional.empty())));
    }

    /** What became of it. */
    static Reply sent(Desk desk, Filled filled, SentInvitations sent) {
        String about = desk.t(
                "staff.bulk.about",
                desk.formats().moment(sent.at()),
                sent.by(),
                desk.formats().day(sent.keptUntil()));
        return page(
                desk,
                "staff.bulk.report",
                filled,
                Optional.of(new BulkView.Report(
                        sent.ended() ? groups(desk, sent.report(), Verdict.SENT) : unreached(desk, sent.report()),
                        Optional.empty(),
                        "",
                        Optional.of(new BulkView.Sent(about, sent.ended() ? "" : desk.t("staff.bulk.unfinished"))))));
    }

    /** What stands in the form, the rights it offers, and what was sent before. */
    record Filled(Map<String, String> values, List<AccessRights> rights, List<Option> past) {
        Filled(Map<String, String> values, List<AccessRights> rights) {
            this(values, rights, List.of());
        }
    }

    private static Reply page(Desk desk, String heading, Filled filled, Optional<BulkView.Report> report) {
        List<Option> rights = new ArrayList<>();
        filled.rights().forEach(each -> rights.add(Option.of(each.ref().value(), each.name())));
        if (!rights.isEmpty()) {
            rights.add(0, Option.of("", desk.t("staff.bulk.choose")));
        }
        BulkView view = new BulkView(
                desk.view(desk.t(heading)),
                Option.of(desk.links().section(Section.CUSTOMERS), desk.t("staff.menu.customers")),
                desk.t(heading),
                desk.form(FORM, desk.links().invitations(), filled.values()),
                rights,
                report,
                desk.form(FILE, desk.links().invitations() + "/file", Map.of()),
                filled.past());
        return desk.reply("staff/customer/bulk.jte", view);
    }

    private static List<BulkView.Group> groups(Desk desk, BulkReport report, Verdict good) {
        List<BulkView.Row> invited = new ArrayList<>();
        List<BulkView.Row> left = new ArrayList<>();
        for (BulkReport.Line line : report.lines()) {
            (line.verdict() == good ? invited : left).add(row(desk, line));
        }
        List<BulkView.Group> groups = new ArrayList<>();
        String heading = good == Verdict.READY
                ? desk.texts().count("staff.bulk.ready", invited.size())
                : desk.texts().count("staff.bulk.sent", invited.size());
        groups.add(new BulkView.Group(heading, invited));
        if (!left.isEmpty()) {
            groups.add(new BulkView.Group(desk.texts().count("staff.bulk.left", left.size()), left));
        }
        return groups;
    }

    private static List<BulkView.Group> unreached(Desk desk, BulkReport report) {
        List<BulkView.Row> rows =
                report.lines().stream().map(line -> row(desk, line)).toList();
        return List.of(new BulkView.Group(desk.texts().count("staff.bulk.unreached", rows.size()), rows));
    }

    private static BulkView.Row row(Desk desk, BulkReport.Line found) {
        String number = found.row().customer();
        boolean known = !found.name().isEmpty();
        return new BulkView.Row(
                desk.t("staff.bulk.line", found.row().line()),
                known
                        ? named(found.name(), number)
                        : (number + " " + found.row().email()).strip(),
                known ? desk.links().customer(new CustomerRef(desk.staff().provider(), number)) : "",
                found.email().map(EmailAddress::value).orElse(""),
                state(desk, found.verdict()),
                isDone(found.verdict()) ? "" : desk.t("staff.bulk.why." + CustomerViews.word(found.verdict())));
    }

    private static String named(String name, String number) {
        return name.equals(number) ? name : name + ", " + number;
    }

    private static boolean isDone(Verdict verdict) {
        return verdict == Verdict.READY || verdict == Verdict.SENT;
    }

    private static StateView state(Desk desk, Verdict verdict) {
        String word = desk.t("staff.bulk.verdict." + CustomerViews.word(verdict));
        return switch (verdict) {
            case READY -> new StateView(word, "send", "quiet");
            case SENT -> new StateView(word, "check-circle", "good");
            case ALREADY_MEMBER, REPEATED, NOT_REACHED -> new StateView(word, "minus-circle", "quiet");
            case NO_ADDRESS, SHARED_ADDRESS, ONLY_ONE_PERSON, LOCKED -> new StateView(word, "alert", "attention");
            case FAILED, UNREADABLE, UNKNOWN_CUSTOMER, UNKNOWN_CONTACT, UNKNOWN_RIGHTS ->
                new StateView(word, "alert", "problem");
        };
    }
}
