package io.repairportal.core.notification;

import io.repairportal.core.settings.AddressLine;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The end of every letter to a customer: whom to ask, who wrote, and where to sign in. Pure.
 *
 * @param phrases the words
 * @param provider who writes
 * @param location which of its places
 */
record LetterFoot(Phrases phrases, Provider provider, Location location) {

    /** Returns the lines; {@code home} is the portal's address, if the footer names it. */
    List<Letter.FootLine> lines(Optional<URI> home) {
        List<Letter.FootLine> lines = new ArrayList<>();
        questions().ifPresent(lines::add);
        lines.add(Letter.FootLine.of(signature()));
        home.ifPresent(address -> lines.add(new Letter.FootLine(phrases.of("foot.signIn"), address.toString(), home)));
        return lines;
    }

    /** Returns where an answer to a mail of the shop goes. */
    static Optional<EmailAddress> replyAddress(Provider provider, Location location) {
        return location.reach().email().or(() -> provider.callCentre().email());
    }

    private Optional<Letter.FootLine> questions() {
        boolean answers = replyAddress(provider, location).isPresent();
        Optional<PhoneNumber> phone =
                location.reach().phone().or(() -> provider.callCentre().phone());
        if (phone.isEmpty()) {
            return answers ? Optional.of(Letter.FootLine.of(phrases.of("foot.answer"))) : Optional.empty();
        }
        return Optional.of(new Letter.FootLine(
                phrases.of(answers ? "foot.answerOrCall" : "foot.call"),
                phone.get().display(),
                Optional.of(URI.create("tel:" + phone.get().dial()))));
    }

    private String signature() {
        return Stream.concat(Stream.of(provider.name()), AddressLine.of(provider, location).stream())
                .collect(Collectors.joining(", "));
    }
}
