package io.repairportal.core.access;

import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.PersonRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The person who is signed in by the portal's own login, at one provider.
 *
 * @param name how pages greet the person; never blank. In a session that a code of one shop opened, how that shop calls her (A8)
 * @param session her session
 * @param language the language she chose; empty in a session that a code of one shop opened
 * @param offered the memberships she can work with here: those with access rights, locked ones included; more than one is a choice (A15)
 */
public record SignedIn(String name, AccountSession session, Optional<Locale> language, List<MemberViewer> offered) {
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Copies the memberships. */
    public SignedIn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(language, "language");
        offered = List.copyOf(offered);
    }

    /** Returns who it is. */
    public PersonRef person() {
        return session.person();
    }

    /** Returns whether she wanted to stay signed in on this device when the session began (A19). */
    public boolean kept() {
        return session.times().startedAt().plus(A_DAY).isBefore(session.times().endsAt());
    }
}
