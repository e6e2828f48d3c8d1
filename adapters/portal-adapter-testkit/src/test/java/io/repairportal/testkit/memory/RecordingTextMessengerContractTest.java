package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.mail.TextMessage;
import io.repairportal.spi.mail.TextMessenger;
import io.repairportal.testkit.contract.TextMessengerContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the recording text messenger keeps the contract of its port (M3)")
class RecordingTextMessengerContractTest extends TextMessengerContract {
    private final RecordingTextMessenger messenger = new RecordingTextMessenger();

    @Override
    protected TextMessenger messenger() {
        return messenger;
    }

    @Override
    protected List<TextMessage> received() {
        return messenger.sent();
    }

    @Override
    protected TextMessenger withoutService() {
        return failing(Kind.TIMEOUT);
    }

    @Override
    protected TextMessenger refused() {
        return failing(Kind.REJECTED);
    }

    private static TextMessenger failing(Kind kind) {
        RecordingTextMessenger failing = new RecordingTextMessenger();
        failing.failNext(kind);
        return failing;
    }
}
