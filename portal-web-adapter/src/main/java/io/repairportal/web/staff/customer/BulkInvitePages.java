package io.repairportal.web.staff.customer;

import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.BulkInvite;
import io.repairportal.core.access.BulkInvites;
import io.repairportal.core.settings.SettingsDesk;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.web.Access;
import io.repairportal.web.Forms;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Upload;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Inviting many customers at once: paste, upload or search, check, send, read what became of every line, also later (A13). A form sent twice
 * sends once. Safe for use by many threads.
 */
public final class BulkInvitePages {
    private static final int LONGEST_LIST = 20_000;
    private static final int LONGEST_SEARCH = 100;
    private static final long LARGEST_FILE = 1_000_000;
    private static final int PAST = 10;
    private static final String ADD = "add";

    private final Office office;
    private final Desks desks;

    /** Shows what these desks know. */
    public BulkInvitePages(Office office, Desks desks) {
        this.office = Objects.requireNonNull(office, "office");
        this.desks = Objects.requireNonNull(desks, "desks");
    }

    /**
     * Where it is done.
     *
     * @param invites invites
     * @param rights knows what may be given
     * @param settings knows what new people are given
     */
    public record Desks(BulkInvites invites, AccessRightsDesk rights, SettingsDesk settings) {}

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String list = "/staff/invitations";
        return List.of(
                Route.get(list).allow(Access.STAFF).to(this::begin),
                Route.post(list).allow(Access.STAFF).to(this::check),
                Route.upload(list + "/file", LARGEST_FILE).allow(Access.STAFF).to(this::take),
                Route.post(list + "/send").allow(Access.STAFF).to(this::send),
                Route.get(list + "/reports/{report}").allow(Access.STAFF).to(this::report));
    }

    private Reply begin(Visit visit, Actor.Staff staff) {
        String search = visit.query("q").strip();
        if (search.length() > LONGEST_SEARCH) {
            return Reply.malformed();
        }
        String rows =
                search.isEmpty() ? "" : BulkLines.joined("", desks.invites().candidates(staff, search));
        return list(visit, staff, rows);
    }

    private Reply list(Visit visit, Actor.Staff staff, String rows) {
        Optional<RightsRef> usual =
                desks.settings().of(staff.provider()).accounts().newUserRights();
        String rights = usual.map(RightsRef::value).orElse("");
        Desk desk = desk(visit, staff);
        return BulkViews.list(
                desk,
                new BulkViews.Filled(
                        Map.of("rows", rows, "rights", rights),
                        desks.rights().all(staff),
                        BulkViews.past(desk, desks.invites().newest(staff, PAST))));
    }

    /** Takes the list from a file, to be checked like one that was pasted. */
    private Reply take(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, BulkViews.FILE);
        BulkFile.Answer answer = BulkFile.read(visit.upload(), LONGEST_LIST);
        visit.upload().ifPresent(Upload::drain);
        answer.flaw().ifPresent(flaw -> input.wrong("file", "staff.bulk.fileFlaw." + CustomerViews.word(flaw)));
        return input.answer(() -> list(visit, staff, answer.text()), wrong -> again(visit, staff, wrong));
    }

    private Reply check(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, BulkViews.FORM);
        String search = input.maybe("find", LONGEST_SEARCH);
        if (input.option("do", List.of("", ADD)).filter(ADD::equals).isPresent()) {
            return add(visit, staff, input, search);
        }
        return answer(
                visit,
                staff,
                input,
                (filled, wish) -> BulkViews.checked(
                        desk(visit, staff), filled, desks.invites().dryRun(staff, wish)));
    }

    private Reply send(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, BulkViews.FORM);
        Optional<OperationId> operation = Visit.parsed(visit.field(Forms.OPERATION), OperationId::new);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        return answer(visit, staff, input, (filled, wish) -> {
            InvitationReportRef sent =
                    desks.invites().send(staff, wish, operation.get()).ref();
            return Reply.redirect(desk(visit, staff).links().invitationReport(sent));
        });
    }

    private Reply report(Visit visit, Actor.Staff staff) {
        return visit.ref("report", InvitationReportRef::new)
                .flatMap(report -> desks.invites().sent(staff, report))
                .map(sent -> BulkViews.sent(
                        desk(visit, staff),
                        new BulkViews.Filled(Map.of(), desks.rights().all(staff)),
                        sent))
                .orElseGet(Reply::notFound);
    }

    /** Puts what a search finds to the end of the list. */
    private Reply add(Visit visit, Actor.Staff staff, Input input, String search) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rights", input.maybe("rights", LONGEST_SEARCH));
        String rows = input.maybe("rows", LONGEST_LIST);
        List<BulkInvite.Row> found =
                search.isEmpty() ? List.of() : desks.invites().candidates(staff, search);
        if (found.isEmpty()) {
            input.wrong("find", "staff.customers.none");
        }
        values.put("rows", BulkLines.joined(rows, found));
        return input.answer(
                () -> BulkViews.list(
                        desk(visit, staff),
                        new BulkViews.Filled(values, desks.rights().all(staff))),
                wrong -> again(visit, staff, wrong));
    }

    private Reply answer(
            Visit visit, Actor.Staff staff, Input input, BiFunction<BulkViews.Filled, BulkInvite, Reply> good) {
        List<AccessRights> offered = desks.rights().all(staff);
        Optional<String> rights = input.option(
                "rights", offered.stream().map(each -> each.ref().value()).toList());
        input.text("rows", LONGEST_LIST);
        BulkLines lines = BulkLines.read(visit.field("rows"));
        if (lines.rows().size() > BulkInvite.MOST) {
            input.wrong("rows", "staff.bulk.tooMany", BulkInvite.MOST);
        }
        return input.answer(
                () -> good.apply(
                        new BulkViews.Filled(
                                Map.of("rows", visit.field("rows"), "rights", rights.orElseThrow()), offered),
                        new BulkInvite(lines.rows(), new RightsRef(rights.orElseThrow()))),
                wrong -> again(visit, staff, wrong));
    }

    private Reply again(Visit visit, Actor.Staff staff, Input.Rejected wrong) {
        return BulkViews.list(
                office.desk(visit, staff, Section.CUSTOMERS, Optional.of(wrong)),
                new BulkViews.Filled(Map.of(), desks.rights().all(staff)));
    }

    private Desk desk(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.CUSTOMERS);
    }
}
