package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.anAuditEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.audit.AuditTrail} must do. */
public abstract class AuditTrailContract extends PortalStoreContract {

    /** For subclasses. */
    protected AuditTrailContract() {}

    @Test
    @DisplayName("a chain begins empty (O3)")
    public final void beginsEmpty() {
        assertThat(trail().head(ACME)).isEqualTo(AuditHead.empty());
        assertThat(inUnit(() -> trail().headForUpdate(ACME))).isEqualTo(AuditHead.empty());
        assertThat(trail().head(ACME)).isEqualTo(AuditHead.empty());
        assertThat(newest(AuditFilter.everything(), Long.MAX_VALUE, 10)).isEmpty();
        assertThat(chain(1, 10)).isEmpty();
    }

    @Test
    @DisplayName("a record comes back exactly as it was added, the order of its details included (O3, P66)")
    public final void remembersEverything() {
        AuditEntry entry = anAuditEntry()
                .at(PRECISE)
                .event("e".repeat(64))
                .by("link sent to d…@example.com " + Texts.ofLength(270))
                .about(Texts.ofLength(200))
                .with("zebra", Texts.DIFFICULT)
                .with("apple", "")
                .with("Mango", "\"quoted\" \\ ")
                .build();
        AuditRecord record = new AuditRecord(1, entry, "h".repeat(64));

        append(record);

        AuditRecord found = chain(1, 10).get(0);
        assertThat(found).isEqualTo(record);
        assertThat(found.entry().details().keySet()).containsExactly("zebra", "apple", "Mango");
        assertThat(trail().head(ACME)).isEqualTo(record.head());
    }

