package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.testkit.contract.MailerContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the recording mailer keeps the contract of its port (M3)")
class RecordingMailerContractTest extends MailerContract {
    private final RecordingMailer mailer = new RecordingMailer();

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Received> received() {
        return mailer.sent().stream().map(RecordingMailerContractTest::received).toList();
    }

    @Override
    protected Mailer withoutServer() {
        return failing(Kind.UNAVAILABLE);
    }

    @Override
    protected Mailer refused() {
        return failing(Kind.REJECTED);
    }

    private static Mailer failing(Kind kind) {
        RecordingMailer failing = new RecordingMailer();
        failing.failNext(kind);
        return failing;
    }

    private static Received received(Mail mail) {
        return new Received(
                mail.messageId(),
                mail.senderName(),
                mail.recipient().value(),
                mail.replyTo().map(EmailAddress::value),
                mail.body().subject(),
                mail.body().text(),
                mail.body().html(),
                mail.images().stream().map(Mail.InlineImage::contentId).toList());
    }
}
