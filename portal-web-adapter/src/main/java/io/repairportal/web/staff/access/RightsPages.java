package io.repairportal.web.staff.access;

import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.RemoveOutcome;
import io.repairportal.core.access.RightsOutcome;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Defines sets of access rights (K2): for portal administrators. Safe for use by many threads. */
public final class RightsPages {
    private static final String EDIT = "rights";
    private static final int LONGEST_NAME = 100;

    private final Office office;
    private final AccessRightsDesk rights;

    /** Works on these sets. */
    public RightsPages(Office office, AccessRightsDesk rights) {
        this.office = Objects.requireNonNull(office, "office");
        this.rights = Objects.requireNonNull(rights, "rights");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String one = "/staff/access-rights/{rights}";
        return List.of(
                Route.get("/staff/access-rights")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> list(visit, staff, Optional.empty())),
                Route.post("/staff/access-rights").allow(Access.ADMINISTRATOR).to(this::create),
                Route.get(one).allow(Access.ADMINISTRATOR).to(this::show),
                Route.post(one).allow(Access.ADMINISTRATOR).to(this::save),
                Route.post(one + "/difference").allow(Access.ADMINISTRATOR).to(this::difference),
                Route.post(one + "/duplicate").allow(Access.ADMINISTRATOR).to(this::duplicate),
                Route.post(one + "/remove").allow(Access.ADMINISTRATOR).to(this::remove));
    }

    private Reply list(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return RightsViews.list(office.desk(visit, staff, Section.ACCESS_RIGHTS, wrong), rights.all(staff));
    }

    private Reply create(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "create");
        String name = input.text("name", LONGEST_NAME);
        return input.answer(
                () -> rights.create(staff, name, PermissionSet.none())
                        .fold(stored -> to(visit, staff, stored.rights().ref(), Done.CREATED), refused -> {
                            input.wrong("name", RightsViews.key(refused.reason()));
                            return list(visit, staff, Optional.of(input.rejected()));
                        }),
                wrong -> list(visit, staff, Optional.of(wrong)));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        if (after(visit).isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return one(visit, staff)
                .map(found -> page(visit, staff, found, Optional.empty()))
                .orElseGet(Reply::notFound);
    }

    private Reply difference(Visit visit, Actor.Staff staff) {
        return one(visit, staff)
                .map(found -> {
                    Input input = office.input(visit, EDIT);
                    AccessRights changed = read(input, found);
                    return input.answer(
                            () -> rights.difference(staff, found.ref(), changed.permissions())
                                    .map(difference -> RightsViews.difference(
                                            office.desk(visit, staff, Section.ACCESS_RIGHTS), changed, difference))
                                    .orElseGet(Reply::notFound),
                            wrong -> page(visit, staff, found, Optional.of(wrong)));
                })
                .orElseGet(Reply::notFound);
    }

    private Reply save(Visit visit, Actor.Staff staff) {
        return one(visit, staff)
                .map(found -> {
                    Input input = office.input(visit, EDIT);
                    AccessRights changed = read(input, found);
                    return input.answer(
                            () -> rights.change(staff, changed)
                                    .fold(
                                            stored -> to(visit, staff, found.ref(), Done.SAVED),
                                            refused -> refused(visit, staff, input, refused.reason())),
                            wrong -> page(visit, staff, found, Optional.of(wrong)));
                })
                .orElseGet(Reply::notFound);
    }

    private Reply refused(Visit visit, Actor.Staff staff, Input input, RightsOutcome.Reason reason) {
        input.wrong("name", RightsViews.key(reason));
        return one(visit, staff)
                .map(now -> page(visit, staff, now, Optional.of(input.rejected())))
                .orElseGet(Reply::notFound);
    }

    private static AccessRights read(Input input, AccessRights found) {
        String name = input.text("name", LONGEST_NAME);
        PermissionSet permissions = Permissions.read(input);
        int version = input.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return new AccessRights(found.ref(), input.valid() ? name : found.name(), permissions, version);
    }

    private Reply duplicate(Visit visit, Actor.Staff staff) {
        return one(visit, staff)
                .map(found -> {
                    Input input = office.input(visit, "duplicate");
                    String name = input.text("name", LONGEST_NAME);
                    return input.answer(
                            () -> rights.duplicate(staff, found.ref(), name)
                                    .fold(
                                            stored -> to(
                                                    visit,
                                                    staff,
                                                    stored.rights().ref(),
                                                    Done.CREATED),
                                            refused -> {
                                                input.wrong("name", RightsViews.key(refused.reason()));
                                                return page(visit, staff, found, Optional.of(input.rejected()));
                                            }),
                            wrong -> page(visit, staff, found, Optional.of(wrong)));
                })
                .orElseGet(Reply::notFound);
    }

    private Reply remove(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, EDIT);
        return one(visit, staff)
                .map(found -> input.answer(
                        () -> rights.remove(staff, found.ref())
                                .fold(
                                        removed -> Reply.redirect(office.desk(visit, staff, Section.ACCESS_RIGHTS)
                                                        .links()
                                                        .section(Section.ACCESS_RIGHTS)
                                                + Done.REMOVED.query()),
                                        inUse -> inUse(visit, staff, found, inUse),
                                        unknown -> Reply.notFound()),
                        wrong -> Reply.malformed()))
                .orElseGet(Reply::notFound);
    }

    private Reply inUse(Visit visit, Actor.Staff staff, AccessRights found, RemoveOutcome.InUse inUse) {
        Input input = office.input(visit, "users");
        input.wrong("list", inUse.byDefault() ? "staff.rights.isDefault" : "staff.rights.inUse");
        return page(visit, staff, found, Optional.of(input.rejected()));
    }

    private Reply page(Visit visit, Actor.Staff staff, AccessRights found, Optional<Input.Rejected> wrong) {
        return RightsViews.page(
                office.desk(visit, staff, Section.ACCESS_RIGHTS, wrong),
                found,
                rights.usedBy(staff, found.ref(), after(visit)),
                wrong);
    }

    private static Optional<Cursor> after(Visit visit) {
        return Cursors.parse(visit.query("after"));
    }

    private Optional<AccessRights> one(Visit visit, Actor.Staff staff) {
        return visit.ref("rights", RightsRef::new).flatMap(ref -> rights.find(staff, ref));
    }

    private Reply to(Visit visit, Actor.Staff staff, RightsRef ref, Done done) {
        return Reply.redirect(
                office.desk(visit, staff, Section.ACCESS_RIGHTS).links().rights(ref) + done.query());
    }
}