    @Test
    @DisplayName("the trail is added to inside a unit of work only (O3)")
    public final void addsInsideOnly() {
        assertThatThrownBy(() -> trail().headForUpdate(ACME)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> trail().append(ACME, anAuditEntry().numbered(1)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(trail().head(ACME)).isEqualTo(AuditHead.empty());
    }

    @Test
    @DisplayName("a record that is not the next one is a mistake and leaves no trace (O3, P66)")
    public final void refusesGaps() {
        append(anAuditEntry().numbered(1));

        for (long number : new long[] {1, 3}) {
            assertThatThrownBy(() -> append(anAuditEntry().numbered(number)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(trail().head(ACME).number()).isEqualTo(1);
        assertThat(numbers(chain(1, 10))).containsExactly(1L);
    }

    @Test
    @DisplayName("what is rolled back was never in the chain (O3, P46)")
    public final void rollsBack() {
        append(anAuditEntry().numbered(1));
        store().unitOfWork().inTransaction(transaction -> {
            trail().headForUpdate(ACME);
            trail().append(ACME, anAuditEntry().numbered(2));
            transaction.setRollbackOnly();
            return true;
        });

        assertThat(trail().head(ACME).number()).isEqualTo(1);
        append(anAuditEntry().about("customer:C-2").numbered(2));
        assertThat(chain(2, 10)).extracting(record -> record.entry().subject()).containsExactly("customer:C-2");
    }

    @Test
    @DisplayName("a unit of work adds several records, each behind the other (O3)")
    public final void addsSeveral() {
        inUnit(() -> {
            for (long number = 1; number <= 3; number++) {
                assertThat(trail().headForUpdate(ACME).number()).isEqualTo(number - 1);
                trail().append(ACME, anAuditEntry().numbered(number));
            }
            return true;
        });

        assertThat(numbers(chain(1, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("each provider has a chain of its own (P1)")
    public final void providersNeverMix() {
        append(anAuditEntry().about("ours").numbered(1));
        inUnit(() -> {
            trail().headForUpdate(ZENITH);
            trail().append(ZENITH, anAuditEntry().about("theirs").numbered(1));
            return true;
        });

        for (AuditFilter filter : List.of(
                AuditFilter.everything(),
                new AuditFilter.OfEvent("customer.locked"),
                new AuditFilter.AboutSubject("ours"))) {
            assertThat(newest(filter, Long.MAX_VALUE, 10))
                    .extracting(record -> record.entry().subject())
                    .containsExactly("ours");
        }
        assertThat(chain(1, 10)).hasSize(1);
        assertThat(newest(new AuditFilter.AboutSubject("theirs"), Long.MAX_VALUE, 10))
                .isEmpty();
        assertThat(trail().head(ZENITH).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("the newest come first, by everything, by subject or by event, page after page (O3)")
    public final void listsNewestFirst() {
        for (int number = 1; number <= 30; number++) {
            append(anAuditEntry()
                    .event(number % 2 == 0 ? "even" : "odd")
                    .about("customer:" + number % 3)
                    .numbered(number));
        }

        assertThat(walk(AuditFilter.everything())).containsExactlyElementsOf(down(30, number -> true));
        assertThat(walk(new AuditFilter.OfEvent("even")))
                .containsExactlyElementsOf(down(30, number -> number % 2 == 0));
        assertThat(walk(new AuditFilter.AboutSubject("customer:1")))
                .containsExactlyElementsOf(down(30, number -> number % 3 == 1));
        assertThat(newest(new AuditFilter.OfEvent("eve"), Long.MAX_VALUE, 10)).isEmpty();
        assertThat(newest(new AuditFilter.AboutSubject("CUSTOMER:1"), Long.MAX_VALUE, 10))
                .isEmpty();
    }

    @Test
    @DisplayName("the chain is read in its order, from any number on, at most so many (O3, P66)")
    public final void readsTheChain() {
        for (int number = 1; number <= 9; number++) {
            append(anAuditEntry().numbered(number));
        }

        assertThat(numbers(chain(0, 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(numbers(chain(5, 3))).containsExactly(5L, 6L, 7L);
        assertThat(numbers(chain(8, 100))).containsExactly(8L, 9L);
        assertThat(chain(10, 100)).isEmpty();
    }

    @Test
    @DisplayName("many who add at the same moment, the very first included, make a chain without gaps (O3, P66)")
    public final void addsTogether() {
        Together.run(
                24,
                thread -> inUnit(() -> {
                    AuditHead head = trail().headForUpdate(ACME);
                    trail().append(
                                    ACME,
                                    new AuditRecord(
                                            head.number() + 1,
                                            anAuditEntry()
                                                    .by("thread " + thread)
                                                    .build(),
                                            "after-" + head.hash().length() + "-" + thread));
                    return true;
                }));

        List<AuditRecord> chain = chain(1, 100);
        assertThat(numbers(chain))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 24).boxed().toList());
        assertThat(chain).extracting(record -> record.entry().actor()).doesNotHaveDuplicates();
        assertThat(trail().head(ACME)).isEqualTo(chain.get(23).head());
    }

    private AuditTrail trail() {
        return store().auditTrail();
    }

    private <T> T inUnit(Supplier<T> work) {
        return store().unitOfWork().inTransaction(transaction -> work.get());
    }

    private void append(AuditRecord record) {
        inUnit(() -> {
            trail().headForUpdate(ACME);
            trail().append(ACME, record);
            return true;
        });
    }

    private List<AuditRecord> newest(AuditFilter filter, long before, int limit) {
        return trail().newest(ACME, filter, before, limit);
    }

    private List<AuditRecord> chain(long from, int limit) {
        return trail().chain(ACME, from, limit);
    }

    private List<Long> walk(AuditFilter filter) {
        List<Long> seen = new ArrayList<>();
        List<Long> page = numbers(newest(filter, Long.MAX_VALUE, 4));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(4);
            seen.addAll(page);
            page = numbers(newest(filter, page.get(page.size() - 1), 4));
        }
        return seen;
    }

    private static List<Long> numbers(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::number).toList();
    }

    private static List<Long> down(long from, LongPredicate chosen) {
        return LongStream.iterate(from, number -> number > 0, number -> number - 1)
                .filter(chosen)
                .boxed()
                .toList();
    }
}
