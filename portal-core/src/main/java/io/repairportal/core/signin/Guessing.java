package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink.Guesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How wrong answers count (A3): each different one once; after 5 the link pauses for 15 minutes, after 10 again, after 15 it is suspended.
 * Pure.
 */
final class Guessing {
    static final int TRIES = 5;
    static final int TRIES_AT_ALL = 15;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private Guessing() {}

    /** Returns the guesses after this wrong answer; the same as before if it was given already. */
    static Guesses after(Guesses before, String answerHash, Instant now) {
        if (before.wrongAnswers().contains(answerHash)) {
            return before;
        }
        List<String> wrong = new ArrayList<>(before.wrongAnswers());
        wrong.add(answerHash);
        boolean suspended = wrong.size() >= TRIES_AT_ALL;
        Optional<Instant> pause = wrong.size() % TRIES == 0 ? Optional.of(now.plus(PAUSE)) : before.pausedUntil();
        return new Guesses(wrong, pause, suspended);
    }

    /** Returns how many different wrong answers may follow before the link pauses. */
    static int triesLeft(Guesses guesses) {
        return TRIES - guesses.wrongAnswers().size() % TRIES;
    }
}
