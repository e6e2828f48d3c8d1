package io.repairportal.web.staff;

import io.repairportal.core.access.Actor;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.text.Formats;
import io.repairportal.web.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Where one page of the back office is made: its words, dates, addresses, frame and forms. For one request. */
public final class Desk {
    private static final int TABS = 4;
    private static final int MOST_COUNTED = 99;

    private final Visit visit;
    private final Frame frame;
    private final Seat seat;
    private final Optional<Input.Rejected> rejected;

    Desk(Visit visit, Frame frame, Seat seat, Optional<Input.Rejected> rejected) {
        this.visit = visit;
        this.frame = frame;
        this.seat = seat;
        this.rejected = rejected;
    }

    /** Who sits here, in which section, which sections there are not, and how much waits in the inbox. */
    record Seat(Actor.Staff staff, Section section, Set<Section> absent, Supplier<OptionalInt> waiting) {}

    /** Returns the words. */
    public Texts texts() {
        return frame.texts();
    }

    /** Returns the text of a key. */
    public String t(String key, Object... values) {
        return frame.texts().of(key, values);
    }

    /** Returns dates and amounts. */
    public Formats formats() {
        return frame.formats();
    }

    /** Returns the addresses. */
    public OfficeLinks links() {
        return new OfficeLinks(visit.links().home() + "staff");
    }

    /** Returns the frame that customers' rows are made with. */
    public Frame frame() {
        return frame;
    }

    /** Returns who works here. */
    public Actor.Staff staff() {
        return seat.staff();
    }

    /** Returns the request. */
    public Visit visit() {
        return visit;
    }

    /** Returns the page: as it is, or as a form to be corrected. */
    public Reply reply(String template, Object view) {
        return rejected.isPresent() ? Reply.form(template, view) : Reply.view(template, view);
    }

    /** Returns the frame of a page under this title. */
    public OfficeView view(String title) {
        String whole = t("staff.title", title);
        PageView page = rejected.isPresent() ? frame.errorPage(whole) : frame.page(whole);
        String role = t(seat.staff().isAdministrator() ? "staff.role.administrator" : "staff.role.member");
        return new OfficeView(
                page,
                new OfficeView.Person(seat.staff().name(), role),
                menu(),
                new OfficeView.Search(links().search(), visit.query("q")),
                Done.of(visit).filter(done -> rejected.isEmpty()).map(done -> t(done.key())),
                rejected.map(Input.Rejected::summary).orElse(List.of()));
    }

    /** Returns a form: with these values, or with what was filled in before if it has to be corrected. */
    public OfficeForm form(String id, String action, Map<String, String> values) {
        List<FormView.Hidden> hidden = Forms.button(visit, action).hidden();
        Optional<Input.Rejected> again = rejected.filter(wrong -> wrong.id().equals(id));
        return new OfficeForm(
                id,
                action,
                hidden,
                again.map(Input.Rejected::values).orElse(values),
                again.map(Input.Rejected::errors).orElse(Map.of()));
    }

    /** Returns a form that must not be taken twice. */
    public OfficeForm once(String id, String action, Map<String, String> values) {
        OfficeForm form = form(id, action, values);
        return new OfficeForm(
                id, action, Forms.once(visit, action, "", Optional.empty()).hidden(), form.values(), form.errors());
    }

    /** Returns a form of one button. */
    public FormView button(String action) {
        return Forms.button(visit, action);
    }

    /** Returns a form of one button that sends more than the token. */
    public FormView button(String action, String name, String value) {
        List<FormView.Hidden> hidden =
                new ArrayList<>(Forms.button(visit, action).hidden());
        hidden.add(new FormView.Hidden(name, value));
        return new FormView(action, hidden, "", Optional.empty());
    }

    private OfficeView.Menu menu() {
        List<OfficeView.Item> items = Arrays.stream(Section.values())
                .filter(section -> seat.staff().isAdministrator() || !section.administrator())
                .filter(section -> !seat.absent().contains(section))
                .map(this::item)
                .toList();
        return new OfficeView.Menu(items, items.subList(0, TABS), visit.links().statics("office.css"));
    }

    private OfficeView.Item item(Section section) {
        String word = section.name().toLowerCase(Locale.ROOT);
        int waiting = section == Section.INBOX ? seat.waiting().get().orElse(0) : 0;
        return new OfficeView.Item(
                links().section(section),
                section.icon(),
                t("staff.menu." + word),
                section == seat.section(),
                waiting == 0 ? "" : waiting > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(waiting),
                waiting == 0 ? "" : waiting(waiting));
    }

    private String waiting(int waiting) {
        return waiting > MOST_COUNTED
                ? t("staff.menu.waitingMore", MOST_COUNTED)
                : texts().count("staff.menu.waiting", waiting);
    }
}
