package io.repairportal.core.signin;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts attempts across nodes before anything is compared (P8). Any quarter of an hour sees at most ten: five in each of the two
 * windows that it can touch. A browser in which the owner has signed in before has a count of its own, so that guessing elsewhere does not
 * lock her out.
 */
final class SignInGuard {
    private static final int TRIES = 5;
    private static final int TRIES_AT_A_PERSON = 10;
    private static final int ERRANDS = 5;
    private static final int PER_CALLER = 200;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DEVICE_LASTS = Duration.ofDays(365);
    private static final String DEVICE = "device";

    private final PortalParts parts;

    SignInGuard(PortalParts parts) {
        this.parts = parts;
    }

    /** Counts an attempt and returns whether it may be made. */
    boolean mayTry(ProviderRef provider, String name, Optional<Person> person, Circumstances circumstances) {
        Optional<DeviceToken> known = circumstances
                .device()
                .filter(device -> person.filter(owner -> isOf(device, owner)).isPresent());
        String counter = known.map(device -> counter("signin-device", device.value()))
                .orElseGet(() -> counter("signin", provider + " " + folded(name)));
        // why by person as well: she may have a name at each shop, and guesses at all of them are guesses at one
        // password
        String whose = counter(
                "signin-whose",
                known.map(DeviceToken::value)
                        .or(() -> person.map(owner -> owner.ref().value()))
                        .orElseGet(() -> provider + " " + folded(name)));
        String caller = counter("signin-caller", circumstances.caller());
        return parts.store()
                .unitOfWork()
                .inTransaction(transaction ->
                        count(counter, TRIES) && count(whose, TRIES_AT_A_PERSON) && count(caller, PER_CALLER));
    }

    /** Counts a request that sends something and returns whether it is done. */
    boolean mayAsk(ProviderRef provider, AccountErrand.Kind kind, String who, String caller) {
        String counter = counter("errand", provider + " " + kind + " " + folded(who));
        return counted(counter, ERRANDS, counter("errand-caller", caller));
    }

    /** Returns what a browser keeps in which this person has signed in. */
    DeviceToken deviceOf(Person person) {
        String until = Long.toString(now().plus(DEVICE_LASTS).getEpochSecond());
        return new DeviceToken(parts.secrets().seal(DEVICE, person.ref() + "|" + until));
    }

    private boolean isOf(DeviceToken device, Person person) {
        try {
            String[] fields = parts.secrets().unseal(DEVICE, device.value()).split("\\|", -1);
            return fields.length == 2
                    && fields[0].equals(person.ref().value())
                    && now().isBefore(Instant.ofEpochSecond(Long.parseLong(fields[1])));
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }

    /** Counts in one unit of work: nobody waits for two commits, and a caller's counter is always the last that is locked. */
    private boolean counted(String counter, int most, String caller) {
        return parts.store()
                .unitOfWork()
                .inTransaction(transaction -> count(counter, most) && count(caller, PER_CALLER));
    }

    private boolean count(String counter, int most) {
        long length = WINDOW.toSeconds();
        Instant window = Instant.ofEpochSecond(Math.floorDiv(now().getEpochSecond(), length) * length);
        return parts.store().counters().countUp(counter, window, window.plus(WINDOW.multipliedBy(2))) <= most;
    }

    private String counter(String purpose, String of) {
        return purpose + ":" + parts.secrets().keyed("counter", of);
    }

    private static String folded(String name) {
        return UserName.isValid(name)
                ? new UserName(name).folded()
                : name.strip().toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
