package io.repairportal.web.staff.template;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.Masked;
import io.repairportal.core.notification.TemplateDesk;
import io.repairportal.core.notification.TemplateDraft;
import io.repairportal.core.notification.TemplateFlaw;
import io.repairportal.core.notification.TemplateSheet;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What messages to customers say (L2): for portal administrators. Safe for use by many threads. */
public final class TemplatePages {
    static final String VERSION = "version";
    private static final String FORM = "words";
    private static final int LONGEST_EVER = 8_000;

    private final Office office;
    private final TemplateDesk templates;

    /** Works on these templates. */
    public TemplatePages(Office office, TemplateDesk templates) {
        this.office = Objects.requireNonNull(office, "office");
        this.templates = Objects.requireNonNull(templates, "templates");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String one = "/staff/templates/{event}/{channel}/{language}";
        return List.of(
                Route.get("/staff/templates").allow(Access.ADMINISTRATOR).to(this::list),
                Route.get(one).allow(Access.ADMINISTRATOR).to(each(this::edit)),
                Route.post(one).allow(Access.ADMINISTRATOR).to(each(this::save)),
                Route.post(one + "/preview").allow(Access.ADMINISTRATOR).to(each(this::preview)),
                Route.post(one + "/test").allow(Access.ADMINISTRATOR).to(each(this::test)),
                Route.post(one + "/reset").allow(Access.ADMINISTRATOR).to(each(this::reset)),
                Route.get(one + "/letter").allow(Access.ADMINISTRATOR).to(each(this::letter)),
                Route.post(one + "/letter").allow(Access.ADMINISTRATOR).to(each(this::draftLetter)));
    }

    /** Who works on which template, in which request. */
    private record Turn(Visit visit, Actor.Staff staff, TemplateSheet sheet) {
        TemplateKey key() {
            return sheet.key();
        }
    }

    /** What was filled in. */
    private record Filled(Input input, TemplateDraft draft, int version) {}

    private Route.Handler<Actor.Staff> each(Function<Turn, Reply> page) {
        return (visit, staff) -> TemplateAddress.named(visit)
                .flatMap(key -> templates.find(staff, key))
                .map(sheet -> page.apply(new Turn(visit, staff, sheet)))
                .orElseGet(Reply::notFound);
    }

    private Reply list(Visit visit, Actor.Staff staff) {
        return TemplateViews.list(
                office.desk(visit, staff, Section.TEMPLATES), templates.languages(staff), templates.all(staff));
    }

    private Reply edit(Turn turn) {
        return show(turn, Optional.empty(), TemplateViews.Words.stored(turn.sheet()));
    }

    private Reply save(Turn turn) {
        Filled filled = filled(turn);
        return filled.input()
                .answer(
                        () -> templates
                                .save(turn.staff(), turn.key(), filled.draft(), filled.version())
                                .fold(
                                        stored -> done(turn, stored.sheet()),
                                        refused -> wrong(turn, filled, refused.flaws()),
                                        changed -> changedMeanwhile(turn, filled, changed.now())),
                        rejected -> again(turn, filled, Optional.of(rejected)));
    }

    private Reply reset(Turn turn) {
        Input input = office.input(turn.visit(), "reset");
        int version = input.number(VERSION, 0, Integer.MAX_VALUE).orElse(0);
        return input.answer(
                () -> templates
                        .reset(turn.staff(), turn.key(), version)
                        .fold(stored -> done(turn, stored.sheet()), refused -> edit(turn), changed -> {
                            input.wrong(VERSION, "staff.template.changedMeanwhile");
                            return show(turn, Optional.of(input.rejected()), TemplateViews.Words.stored(changed.now()));
                        }),
                rejected -> show(turn, Optional.of(rejected), TemplateViews.Words.stored(turn.sheet())));
    }

    private Reply preview(Turn turn) {
        Filled filled = filled(turn);
        return filled.input()
                .answer(
                        () -> {
                            List<TemplateFlaw> flaws = templates
                                    .preview(turn.staff(), turn.key(), filled.draft())
                                    .flaws();
                            return flaws.isEmpty() ? again(turn, filled, Optional.empty()) : wrong(turn, filled, flaws);
                        },
                        rejected -> again(turn, filled, Optional.of(rejected)));
    }

