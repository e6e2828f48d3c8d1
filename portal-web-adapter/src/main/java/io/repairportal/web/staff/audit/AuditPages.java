package io.repairportal.web.staff.audit;

import io.repairportal.core.access.Actor;
import io.repairportal.core.audit.AuditDesk;
import io.repairportal.core.audit.AuditEvent;
import io.repairportal.core.audit.AuditExport;
import io.repairportal.core.audit.Verification;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads, checks and exports the audit trail (O3, P66). Safe for use by many threads. */
public final class AuditPages {
    private static final int PAGE = 50;
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final Office office;
    private final AuditDesk audit;

    /** Reads there. */
    public AuditPages(Office office, AuditDesk audit) {
        this.office = Objects.requireNonNull(office, "office");
        this.audit = Objects.requireNonNull(audit, "audit");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/audit").allow(Access.ADMINISTRATOR).to(this::show),
                Route.get("/staff/audit/audit.csv")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> file(staff, AuditExport.CSV, CSV, "audit.csv")),
                Route.get("/staff/audit/audit.jsonl")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> file(staff, AuditExport.JSON_LINES, JSON_LINES, "audit.jsonl")));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        String event = visit.query("event").strip();
        String about = visit.query("about").strip();
        Optional<Long> before = visit.query("before").isEmpty()
                ? Optional.of(Long.MAX_VALUE)
                : Visit.parsed(visit.query("before"), Long::valueOf);
        Optional<AuditFilter> filter = filter(event, about);
        if (filter.isEmpty() || before.filter(number -> number > 0).isEmpty()) {
            return Reply.malformed();
        }
        Desk desk = office.desk(visit, staff, Section.AUDIT);
        List<AuditRecord> records = audit.newest(staff, filter.get(), before.orElseThrow(), PAGE);
        Optional<StateView> check =
                visit.query("check").equals("yes") ? Optional.of(checked(desk, audit.verify(staff))) : Optional.empty();
        return desk.reply("staff/audit/audit.jte", view(desk, new Asked(event, about), records, check));
    }

    private static Optional<AuditFilter> filter(String event, String about) {
        if (!event.isEmpty()) {
            return Visit.parsed(event, AuditFilter.OfEvent::new);
        }
        return about.isEmpty()
                ? Optional.of(AuditFilter.everything())
                : Visit.parsed(about, AuditFilter.AboutSubject::new);
    }

    /** What the filter asks for. */
    private record Asked(String event, String about) {}

    private static AuditView view(Desk desk, Asked asked, List<AuditRecord> records, Optional<StateView> check) {
        String event = asked.event();
        String about = asked.about();
        String url = desk.links().section(Section.AUDIT);
        String query = "?event=" + OfficeLinks.encoded(event) + "&about=" + OfficeLinks.encoded(about);
        return new AuditView(
                desk.view(desk.t("staff.menu.audit")),
                new AuditView.Filter(
                        url,
                        events(desk, event),
                        about,
                        url + query + "&check=yes",
                        url + "/audit.csv",
                        url + "/audit.jsonl"),
                records.stream().map(record -> row(desk, record)).toList(),
                records.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(url + query + "&before="
                                + records.get(records.size() - 1).number()),
                check);
    }

    /** What may be asked for: everything, or one kind of event, by its words. */
    private static List<AuditView.Event> events(Desk desk, String asked) {
        List<AuditView.Event> events = new ArrayList<>();
        events.add(new AuditView.Event("", desk.t("staff.audit.all"), asked.isEmpty()));
        if (!asked.isEmpty() && AuditEvent.of(asked).isEmpty()) {
            events.add(new AuditView.Event(asked, asked, true));
        }
        Arrays.stream(AuditEvent.values())
                .map(AuditEvent::code)
                .map(code -> new AuditView.Event(code, words(desk, code), code.equals(asked)))
                .sorted(Comparator.comparing(
                        AuditView.Event::words,
                        Collator.getInstance(desk.texts().language())))
                .forEach(events::add);
        return events;
    }

    // why the code itself: a later version may have written it
    private static String words(Desk desk, String code) {
        return AuditEvent.of(code)
                .map(event -> desk.t("staff.auditEvent." + event.name().toLowerCase(Locale.ROOT)))
                .orElse(code);
    }

    private static AuditView.Row row(Desk desk, AuditRecord record) {
        return new AuditView.Row(
                Long.toString(record.number()),
                desk.formats().moment(record.entry().at()),
                words(desk, record.entry().event()),
                record.entry().actor(),
                record.entry().subject(),
                record.entry().details().entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + detail.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static StateView checked(Desk desk, Verification verification) {
        return verification.fold(
                whole -> new StateView(desk.t("staff.audit.whole", whole.head().number()), "check-circle", "good"),
                broken -> new StateView(desk.t("staff.audit.broken", broken.number()), "alert", "problem"),
                cutOff -> new StateView(
                        desk.t(
                                "staff.audit.cutOff",
                                cutOff.expected().number(),
                                cutOff.found().number()),
                        "alert",
                        "problem"));
    }

    private Reply file(Actor.Staff staff, AuditExport format, String mediaType, String name) {
        return new Reply.Stream(name, mediaType, out -> audit.export(staff, format, line -> write(out, line)));
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
