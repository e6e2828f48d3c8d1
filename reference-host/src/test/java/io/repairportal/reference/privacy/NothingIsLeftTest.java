package io.repairportal.reference.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.privacy.Kept;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Over all columns of all tables of the portal: whatever can hold a text holds nothing of an erased person, except where the report says so.
 * A new column is red until somebody has said what is in it.
 */
class NothingIsLeftTest {
    /** Texts that stay, and under which word the report says so. */
    private static final Set<String> KEPT = Set.of("message.body", "feedback.body");

    /** Columns of these names hold references, states, hashes, numbers or words of the shop, in whatever table. */
    private static final Set<String> NOBODY = Set.of(
            "provider",
            "work_order",
            "customer",
            "contact",
            "writer",
            "person",
            "membership",
            "rights",
            "staff",
            "document",
            "plan",
            "template",
            "link",
            "session",
            "proposal",
            "folder",
            "resource",
            "ref",
            "first_ref",
            "latest_ref",
            "hash",
            "state",
            "kind",
            "tab",
            "channel",
            "side",
            "purpose",
            "transport",
            "lock_mode",
            "language",
            "media_type",
            "file_key",
            "number",
            "version",
            "event",
            "bits");

    /** Single columns that hold nothing about people, and why. */
    private static final Set<String> NOTHING = Set.of(
            "publication.heading", // why: number, title and asset, as the shop calls them
            "publication.search",
            "publication.promises",
            "publication.waiting",
            "stage_plan.name", // why: words of the shop
            "stage_plan.body",
            "provider_settings.body",
            "access_rights.name",
            "access_rights.folded_name",
            "resource_folder.name",
            "resource_folder.folded_name",
            "invitation_report.report", // why: a keyed hash
            "invitation_report.staff_name", // why: of staff
            "invitation_report.lines", // why: numbers of customers, shortened addresses, and gone after 30 days
            "resource.title",
            "resource.file_name",
            "message_template.subject",
            "message_template.heading",
            "message_template.words",
            "message.via", // why: shortened addresses, emptied together with the author
            "feedback.via",
            "access_link.message", // why: which kind of message
            "access_link.wrong_answers", // why: keyed hashes
            "counter.name", // why: keyed hashes (P67)
            "session.only_provider",
            "one_time_key.subject", // why: a reference
            "one_time_key.answer", // why: a keyed hash
            "one_time_key.details", // why: sealed or hashed
            "outbox.recipient", // why: shortened, which the report says of the list of deliveries
            "outbox.content", // why: sealed, and gone once it has left
            "outbox.cause", // why: no personal data by its contract
            "audit_record.actor", // why: references and shortened addresses, which the report says of the trail
            "audit_record.subject",
            "audit_record.details",
            "person.password"); // why: a hash, gone with its row

    private final ErasedPerson scene = new ErasedPerson();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @DisplayName(
            "every column that can hold a text is known: it held something of hers and was emptied, or holds nothing of"
                    + " anybody (O4)")
    void everyColumnIsKnown() {
        scene.isKnown();
        Set<String> unknown = new TreeSet<>(scene.textColumns());
        unknown.removeAll(scene.columnsWithHer());
        unknown.removeIf(column -> NOTHING.contains(column) || NOBODY.contains(column.split("\\.", -1)[1]));
        assertThat(unknown)
                .as("say here what is in these columns, and let PersonalRecords forget it if it is about people")
                .isEmpty();
        assertThat(scene.columnsWithHer())
                .as("nobody said that these hold something about people")
                .noneMatch(NOTHING::contains);
    }

    @Test
    @DisplayName(
            "after an erasure her name, addresses, number and user name stand nowhere but where the report says so (O4)")
    void nothingIsLeft() {
        scene.isKnown();
        assertThat(scene.columnsWithHer())
                .contains(
                        "person.given_name",
                        "person.email",
                        "person.mobile_dial",
                        "membership.user_name",
                        "membership.label",
                        "membership.email",
                        "membership_word.word",
                        "access_link.address",
                        "message.author",
                        "feedback.author",
                        "proposal.wanted")
                .containsAll(KEPT);

        Set<Kept> said = scene.erase();

        assertThat(scene.columnsWithHer()).isEqualTo(KEPT);
        assertThat(said).contains(Kept.TEXTS);
    }
}
