package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.repairportal.spi.UnitOfWork.TransactionHandle;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.repairportal.spi.UnitOfWork} of a store must do: all or nothing, for all roles together; nested ones are one; and
 * an answer "no" of a role is no failure.
 */
public abstract class UnitOfWorkContract extends PortalStoreContract {
    private final WorkOrder order = order(DANA, "WO-1").build();

    /** For subclasses. */
    protected UnitOfWorkContract() {}

    @Test
    @DisplayName("what every role did in a unit of work is there after it, and its result is returned (P46)")
    public final void commits() {
        String result = store().unitOfWork().inTransaction(transaction -> {
            writeWithEveryRole();
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isTrue());
    }

    @Test
    @DisplayName("when the work fails nothing of any role is left, and the failure is thrown on unchanged (P46)")
    public final void rollsBackEveryRole() {
        RuntimeException failure = new IllegalStateException("the shop changed its mind");

        assertThatThrownBy(() -> inTransaction(transaction -> {
                    writeWithEveryRole();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isFalse());
    }

    @Test
    @DisplayName("an error rolls back like an exception (P46)")
    public final void rollsBackAfterErrors() {
        Error failure = new StackOverflowError("deep");

        assertThatThrownBy(() -> inTransaction(transaction -> {
                    writeWithEveryRole();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isFalse());
    }

    @Test
    @DisplayName("after setRollbackOnly nothing is kept although the work ends well (M6)")
    public final void obeysSetRollbackOnly() {
        attempt(transaction -> {
            writeWithEveryRole();
            transaction.setRollbackOnly();
        });

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isFalse());
    }

    @Test
    @DisplayName("after a rollback the next unit of work begins from a clean slate (M6)")
    public final void recoversAfterRollback() {
        attempt(TransactionHandle::setRollbackOnly);

        inTransaction(transaction -> writeWithEveryRole());

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isTrue());
    }

    @Test
    @DisplayName("a change restored by a rollback is the state before the unit of work, not an empty one (P46)")
    public final void rollbackRestoresWhatWasThere() {
        writeWithEveryRole();

        attempt(transaction -> {
            store().stagePlans().save(ACME, aStagePlan("body").named("Changed").build());
            store().keys().revoke(ACME, new Keys.Revocation.OfWorkOrder(order.ref()), MORNING);
            store().admissions().end(new SessionHash("session"));
            store().outbox().claim(MORNING, Duration.ofMinutes(1), 10);
            throw new IllegalStateException("no");
        });

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isTrue());
        assertThat(store().stagePlans().all(ACME))
                .containsExactly(aStagePlan("body").build());
        assertThat(store().outbox().claim(MORNING, Duration.ofMinutes(1), 10))
                .extracting(Outbox.Claimed::attempts)
                .containsExactly(1);
    }

    @Test
    @DisplayName("nested units of work share one transaction: a failure outside undoes what was done inside (M6)")
    public final void nestedUnitsShareOne() {
        attempt(outer -> {
            inTransaction(inner -> writeWithEveryRole());
            throw new IllegalStateException("after the inner one had ended well");
        });

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isFalse());
    }

    @Test
    @DisplayName("a failure of a nested unit of work undoes everything although the outer one swallows it (M6)")
    public final void nestedFailureUndoesAll() {
        attempt(outer -> {
            writeWithEveryRole();
            attempt(inner -> {
                throw new IllegalStateException("inside");
            });
        });

        assertThat(stored()).allSatisfy((role, isStored) -> assertThat(isStored).isFalse());
    }

    @Test
    @DisplayName("inside a unit of work every role sees what was done before in it (M6)")
    public final void readsItsOwnWrites() {
        inTransaction(transaction -> {
            writeWithEveryRole();
            assertThat(stored())
                    .allSatisfy((role, isStored) -> assertThat(isStored).isTrue());
        });
    }

    @Test
    @DisplayName("signals wait for the commit of the outermost unit of work, and then find its changes (P46)")
    public final void signalsAfterTheCommit() {
        List<String> heard = new ArrayList<>();

        inTransaction(outer -> {
            inTransaction(inner -> inner.afterCommit(() -> heard.add("inner " + committed())));
            outer.afterCommit(() -> heard.add("outer " + committed()));
            writeWithEveryRole();
            assertThat(heard).isEmpty();
        });

        assertThat(heard).containsExactlyInAnyOrder("inner true", "outer true");
    }

    @Test
    @DisplayName("after a rollback no signal is given (P46)")
    public final void noSignalAfterRollback() {
        List<String> heard = new ArrayList<>();

        attempt(transaction -> {
            transaction.afterCommit(() -> heard.add("after an exception"));
            throw new IllegalStateException("no");
        });
        attempt(transaction -> {
            transaction.afterCommit(() -> heard.add("after setRollbackOnly"));
            transaction.setRollbackOnly();
        });
        inTransaction(transaction -> {});

        assertThat(heard).isEmpty();
    }

    @Test
    @DisplayName("\"there is one already\" and \"outdated\" are answers: the unit of work goes on and commits (M6)")
    public final void negativeAnswersAreNoFailures() {
        writeWithEveryRole();

        inTransaction(transaction -> {
            assertThat(store().conversations().append(ACME, aMessage(order).build()))
                    .isFalse();
            assertThat(store().feedback().append(ACME, aMessage(order).asFeedback()))
                    .isFalse();
            assertThat(store().publications()
                            .save(ACME, List.of(aPublication(order).build())))
                    .hasSize(1);
            assertThat(store().settings().saveIfUnchanged(ACME, ProviderSettings.standard()))
                    .isFalse();
            store().keys().issue(ACME, List.of(aLink(order).build()));
            store().outbox().add(List.of(anOutboxMessage(ACME).build()));
            store().conversations().append(ACME, aMessage(order).ref("M-2").build());
        });

        assertThat(store().conversations()
                        .ofWorkOrder(all(ACME), order.ref(), Optional.empty(), 10)
                        .items())
                .hasSize(2);
    }

    private boolean committed() {
        // why another thread: it sees only what really was committed
        return Together.run(1, thread -> store().publications()
                                .findAll(ACME, List.of(order.ref()))
                                .size())
                        .get(0)
                == 1;
    }

    private void inTransaction(Consumer<TransactionHandle> work) {
        store().unitOfWork().inTransaction(transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    /** Runs work that will not be committed; whether that is said by an exception is left to the adapter. */
    private void attempt(Consumer<TransactionHandle> work) {
        if (catchThrowable(() -> inTransaction(work)) instanceof Error mistake) {
            throw mistake;
        }
    }

    private void writeWithEveryRole() {
        store().publications().save(ACME, List.of(aPublication(order).build()));
        store().publishedFiles().save(ACME, List.of(aDocument(order).published(true)));
        store().stagePlans().save(ACME, aStagePlan("body").build());
        store().conversations().append(ACME, aMessage(order).build());
        store().feedback().append(ACME, aMessage(order).asFeedback());
        store().keys().issue(ACME, List.of(aLink(order).build()));
        store().admissions()
                .open(new SessionHash("session"), Optional.empty(), aLink(order).grantedAt(MORNING), MORNING);
        store().counters().countUp("tries", MORNING, MORNING.plusSeconds(60));
        store().settings().saveIfUnchanged(ACME, ProviderSettings.standard().with(PortalState.closed("Holiday")));
        store().outbox().add(List.of(anOutboxMessage(ACME).build()));
    }

    private Map<String, Boolean> stored() {
        Map<String, Boolean> stored = new TreeMap<>();
        stored.put(
                "publications",
                store().publications().find(all(ACME), order.ref()).isPresent());
        stored.put(
                "published files",
                store().publishedFiles().find(all(ACME), new DocumentRef("F-1")).isPresent());
        stored.put(
                "stage plans",
                store().stagePlans().find(ACME, new StagePlanRef("body")).isPresent());
        stored.put(
                "conversations",
                !store().conversations()
                        .ofWorkOrder(all(ACME), order.ref(), Optional.empty(), 1)
                        .items()
                        .isEmpty());
        stored.put(
                "feedback",
                !store().feedback().list(ACME, Optional.empty(), 1).items().isEmpty());
        lookAtMachinery(stored);
        return stored;
    }

    private void lookAtMachinery(Map<String, Boolean> stored) {
        stored.put(
                "keys", store().keys().ofWorkOrder(ACME, order.ref()).stream().anyMatch(link -> link.revokedAt()
                        .isEmpty()));
        stored.put(
                "admissions",
                !store().admissions()
                        .admit(Knock.by(ACME, Optional.of(new SessionHash("session"))), MORNING)
                        .grants()
                        .isEmpty());
        stored.put("counters", store().counters().countUp("tries", MORNING, MORNING.plusSeconds(60)) > 1);
        stored.put("settings", store().settings().find(ACME).version() == 1);
        stored.put(
                "outbox",
                store().outbox()
                                .list(ACME, Outbox.State.WAITING, Optional.empty(), 1)
                                .items()
                                .size()
                        == 1);
    }
}
