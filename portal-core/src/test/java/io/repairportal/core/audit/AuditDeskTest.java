package io.repairportal.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.AuditChain;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit trail")
class AuditDeskTest {
    private final AuditRoom room = new AuditRoom();

    @Test
    @DisplayName("an untouched chain is whole, however many pieces it is read in (O3, P66)")
    void whole() {
        assertThat(room.verify()).isEqualTo(new Verification.Whole(AuditHead.empty()));
        room.happen(1_203);
        assertThat(room.verify()).isEqualTo(new Verification.Whole(room.trail.head));
        assertThat(room.trail.head.number()).isEqualTo(1_203);
    }

    @Test
    @DisplayName(
            "whatever somebody does to the stored rows is noticed: 2,000 random tamperings against a copy of the truth"
                    + " (P66)")
    void tampering() {
        Random random = new Random(66);
        room.happen(40);
        List<AuditRecord> truth = List.copyOf(room.trail.rows);
        AuditHead head = room.trail.head;
        for (int i = 0; i < 2_000; i++) {
            tamper(random);
            boolean changed = !room.trail.rows.equals(truth) || !room.trail.head.equals(head);
            boolean noticed = !(room.verify() instanceof Verification.Whole);
            assertThat(noticed)
                    .as("tampering %s: %s", i, room.trail.rows.size())
                    .isEqualTo(changed);
            room.trail.rows.clear();
            room.trail.rows.addAll(truth);
            room.trail.head = head;
        }
    }

    @Test
    @DisplayName("a deleted, an edited and a swapped record are named by their number (P66)")
    void namesTheRecord() {
        room.happen(9);
        AuditRecord third = room.trail.rows.remove(2);
        assertThat(room.verify()).isEqualTo(new Verification.Broken(3, Verification.Flaw.MISSING));
        room.trail.rows.add(2, new AuditRecord(3, edited(third.entry()), third.hash()));
        assertThat(room.verify()).isEqualTo(new Verification.Broken(3, Verification.Flaw.ALTERED));
        AuditRecord fourth = room.trail.rows.get(3);
        room.trail.rows.set(2, new AuditRecord(3, fourth.entry(), fourth.hash()));
        room.trail.rows.set(3, new AuditRecord(4, third.entry(), third.hash()));
        assertThat(room.verify()).isEqualTo(new Verification.Broken(3, Verification.Flaw.ALTERED));
    }