    private Reply test(Turn turn) {
        Filled filled = filled(turn);
        return filled.input()
                .answer(
                        () -> templates
                                .test(turn.staff(), turn.key(), filled.draft())
                                .fold(
                                        sent -> tested(turn, filled, sent.address()),
                                        refused -> wrong(turn, filled, refused.flaws()),
                                        nobody -> wrong(turn, filled, "staff.template.noAddress")),
                        rejected -> again(turn, filled, Optional.of(rejected)));
    }

    private Reply tested(Turn turn, Filled filled, EmailAddress address) {
        return show(
                turn,
                Optional.empty(),
                words(turn, filled).saying("staff.template.tested", Masked.address(address.value())));
    }

    private Reply letter(Turn turn) {
        return shownAlone(turn, TemplateDraft.of(turn.sheet().words()));
    }

    private Reply draftLetter(Turn turn) {
        Filled filled = filled(turn);
        return filled.input().answer(() -> shownAlone(turn, filled.draft()), rejected -> Reply.malformed());
    }

    private Reply shownAlone(Turn turn, TemplateDraft draft) {
        return turn.sheet().isMail()
                ? Reply.letter(templates
                        .preview(turn.staff(), turn.key(), draft)
                        .message()
                        .html())
                : Reply.notFound();
    }

    private Filled filled(Turn turn) {
        Input input = office.input(turn.visit(), FORM);
        int version = input.number(VERSION, 0, Integer.MAX_VALUE).orElse(0);
        boolean mail = turn.sheet().isMail();
        String subject = mail ? input.maybe("subject", LONGEST_EVER) : "";
        String heading = mail ? input.maybe("heading", LONGEST_EVER) : "";
        String text = input.maybe("text", LONGEST_EVER);
        return new Filled(input, new TemplateDraft(subject, heading, text), version);
    }

    private Reply wrong(Turn turn, Filled filled, List<TemplateFlaw> flaws) {
        for (TemplateFlaw flaw : flaws) {
            filled.input()
                    .wrong(
                            TemplateAddress.word(flaw.part()),
                            "staff.template.flaw." + TemplateAddress.word(flaw.kind()),
                            flaw.detail());
        }
        return again(turn, filled, Optional.of(filled.input().rejected()));
    }

    private Reply wrong(Turn turn, Filled filled, String key) {
        filled.input().wrong("text", key);
        return again(turn, filled, Optional.of(filled.input().rejected()));
    }

    private Reply changedMeanwhile(Turn turn, Filled filled, TemplateSheet now) {
        filled.input().wrong("text", "staff.template.changedMeanwhile");
        return show(
                turn,
                Optional.of(filled.input().rejected()),
                new TemplateViews.Words(now, filled.draft(), Optional.of(now.words()), Optional.empty()));
    }

    private Reply again(Turn turn, Filled filled, Optional<Input.Rejected> rejected) {
        return show(turn, rejected, words(turn, filled));
    }

    private static TemplateViews.Words words(Turn turn, Filled filled) {
        return new TemplateViews.Words(turn.sheet(), filled.draft(), Optional.empty(), Optional.empty());
    }

    private Reply show(Turn turn, Optional<Input.Rejected> rejected, TemplateViews.Words words) {
        return TemplateViews.edit(
                office.desk(turn.visit(), turn.staff(), Section.TEMPLATES, rejected),
                words,
                templates.preview(turn.staff(), turn.key(), words.draft()).message());
    }

    private Reply done(Turn turn, TemplateSheet now) {
        Desk desk = office.desk(turn.visit(), turn.staff(), Section.TEMPLATES);
        boolean same = now.template().version() == turn.sheet().template().version();
        return Reply.redirect(TemplateAddress.of(desk, turn.key()) + (same ? Done.UNCHANGED : Done.SAVED).query());
    }
}
