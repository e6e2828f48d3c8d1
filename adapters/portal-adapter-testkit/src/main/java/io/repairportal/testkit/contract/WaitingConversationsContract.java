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

import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.MessageFixture;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.message.WaitingConversations} must do. */
public abstract class WaitingConversationsContract extends PortalStoreContract {
    private static final long SEED = 2911;

    private final WorkOrder order = order(DANA, "WO-1").build();

    /** For subclasses. */
    protected WaitingConversationsContract() {}

    @Test
    @DisplayName("where nothing was written, nobody waits (K7)")
    public final void nothing() {
        assertThat(waiting(ACME)).isEmpty();
    }

    @Test
    @DisplayName(
            "a conversation waits once, however often the customer wrote: since her first unanswered message, with her last one (D2, K7)")
    public final void waitsOnce() {
        Message first = at(0, aMessage(order).ref("M-1"));
        Message second = at(1, aMessage(order).ref("M-2").saying(Texts.DIFFICULT));
        append(ACME, first, second);
        append(ACME, first);

        assertThat(waiting(ACME)).containsExactly(new WaitingConversation(second, first.ref(), first.at(), 2));
    }

    @Test
    @DisplayName(
            "the shop's word ends the waiting of its conversation alone, and the next question begins anew (D2, K7)")
    public final void answered() {
        Message elsewhere = at(1, aMessage(EVAN.ref()).ref("M-2"));
        append(
                ACME,
                at(0, aMessage(order).ref("M-1")),
                elsewhere,
                at(2, aMessage(order).ref("M-3").byStaff("amy", "Amy")));
        assertThat(latest(ACME)).containsExactly("M-2");

        Message again = at(3, aMessage(order).ref("M-4"));
        append(ACME, again);

        assertThat(waiting(ACME))
                .containsExactly(
                        new WaitingConversation(elsewhere, elsewhere.ref(), elsewhere.at(), 1),
                        new WaitingConversation(again, again.ref(), again.at(), 1));
    }

    @Test
    @DisplayName(
            "in general each contact of a customer waits for an answer of her own; about a work order they wait together (D2, K7)")
    public final void contacts() {
        append(
                ACME,
                at(0, aMessage(DANA.ref()).concerning("dana").ref("M-1")),
                at(1, aMessage(DANA.ref()).concerning("sam").ref("M-2")),
                at(2, aMessage(DANA.ref()).ref("M-3")),
                at(3, aMessage(DANA.ref()).concerning("sam").ref("M-4").byStaff("amy", "Amy")),
                at(4, aMessage(order).concerning("dana").ref("M-5")),
                at(5, aMessage(order).concerning("sam").ref("M-6")));

        assertThat(latest(ACME)).containsExactly("M-1", "M-3", "M-6");
    }

    @Test
    @DisplayName("what waits at one provider neither waits nor ends at another (K7, P1)")
    public final void providersNeverMix() {
        append(
                ZENITH,
                at(0, aMessage(order(NAMESAKE, "WO-1").build()).ref("M-1").saying("Theirs")));
        append(ACME, at(0, aMessage(order).ref("M-1")));
        append(ZENITH, at(1, aMessage(order(NAMESAKE, "WO-2").build()).ref("M-2")));

        assertThat(latest(ACME)).containsExactly("M-1");
        assertThat(latest(ZENITH)).containsExactly("M-1", "M-2");
        assertThat(settle(ACME, "M-2")).isEmpty();
        assertThat(settle(ACME, "M-1").orElseThrow().latest().text()).isNotEqualTo("Theirs");
        assertThat(latest(ZENITH)).containsExactly("M-1", "M-2");
    }

    @Test
    @DisplayName("staff end the waiting that they have seen, once; a message that came meanwhile goes on waiting (K7)")
    public final void settled() {
        append(
                ACME,
                at(0, aMessage(order).ref("M-1")),
                at(1, aMessage(EVAN.ref()).ref("M-2")));
        WaitingConversation before = waiting(ACME).get(0);
        append(ACME, at(2, aMessage(order).ref("M-3")));
        assertThat(settle(ACME, "M-1")).isEmpty();
        assertThat(latest(ACME)).containsExactly("M-3", "M-2");

        assertThat(settle(ACME, "M-3").orElseThrow().since()).isEqualTo(before.since());

        assertThat(settle(ACME, "M-3")).isEmpty();
        assertThat(settle(ACME, "never-written")).isEmpty();
        assertThat(latest(ACME)).containsExactly("M-2");
        append(ACME, at(4, aMessage(order).ref("M-4")));
        assertThat(waiting(ACME).get(1).messages()).isOne();
    }

    @Test
    @DisplayName("what was written and not stored lets nobody wait (D2, P46)")
    public final void undone() {
        assertThatThrownBy(() -> store().unitOfWork().inTransaction(transaction -> {
                    append(ACME, aMessage(order).build());
                    throw new IllegalStateException("the host changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(waiting(ACME)).isEmpty();
    }

    @Test
    @DisplayName("questions asked by many at the same time are counted one by one (D2)")
    public final void together() {
        Together.run(16, thread -> store().conversations()
                .append(ACME, aMessage(order).ref("M-" + thread).at(PRECISE).build()));

        assertThat(waiting(ACME)).extracting(WaitingConversation::messages).containsExactly(16);
    }

    @Test
    @DisplayName("walking through all pages shows every conversation once, longest waiting first (K7)")
    public final void pagesShowEachOnce() {
        Random random = new Random(SEED);
        List<Message> asked = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            asked.add(aMessage(order(DANA, "WO-" + number).build())
                    .ref("M-" + number)
                    .at(PRECISE.plus(random.nextInt(6), ChronoUnit.MICROS))
                    .build());
        }
        append(ACME, asked.toArray(Message[]::new));
        List<Message> longestFirst = asked.stream()
                .sorted(Comparator.comparing(Message::at).thenComparing(Message::ref))
                .toList();

        for (int limit : new int[] {1, 7, 100}) {
            assertThat(Walks.all(limit, WaitingConversation::place, after -> store().waitingConversations()
                            .longestWaiting(ACME, after, limit)))
                    .extracting(WaitingConversation::latest)
                    .containsExactlyElementsOf(longestFirst);
        }
        assertThatThrownBy(() -> store().waitingConversations().longestWaiting(ACME, Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().waitingConversations().longestWaiting(ACME, Optional.empty(), 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<WaitingConversation> settle(ProviderRef provider, String latest) {
        return store().waitingConversations().settle(provider, new MessageRef(latest));
    }

    private List<WaitingConversation> waiting(ProviderRef provider) {
        return store().waitingConversations()
                .longestWaiting(provider, Optional.empty(), 100)
                .items();
    }

    private List<String> latest(ProviderRef provider) {
        return waiting(provider).stream()
                .map(waiting -> waiting.latest().ref().value())
                .toList();
    }

    private static Message at(int seconds, MessageFixture message) {
        return message.at(PRECISE.plusSeconds(seconds)).build();
    }

    private void append(ProviderRef provider, Message... messages) {
        for (Message message : messages) {
            store().conversations().append(provider, message);
        }
    }
}