    @Test
    @DisplayName("a chain computed anew after an edit fits together, and is noticed by the witness (P66)")
    void rewritten() {
        room.happen(9);
        rewriteFrom(4);
        assertThat(room.verify()).isEqualTo(new Verification.Broken(9, Verification.Flaw.REWRITTEN));
        room.witness.seen.clear();
        assertThat(room.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    @DisplayName(
            "a cut tail is noticed by the witness even if the stored head was set back, and says what is gone (P66)")
    void cutTail() {
        room.happen(9);
        AuditHead expected = room.trail.head;
        room.trail.rows.subList(6, 9).clear();
        assertThat(room.verify())
                .isEqualTo(
                        new Verification.CutOff(expected, room.trail.rows.get(5).head()));
        room.trail.head = room.trail.rows.get(5).head();
        assertThat(room.verify()).isEqualTo(new Verification.CutOff(expected, room.trail.head));
        room.trail.rows.clear();
        room.trail.head = AuditHead.empty();
        assertThat(room.verify()).isEqualTo(new Verification.CutOff(expected, AuditHead.empty()));
    }

    @Test
    @DisplayName("a chain of another provider is not taken for this one's (P66, P1)")
    void boundToTheProvider() {
        AuditEntry entry = new AuditEntry(room.clock.instant(), "x", "staff:sam", "y", Map.of());
        AuditRecord foreign = AuditChain.next(new ProviderRef("other"), AuditHead.empty(), entry);
        room.trail.append(room.provider.ref(), foreign);
        assertThat(room.verify()).isEqualTo(new Verification.Broken(1, Verification.Flaw.ALTERED));
    }

    @Test
    @DisplayName("nothing can move from one field into the next without another hash (P66)")
    void canonical() {
        ProviderRef provider = room.provider.ref();
        Map<String, String> two = new LinkedHashMap<>();
        two.put("a", "1");
        two.put("b", "2");
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("b", "2");
        turned.put("a", "1");
        List<AuditEntry> entries = List.of(
                entry("ab", "c", two),
                entry("a", "bc", two),
                entry("ab", "c", turned),
                entry("ab", "c", Map.of("a", "1b2")),
                entry("ab", "c", Map.of("a1", "b2")),
                entry("ab", "c1:a", Map.of()));
        assertThat(entries.stream()
                        .map(entry -> AuditChain.next(provider, AuditHead.empty(), entry)
                                .hash())
                        .distinct())
                .hasSize(entries.size());
    }

    @Test
    @DisplayName(
            "the witness hears of a change once it is committed, never of one that was not; its trouble undoes nothing"
                    + " (P66)")
    void witness() {
        assertThatThrownBy(() -> room.unitOfWork.inTransaction(transaction -> {
                    room.happen(1);
                    assertThat(room.witness.seen).isEmpty();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(room.witness.seen).isEmpty();
        room.trail.rows.clear();
        room.trail.head = AuditHead.empty();
        room.witness.away = true;
        room.happen(1);
        assertThat(room.witness.seen).isEmpty();
        room.witness.away = false;
        room.happen(1);
        assertThat(room.witness.seen.get(room.provider.ref())).isEqualTo(room.trail.head);
        assertThat(room.verify()).isInstanceOf(Verification.Whole.class);
    }

    @Test
    @DisplayName("only portal administrators read, check and export the trail (O3, K9)")
    void administratorsOnly() {
        Actor.Staff member =
                new Actor.Staff(room.provider.ref(), new StaffRef("kim"), "Kim", StaffIdentity.Role.STAFF_MEMBER);
        assertThatThrownBy(() -> room.desk.verify(member)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> room.desk.newest(member, AuditFilter.everything(), 10, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> room.desk.export(member, AuditExport.CSV, line -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> room.desk.newest(room.administrator, AuditFilter.everything(), 10, 501))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a CSV export has no cell that a spreadsheet would compute, and one line per record (O3, P32)")
    void csv() {
        for (String hostile : List.of("=1+1", "+1", "-1", "@x", "\t=1", " =1", "|x", "%x", "a\"b,c")) {
            room.audit.record(room.provider.ref(), new Audit.Act("x", hostile, "y"), Map.of());
        }
        List<String> lines = export(AuditExport.CSV);
        assertThat(lines).hasSize(10).noneMatch(line -> line.contains("\n"));
        assertThat(lines.get(0)).isEqualTo("\"number\",\"at\",\"event\",\"actor\",\"subject\",\"details\",\"hash\"");
        assertThat(lines.subList(1, 10)).noneMatch(line -> line.matches(".*\"\\s*[=+@|%-].*"));
        assertThat(lines.get(1)).contains(",\"'=1+1\",");
        assertThat(lines.get(9)).contains(",\"a\"\"b,c\",");
    }

    @Test
    @DisplayName("a JSON export holds what the hashes are made of, in the order of the chain (O3)")
    void json() {
        room.happen(2);
        room.clock.advance(Duration.ofMinutes(1));
        List<String> lines = export(AuditExport.JSON_LINES);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("{\"number\":1,\"at\":\"2026-03-02T09:00:00Z\",\"event\":\"membership.locked\","
                        + "\"actor\":\"staff:sam\",\"subject\":\"membership:M-0\",\"details\":{\"lock\":\"CLOSED\"},"
                        + "\"hash\":\"" + room.trail.rows.get(0).hash() + "\"}");
    }

    private List<String> export(AuditExport format) {
        List<String> lines = new ArrayList<>();
        room.desk.export(room.administrator, format, lines::add);
        return lines;
    }

    private void tamper(Random random) {
        List<AuditRecord> rows = room.trail.rows;
        int at = random.nextInt(rows.size());
        AuditRecord row = rows.get(at);
        switch (random.nextInt(8)) {
            case 0 -> rows.set(at, new AuditRecord(row.number(), edited(row.entry()), row.hash()));
            case 1 -> rows.remove(at);
            case 2 -> rows.subList(at, rows.size()).clear();
            case 3 -> insert(at);
            case 4 -> swap(at, random.nextInt(rows.size()));
            case 5 -> rewriteFrom(at);
            case 6 -> {
                rows.subList(at, rows.size()).clear();
                room.trail.head = at == 0 ? AuditHead.empty() : rows.get(at - 1).head();
            }
            default -> room.trail.head = new AuditHead(row.number(), row.hash());
        }
    }

    private void insert(int at) {
        List<AuditRecord> rows = room.trail.rows;
        List<AuditRecord> behind = List.copyOf(rows.subList(at, rows.size()));
        rows.subList(at, rows.size()).clear();
        AuditHead before = at == 0 ? AuditHead.empty() : rows.get(at - 1).head();
        rows.add(AuditChain.next(room.provider.ref(), before, entry("forged", "z", Map.of())));
        behind.forEach(row -> rows.add(new AuditRecord(row.number() + 1, row.entry(), row.hash())));
    }

    private void swap(int one, int other) {
        List<AuditRecord> rows = room.trail.rows;
        AuditRecord first = rows.get(one);
        AuditRecord second = rows.get(other);
        rows.set(one, new AuditRecord(first.number(), second.entry(), second.hash()));
        rows.set(other, new AuditRecord(second.number(), first.entry(), first.hash()));
    }

    private void rewriteFrom(int at) {
        List<AuditRecord> rows = room.trail.rows;
        AuditHead head = at == 0 ? AuditHead.empty() : rows.get(at - 1).head();
        for (int i = at; i < rows.size(); i++) {
            AuditEntry entry =
                    i == at ? edited(rows.get(i).entry()) : rows.get(i).entry();
            AuditRecord row = AuditChain.next(room.provider.ref(), head, entry);
            rows.set(i, row);
            head = row.head();
        }
        room.trail.head = head;
    }

    private static AuditEntry edited(AuditEntry entry) {
        return new AuditEntry(entry.at(), entry.event(), "staff:somebody-else", entry.subject(), entry.details());
    }

    private AuditEntry entry(String actor, String subject, Map<String, String> details) {
        return new AuditEntry(room.clock.instant(), "x", actor, subject, details);
    }
}
