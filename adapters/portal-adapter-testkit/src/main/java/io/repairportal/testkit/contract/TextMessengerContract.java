package io.repairportal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.mail.TextMessage;
import io.repairportal.spi.mail.TextMessenger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TextMessenger} must do, as far as the service shows it. Extend it, hand over your adapter and what its service (or a
 * stand-in for it) was asked to send, run it.
 */
public abstract class TextMessengerContract {
    private static final PhoneNumber DANA = new PhoneNumber("+447700900123", "07700 900123");

    /** For subclasses. */
    protected TextMessengerContract() {}

    /** Returns an adapter whose service takes every message. Called once in each test, before {@link #received}. */
    protected abstract TextMessenger messenger();

    /** Returns what that service was asked to send since {@link #messenger} was called, in any order. */
    protected abstract List<TextMessage> received();

    /** Returns an adapter whose service does not answer. */
    protected abstract TextMessenger withoutService();

    /** Returns an adapter whose service refuses the recipient for good. */
    protected abstract TextMessenger refused();

    @Test
    @DisplayName("a text message goes to the number that is dialled, with its text, in every script (L1)")
    public final void deliversEverything() {
        messenger().send(message("id-1", "Ihr Fahrzeug ist fertig: größte Freude 🔧 https://acme.example/a/x"));

        assertThat(received()).hasSize(1);
        TextMessage received = received().get(0);
        assertThat(received.messageId()).isEqualTo("id-1");
        assertThat(received.recipient().dial()).isEqualTo(DANA.dial());
        assertThat(received.text()).isEqualTo("Ihr Fahrzeug ist fertig: größte Freude 🔧 https://acme.example/a/x");
    }

    @Test
    @DisplayName("the longest text arrives whole (L1)")
    public final void deliversLongTexts() {
        messenger().send(message("id-1", Texts.ofLength(1_600)));

        assertThat(received()).extracting(TextMessage::text).containsExactly(Texts.ofLength(1_600));
    }

    @Test
    @DisplayName("when the service does not answer, trying again may help; when it refuses, it will not (P49, P50)")
    public final void saysWhetherToTryAgain() {
        assertThat(failure(withoutService()).worthRetrying()).isTrue();
        assertThat(failure(refused()).kind()).isEqualTo(PortalAdapterException.Kind.REJECTED);
    }

    @Test
    @DisplayName("a failure names no recipient and no text: its message is logged (P67)")
    public final void failuresAreDiscreet() {
        for (TextMessenger messenger : List.of(withoutService(), refused())) {
            assertThat(failure(messenger).getMessage())
                    .doesNotContain(DANA.dial())
                    .doesNotContain(DANA.display())
                    .doesNotContain("Secret");
        }
    }

    @Test
    @DisplayName("messages sent at the same moment all arrive (P46)")
    public final void sendsTogether() {
        TextMessenger messenger = messenger();

        Together.run(8, thread -> {
            messenger.send(message("id-" + thread, "Text " + thread));
            return true;
        });

        assertThat(received())
                .extracting(TextMessage::text)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 8)
                        .mapToObj(thread -> "Text " + thread)
                        .toList());
    }

    private static PortalAdapterException failure(TextMessenger messenger) {
        PortalAdapterException failure =
                catchThrowableOfType(PortalAdapterException.class, () -> messenger.send(message("id-1", "Secret")));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static TextMessage message(String id, String text) {
        return new TextMessage(id, "Acme", DANA, text);
    }
}
