package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.feedback.FeedbackEntries} must do. */
public abstract class FeedbackEntriesContract extends PortalStoreContract {
    private static final long SEED = 42;

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected FeedbackEntriesContract() {}

    @Test
    @DisplayName("feedback comes back as it was given, about a work order or not (J1)")
    public final void remembersEverything() {
        Feedback aboutIt = aMessage(order)
                .saying(Texts.DIFFICULT)
                .via("by link sent to d…@whitfield.example")
                .at(PRECISE)
                .asFeedback();
        Feedback general =
                aMessage(EVAN.ref()).ref("M-2").saying(Texts.ofLength(4_000)).asFeedback();

        append(aboutIt);
        append(general);

        assertThat(list(ACME)).containsExactly(aboutIt, general);
    }

    @Test
    @DisplayName("sending the form twice, also from many tabs at once, makes one entry (C6, J1)")
    public final void storesOnce() {
        Feedback feedback = aMessage(order).asFeedback();

        List<Boolean> stored = Together.run(16, thread -> append(feedback));

        assertThat(stored).containsOnlyOnce(true);
        assertThat(append(aMessage(order).saying("Changed").asFeedback())).isFalse();
        assertThat(list(ACME)).containsExactly(feedback);
    }

    @Test
    @DisplayName("feedback of another provider does not exist, not even under the same reference (P1)")
    public final void providersNeverMix() {
        Feedback ours = aMessage(order).asFeedback();
        Feedback theirs = aMessage(NAMESAKE.ref()).saying("Theirs").asFeedback();
        append(ours);

        assertThat(store().feedback().append(ZENITH, theirs)).isTrue();

        assertThat(list(ACME)).containsExactly(ours);
        assertThat(list(ZENITH)).containsExactly(theirs);
        assertThat(store().feedback()
                        .list(ACME, Optional.of(new Cursor(PRECISE, "z")), 9)
                        .items())
                .containsExactly(ours);
        assertThat(list(new ProviderRef("nowhere"))).isEmpty();
    }

    @Test
    @DisplayName("storing feedback in the name of another provider is a mistake and changes nothing (P1, P6)")
    public final void refusesForeignRecords() {
        assertThatThrownBy(() -> append(aMessage(NAMESAKE.ref()).asFeedback()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(list(ACME)).isEmpty();
        assertThat(list(ZENITH)).isEmpty();
    }

    @Test
    @DisplayName("walking through all pages shows every entry once, newest first (J1)")
    public final void pagesShowEveryEntryOnce() {
        Random random = new Random(SEED);
        List<Feedback> entries = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            entries.add(aMessage(DANA.ref())
                    .ref("M-" + number)
                    .at(PRECISE.plus(random.nextInt(6), ChronoUnit.MICROS))
                    .asFeedback());
        }
        entries.forEach(this::append);
        List<Feedback> newestFirst = entries.stream()
                .sorted(Comparator.comparing(Feedback::at)
                        .thenComparing(Feedback::ref)
                        .reversed())
                .toList();

        for (int limit : new int[] {1, 7, 100}) {
            assertThat(Walks.all(
                            limit,
                            (Feedback entry) ->
                                    new Cursor(entry.at(), entry.ref().value()),
                            after -> store().feedback().list(ACME, after, limit)))
                    .containsExactlyElementsOf(newestFirst);
        }
    }

    private boolean append(Feedback feedback) {
        return store().feedback().append(ACME, feedback);
    }

    private List<Feedback> list(ProviderRef provider) {
        return store().feedback().list(provider, Optional.empty(), 100).items();
    }
}
