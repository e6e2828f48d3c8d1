package io.repairportal.testkit.contract;

import java.util.stream.Stream;

/** Mistakes that stores are made with, apart from forgotten owners. */
final class StoreFlaws {
    private StoreFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(
                        ListFlaws.all(),
                        PublicationFlaws.all(),
                        MessageFlaws.all(),
                        ResourceFlaws.all(),
                        AccessFlaws.all(),
                        PeopleFlaws.all(),
                        AccountFlaws.all(),
                        AuditFlaws.all(),
                        InvitationReportFlaws.all(),
                        ProposalFlaws.all(),
                        PrivacyFlaws.all(),
                        RetentionFlaws.all(),
                        TemplateFlaws.all(),
                        OutboxFlaws.all())
                .flatMap(flaws -> flaws);
    }
}
