package io.repairportal.core.privacy;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.repairportal.core.access.SessionToken;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A copy of what is held about a person")
class PersonalCopiesTest {
    private final PrivacyRoom room = new PrivacyRoom();
    private final PersonalCopies copies = room.portal.personalCopies();

    @Test
    @DisplayName("she gets one file per kind of record from every provider, and the files she may see (O4)")
    void everything() {
        room.usePortal();
        Map<String, String> copy = hers();
        assertThat(copy.get("person.json")).contains("dana@whitfield.example", "Whitfield");
        assertThat(copy).containsKeys("sessions.json", "zenith/C-1/membership.json", "contents.json");
        assertThat(copy.get("acme/C-1/membership.json")).contains("dana.here", "everything");
        assertThat(copy.get("acme/C-1/work-orders.json")).contains("4711");
        assertThat(copy.get("acme/C-1/conversations.json")).contains("It squeaks like a door.", "\"you\"");
        assertThat(copy.get("acme/C-1/feedback.json")).contains("Friendly people.");
        assertThat(copy.get("acme/C-1/links.json")).contains("dana@whitfield.example");
        assertThat(copy.get("acme/C-1/history.json")).contains("membership.given");
        assertThat(copy.values()).contains("REPORT");
    }

    @Test
    @DisplayName("technician notes are in it where feature and right allow them, else not even asked for (O4, B6)")
    void technicianNotes() {
        room.usePortal();
        room.shop.add(
                room.acme.ref(),
                new TechnicianNote(
                        new TechnicianNoteRef("N-1"), room.order.ref(), "Radiator is dry.", "Emre", MORNING));
        assertThat(hers().get("acme/C-1/technician-notes.json")).doesNotContain("Radiator");
        ProviderSettings now = room.store.settings().find(room.acme.ref());
        room.store.settings().saveIfUnchanged(room.acme.ref(), now.with(PermissionSet.all()));
        assertThat(hers().get("acme/C-1/technician-notes.json"))
                .contains("Radiator is dry.", "4711")
                .doesNotContain("Emre");
    }

    @Test
    @DisplayName("names of files lead nowhere else, and no two are the same (O4)")
    void harmlessNames() {
        room.usePortal();
        room.file("second", "../../etc/passwd.pdf", "SECOND", true);
        assertThat(hers().keySet()).allSatisfy(name -> {
            assertThat(name).doesNotStartWith("/").doesNotContain("\\");
            assertThat(name.split("/")).doesNotContain("..", ".", "");
        });
        assertThat(hers().values()).contains("REPORT", "SECOND");
        assertThat(hers().keySet()).isEqualTo(hers().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "../x", "a/b\\c", "CON:", "\u0000\u202e.pdf", " . ", "…"})
    @DisplayName("whatever a record is called, its part of the path stays in its folder (O4)")
    void safeParts(String name) {
        assertThat(Parcel.part(name)).isNotIn("", ".", "..").doesNotContain("/", "\\", ":", "\u0000", "\u202e");
    }

    @Test
    @DisplayName("nothing of anybody else is in it: no colleague's words, no hidden file, no token, no hash (O4, P1)")
    void nothingElse() {
        room.usePortal();
        room.file("hidden", "hidden.pdf", "CANARY-HIDDEN", false);
        Message hers = aMessage(room.order).build();
        room.store
                .conversations()
                .append(
                        room.acme.ref(),
                        new Message(
                                new MessageRef("other"),
                                hers.owner(),
                                hers.workOrder(),
                                Message.Author.customer("CANARY-NAME", Optional.empty(), "CANARY-VIA"),
                                "CANARY-COLLEAGUE",
                                hers.at()));
        String all = String.join("\n", hers().values());
        assertThat(all).doesNotContain("CANARY", "link-1", "Sam Carter", "staff:sam");
        assertThat(all).contains("somebody else of the same customer");
    }

    @Test
    @DisplayName("staff get a copy of what concerns their own provider, and none of another one's (O4, P1)")
    void staffCopy() {
        room.usePortal();
        Map<String, String> copy =
                read(copies.of(room.sam, room.here.ref(), Locale.ENGLISH).orElseThrow());
        assertThat(copy).containsKeys("person.json", "acme/C-1/membership.json").doesNotContainKey("sessions.json");
        assertThat(copy.keySet()).noneMatch(name -> name.startsWith("zenith"));
        assertThat(copy.get("acme/C-1/conversations.json")).contains("It squeaks like a door.");
        assertThat(copies.of(room.sam, room.there.ref(), Locale.ENGLISH)).isEmpty();
        assertThat(room.audit().get(0).entry().event()).isEqualTo("person.exported");
    }

    @Test
    @DisplayName("nobody takes more than ten copies an hour (O4, P61)")
    void bounded() {
        for (int taken = 0; taken < 10; taken++) {
            assertThatCode(this::hers).doesNotThrowAnyException();
        }
        SessionToken session = room.session();
        assertThat(copies.of(room.signedIn(session), Optional.empty(), session, Locale.ENGLISH))
                .isEmpty();
    }

    private Map<String, String> hers() {
        SessionToken session = room.session();
        return read(copies.of(room.signedIn(session), Optional.empty(), session, Locale.ENGLISH)
                .orElseThrow());
    }

    private static Map<String, String> read(PersonalCopy copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.writeTo(out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
