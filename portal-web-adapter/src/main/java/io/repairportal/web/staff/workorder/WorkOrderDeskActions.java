package io.repairportal.web.staff.workorder;

import io.repairportal.core.access.Actor;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.publishing.Change;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Forms;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What staff change about a work order in the portal (K6, A5, D2). Safe for use by many threads. */
public final class WorkOrderDeskActions {
    static final int LONGEST_REASON = 500;
    static final int LONGEST_TRACKING = 100;
    static final int LONGEST_ANSWER = 4_000;
    static final String MOVES = "none";

    private final Office office;
    private final WorkOrderDeskPages pages;
    private final Publishing publishing;
    private final Talk talk;

    /** Changes what these publish; shows the page again if something is wrong. */
    public WorkOrderDeskActions(Office office, WorkOrderDeskPages pages, Publishing publishing, Talk talk) {
        this.office = Objects.requireNonNull(office, "office");
        this.pages = Objects.requireNonNull(pages, "pages");
        this.publishing = Objects.requireNonNull(publishing, "publishing");
        this.talk = Objects.requireNonNull(talk, "talk");
    }

    /** Where answers go, and what time it is. */
    public record Talk(ConversationDesk conversations, Clock clock) {
        /** Checks both. */
        public Talk {
            Objects.requireNonNull(conversations, "conversations");
            Objects.requireNonNull(clock, "clock");
        }
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                post("/publish", this::publish),
                post("/hide", this::hide),
                post("/plan", this::follow),
                post("/stages/{stage}", this::advance),
                post("/promise", this::promise),
                post("/waiting", this::waiting),
                post("/files/{file}/show", (visit, staff) -> showFile(visit, staff, true)),
                post("/files/{file}/hide", (visit, staff) -> showFile(visit, staff, false)),
                post("/links/{link}/revoke", this::revoke),
                post("/links/revoke", this::revokeAll),
                post("/answer", this::answer));
    }

    private static Route<?> post(String below, Route.Handler<Actor.Staff> handler) {
        return Route.post("/staff/work-orders/{order}" + below)
                .allow(Access.STAFF)
                .to(handler);
    }

    private Reply publish(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "publish");
        return input.answer(
                () -> order(visit, ref -> after(visit, staff, publishing.publish(staff, ref), Done.PUBLISHED)),
                wrong -> Reply.malformed());
    }

    private Reply hide(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "hide");
        return input.answer(
                () -> order(visit, ref -> after(visit, staff, publishing.hide(staff, ref), Done.HIDDEN)),
                wrong -> Reply.malformed());
    }

    private Reply follow(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "plan");
        Optional<StagePlanRef> plan = input.required("plan", StagePlanRef::new, "staff.error.choice");
        return answer(
                visit,
                staff,
                input,
                () -> order(
                        visit,
                        ref -> after(visit, staff, publishing.follow(staff, ref, plan.orElseThrow()), Done.SAVED)));
    }

    private Reply advance(Visit visit, Actor.Staff staff) {
        Optional<StageKey> stage = visit.ref("stage", StageKey::new);
        Input input = office.input(visit, "stage-" + visit.segment("stage"));
        Optional<StageState> state = input.choice("state", StageState.class);
        if (stage.isEmpty()) {
            return Reply.notFound();
        }
        return answer(
                visit,
                staff,
                input,
                () -> order(
                        visit,
                        ref -> after(
                                visit,
                                staff,
                                publishing.advance(staff, ref, stage.get(), state.orElseThrow()),
                                Done.SAVED)));
    }

    private Reply promise(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "promise");
        Optional<LocalDate> date = input.date("date").filter(day -> plausible(input, day));
        String reason = input.maybe("reason", LONGEST_REASON);
        return answer(
                visit,
                staff,
                input,
                () -> order(
                        visit,
                        ref -> after(
                                visit, staff, publishing.promise(staff, ref, date.orElseThrow(), reason), Done.SAVED)));
    }

    private boolean plausible(Input input, LocalDate day) {
        int year = talk.clock().instant().atZone(ZoneOffset.UTC).getYear();
        boolean near = Math.abs(day.getYear() - year) <= 5;
        if (!near) {
            input.wrong("date", "staff.error.farDate");
        }
        return near;
    }

    private Reply waiting(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "waiting");
        List<String> options = new ArrayList<>(List.of(MOVES));
        Arrays.stream(Waiting.On.values()).map(Draft::word).forEach(options::add);
        Optional<String> on = input.option("on", options);
        String note = input.maybe("note", LONGEST_REASON);
        String tracking = input.maybe("tracking", LONGEST_TRACKING);
        return answer(
                visit,
                staff,
                input,
                () -> order(visit, ref -> {
                    Optional<Waiting> reason = on.filter(word -> !word.equals(MOVES))
                            .map(word -> new Waiting(
                                    Waiting.On.valueOf(word.toUpperCase(Locale.ROOT)),
                                    note,
                                    Optional.of(tracking).filter(text -> !text.isEmpty()),
                                    talk.clock().instant()));
                    return after(visit, staff, publishing.waiting(staff, ref, reason), Done.SAVED);
                }));
    }

    private Reply showFile(Visit visit, Actor.Staff staff, boolean visible) {
        Input input = office.input(visit, "file");
        return input.answer(
                () -> visit.ref("file", DocumentRef::new)
                        .map(file -> order(
                                visit,
                                ref -> after(
                                        visit,
                                        staff,
                                        publishing.showFiles(staff, ref, List.of(file), visible),
                                        Done.SAVED)))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private Reply revoke(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "revoke");
        return input.answer(
                () -> visit.ref("link", KeyHash::new)
                        .map(link -> order(
                                visit,
                                ref -> isOf(staff, ref, link)
                                        ? after(visit, staff, publishing.revoke(staff, link), Done.REVOKED)
                                        : Reply.notFound()))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private boolean isOf(Actor.Staff staff, WorkOrderRef ref, KeyHash link) {
        return publishing.links(staff, ref).stream()
                .anyMatch(known -> known.link().hash().equals(link));
    }

    private Reply revokeAll(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "revoke");
        return input.answer(
                () -> order(visit, ref -> {
                    int revoked = publishing.revokeAll(staff, ref);
                    return after(visit, staff, revoked > 0 ? Change.MADE : Change.ALREADY_SO, Done.REVOKED);
                }),
                wrong -> Reply.malformed());
    }

    private Reply answer(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "answer");
        String text = input.text("text", LONGEST_ANSWER);
        Optional<OperationId> operation = Visit.parsed(visit.field(Forms.OPERATION), OperationId::new);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        return answer(
                visit,
                staff,
                input,
                () -> order(visit, ref -> talk.conversations()
                        .reply(staff, ref, text, operation.get())
                        .fold(
                                replied -> back(
                                        visit,
                                        staff,
                                        ref,
                                        replied.notTold().isPresent() ? Done.ANSWERED_SILENTLY : Done.ANSWERED),
                                invalid -> Reply.malformed(),
                                refused -> Reply.notFound())));
    }

    private Reply answer(Visit visit, Actor.Staff staff, Input input, Supplier<Reply> good) {
        return input.answer(good, wrong -> pages.sheet(visit, staff, Optional.of(wrong)));
    }

    private static Reply order(Visit visit, Function<WorkOrderRef, Reply> then) {
        return visit.ref("order", WorkOrderRef::new).map(then).orElseGet(Reply::notFound);
    }

    private Reply after(Visit visit, Actor.Staff staff, Change change, Done done) {
        return switch (change) {
            case MADE ->
                back(visit, staff, visit.ref("order", WorkOrderRef::new).orElseThrow(), done);
            case ALREADY_SO ->
                back(visit, staff, visit.ref("order", WorkOrderRef::new).orElseThrow(), Done.UNCHANGED);
            case UNKNOWN -> Reply.notFound();
        };
    }

    private Reply back(Visit visit, Actor.Staff staff, WorkOrderRef ref, Done done) {
        return Reply.redirect(
                office.desk(visit, staff, Section.WORK_ORDERS).links().workOrder(ref) + done.query());
    }
}
