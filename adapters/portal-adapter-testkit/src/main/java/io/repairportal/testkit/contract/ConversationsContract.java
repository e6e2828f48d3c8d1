package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.one;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.own;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.testkit.fixture.MessageFixture;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.repairportal.spi.message.Conversations} must do. Whose messages about a work order are seen, {@link
 * PortalStoreOwnershipContract} proves.
 */
public abstract class ConversationsContract extends PortalStoreContract {
    private static final long SEED = 4711;

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected ConversationsContract() {}

    @Test
    @DisplayName("a message comes back as it was written, by customer or staff, about something or in general (D2)")
    public final void remembersEverything() {
        Message fromCustomer = aMessage(order)
                .saying(Texts.DIFFICULT)
                .via("by link sent to d…@whitfield.example")
                .at(PRECISE)
                .build();
        Message fromStaff = aMessage(order)
                .ref("M-2")
                .byStaff("amy", Texts.ofLength(200))
                .saying(Texts.ofLength(4_000))
                .build();
        Message inGeneral = aMessage(DANA.ref()).ref("M-3").concerning("sam").build();

        append(fromCustomer, fromStaff, inGeneral);

        assertThat(ofWorkOrder(all(ACME))).containsExactly(fromCustomer, fromStaff);
        assertThat(general(all(ACME))).containsExactly(inGeneral);
    }

    @Test
    @DisplayName("sending a form twice makes one message (C6, D2)")
    public final void storesOnce() {
        Message first = aMessage(order).build();

        assertThat(store().conversations().append(ACME, first)).isTrue();
        assertThat(store().conversations().append(ACME, first)).isFalse();
        assertThat(store().conversations()
                        .append(ACME, aMessage(order).saying("Changed").build()))
                .isFalse();

        assertThat(ofWorkOrder(all(ACME))).containsExactly(first);
    }

    @Test
    @DisplayName("sending a form from many tabs at once makes one message (C6)")
    public final void storesOnceTogether() {
        List<Boolean> stored = Together.run(16, thread -> store().conversations()
                .append(ACME, aMessage(order).build()));

        assertThat(stored).containsOnlyOnce(true);
        assertThat(ofWorkOrder(all(ACME))).hasSize(1);
    }

    @Test
    @DisplayName("the same reference at two providers names two messages (P1)")
    public final void providersNeverMix() {
        Message ours = aMessage(order).build();
        Message theirs =
                aMessage(order(NAMESAKE, "WO-1").build()).saying("Theirs").build();

        append(ours);

        assertThat(store().conversations().append(ZENITH, theirs)).isTrue();
        assertThat(ofWorkOrder(all(ACME))).containsExactly(ours);
        assertThat(ofWorkOrder(all(ZENITH))).containsExactly(theirs);
    }

