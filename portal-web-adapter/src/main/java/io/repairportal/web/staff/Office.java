package io.repairportal.web.staff;

import io.repairportal.core.access.Actor;
import io.repairportal.core.message.Inbox;
import io.repairportal.web.Frames;
import io.repairportal.web.Visit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes what every page of the back office stands in. Safe for use by many threads. */
public final class Office {
    private final Frames frames;
    private final Set<Section> absent;
    private final Inbox inbox;

    /** Uses these frames; sections that this portal does not have are in no menu, and the inbox says how much waits in it. */
    public Office(Frames frames, Set<Section> absent, Inbox inbox) {
        this.inbox = Objects.requireNonNull(inbox, "inbox");
        this.frames = Objects.requireNonNull(frames, "frames");
        this.absent = Set.copyOf(absent);
    }

    /** Returns where a page of this section is made for a staff member. */
    public Desk desk(Visit visit, Actor.Staff staff, Section section) {
        return new Desk(visit, frames.of(visit), seat(staff, section), Optional.empty());
    }

    /** Returns the same for a page with a form that has to be corrected. */
    public Desk desk(Visit visit, Actor.Staff staff, Section section, Optional<Input.Rejected> rejected) {
        return new Desk(visit, frames.of(visit), seat(staff, section), rejected);
    }

    /** Returns what staff filled in into the form of this name. */
    public Input input(Visit visit, String form) {
        return new Input(visit, frames.of(visit).texts(), form);
    }

    private Desk.Seat seat(Actor.Staff staff, Section section) {
        return new Desk.Seat(staff, section, absent, () -> inbox.waiting(staff));
    }
}