    @Test
    @DisplayName("storing a message in the name of another provider is a mistake and changes nothing (P1, P6)")
    public final void refusesForeignRecords() {
        Message theirs = aMessage(order(NAMESAKE, "WO-1").build()).build();

        assertThatThrownBy(() -> store().conversations().append(ACME, theirs))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ofWorkOrder(all(ACME))).isEmpty();
        assertThat(ofWorkOrder(all(ZENITH))).isEmpty();
    }

    @Test
    @DisplayName(
            "general messages are seen by their customer and contact alone, and never from one work order (A6, A14, P1)")
    public final void generalMessagesHaveOwners() {
        append(
                general(DANA, "both").build(),
                general(DANA, "danas").concerning("dana").build(),
                general(DANA, "sams").concerning("sam").build(),
                general(EVAN, "evans").concerning("dana").build());
        store().conversations()
                .append(ZENITH, general(NAMESAKE, "theirs").concerning("dana").build());

        assertThat(refs(general(whole(DANA)))).containsExactlyInAnyOrder("both", "danas", "sams");
        assertThat(refs(general(own(DANA, "dana")))).containsExactly("danas");
        assertThat(refs(general(own(EVAN, "dana")))).containsExactly("evans");
        assertThat(refs(general(one(DANA, "WO-1")))).isEmpty();
        assertThat(refs(general(whole(NAMESAKE)))).containsExactly("theirs");
        assertThat(refs(general(all(ACME)))).containsExactlyInAnyOrder("both", "danas", "sams", "evans");
        assertThat(refs(general(all(ZENITH)))).containsExactly("theirs");
    }

    @Test
    @DisplayName("behind a cursor general messages still have owners (A14, P1)")
    public final void generalPagesHaveOwners() {
        append(
                general(DANA, "danas").concerning("dana").build(),
                general(DANA, "sams").concerning("sam").build(),
                general(EVAN, "evans").concerning("dana").build());
        store().conversations()
                .append(ZENITH, general(NAMESAKE, "theirs").concerning("dana").build());
        Optional<Cursor> future = Optional.of(new Cursor(MORNING.plusSeconds(1), "z"));

        assertThat(refs(store().conversations().general(whole(EVAN), future, 9).items()))
                .containsExactly("evans");
        assertThat(refs(store().conversations()
                        .general(own(DANA, "dana"), future, 9)
                        .items()))
                .containsExactly("danas");
        assertThat(refs(store().conversations()
                        .general(one(DANA, "WO-1"), future, 9)
                        .items()))
                .isEmpty();
        assertThat(refs(store().conversations().general(all(ZENITH), future, 9).items()))
                .containsExactly("theirs");
    }

    @Test
    @DisplayName("messages about another work order or about none are not mixed in (D3)")
    public final void workOrdersNeverMix() {
        append(
                aMessage(order).ref("here").build(),
                aMessage(order(DANA, "WO-2").build()).ref("there").build(),
                general(DANA, "nowhere").build());

        assertThat(refs(ofWorkOrder(whole(DANA)))).containsExactly("here");
        assertThat(refs(general(whole(DANA)))).containsExactly("nowhere");
    }

    @Test
    @DisplayName("of each work order asked for the newest message in the scope is found, newest first (B10, A14, P1)")
    public final void latestOfEach() {
        WorkOrder second = order(DANA, "WO-2").build();
        WorkOrder evans = order(EVAN, "WO-3").build();
        append(
                aMessage(order).ref("old").concerning("dana").at(PRECISE).build(),
                aMessage(order)
                        .ref("new")
                        .concerning("sam")
                        .at(PRECISE.plusSeconds(1))
                        .build(),
                aMessage(second)
                        .ref("other")
                        .concerning("dana")
                        .at(PRECISE.plusSeconds(2))
                        .build(),
                aMessage(evans).ref("foreign").at(PRECISE.plusSeconds(3)).build());
        store().conversations()
                .append(
                        ZENITH,
                        aMessage(order(NAMESAKE, "WO-1").build()).ref("theirs").build());
        List<WorkOrderRef> asked = List.of(order.ref(), order.ref(), second.ref(), evans.ref());

        assertThat(refs(store().conversations().latest(whole(DANA), asked))).containsExactly("other", "new");
        assertThat(refs(store().conversations().latest(own(DANA, "dana"), asked)))
                .containsExactly("other", "old");
        assertThat(refs(store().conversations().latest(one(DANA, "WO-1"), asked)))
                .containsExactly("new");
        assertThat(refs(store().conversations().latest(all(ACME), asked))).containsExactly("foreign", "other", "new");
        assertThat(refs(store().conversations().latest(whole(NAMESAKE), asked))).containsExactly("theirs");
        assertThat(store().conversations().latest(whole(DANA), List.of())).isEmpty();
    }

    @Test
    @DisplayName("walking through all pages shows every message once, newest first (D3)")
    public final void pagesShowEveryMessageOnce() {
        Random random = new Random(SEED);
        List<Message> aboutIt = new ArrayList<>();
        List<Message> general = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            MessageFixture any = aMessage(DANA.ref())
                    .concerning("dana")
                    .ref("M-" + number)
                    .at(PRECISE.plus(random.nextInt(6), ChronoUnit.MICROS));
            general.add(any.build());
            aboutIt.add(any.ref("A-" + number).about(order.ref()).build());
        }
        append(general.toArray(Message[]::new));
        append(aboutIt.toArray(Message[]::new));
        for (Scope scope : List.of(whole(DANA), own(DANA, "dana"), all(ACME))) {
            for (int limit : new int[] {1, 7, 100}) {
                assertThat(Walks.all(limit, ConversationsContract::position, after -> store().conversations()
                                .ofWorkOrder(scope, order.ref(), after, limit)))
                        .containsExactlyElementsOf(newestFirst(aboutIt));
                assertThat(Walks.all(limit, ConversationsContract::position, after -> store().conversations()
                                .general(scope, after, limit)))
                        .containsExactlyElementsOf(newestFirst(general));
            }
        }
    }

    private static Cursor position(Message message) {
        return new Cursor(message.at(), message.ref().value());
    }

    private static List<Message> newestFirst(List<Message> messages) {
        return messages.stream()
                .sorted(Comparator.comparing(Message::at)
                        .thenComparing(Message::ref)
                        .reversed())
                .toList();
    }

    private static MessageFixture general(Customer customer, String ref) {
        return aMessage(customer.ref()).ref(ref);
    }

    private void append(Message... messages) {
        for (Message message : messages) {
            assertThat(store().conversations().append(ACME, message)).isTrue();
        }
    }

    private List<Message> ofWorkOrder(Scope scope) {
        return store().conversations()
                .ofWorkOrder(scope, order.ref(), Optional.empty(), 100)
                .items();
    }

    private List<Message> general(Scope scope) {
        return store().conversations().general(scope, Optional.empty(), 100).items();
    }

    private static List<String> refs(List<Message> messages) {
        return messages.stream().map(message -> message.ref().value()).toList();
    }
}
