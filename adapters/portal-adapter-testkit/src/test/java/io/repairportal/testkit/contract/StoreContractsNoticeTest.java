package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.that;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.testkit.contract.Scopes.Forgotten;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreContractsNoticeTest {
    private static final String PATIENCE = "repairportal.patience";
    private static final List<WrongStore> BROKEN_TRANSACTIONS = List.of(
            WrongStore.storeWhere(
                    UnitOfWork.class,
                    "inTransaction",
                    StoreSuspects.UnitOfWork.class,
                    that("commits each step", (sound, arguments, call) -> ((UnitOfWork.Work<?>) arguments[0])
                            .in(new Loose()))),
            WrongStore.storeWhere(
                    UnitOfWork.class,
                    "inTransaction",
                    StoreSuspects.UnitOfWork.class,
                    that(
                            "signals at once",
                            (sound, arguments, call) ->
                                    call.with((UnitOfWork.Work<?>) handle -> ((UnitOfWork.Work<?>) arguments[0])
                                            .in(Flawed.adapter(
                                                    UnitOfWork.TransactionHandle.class,
                                                    handle,
                                                    "afterCommit",
                                                    (real, given, ask) -> {
                                                        ((Runnable) given[0]).run();
                                                        return null;
                                                    }))))),
            WrongStore.storeWhere(
                    UnitOfWork.class,
                    "inTransaction",
                    StoreSuspects.UnitOfWork.class,
                    that(
                            "ignores setRollbackOnly",
                            (sound, arguments, call) ->
                                    call.with((UnitOfWork.Work<?>) handle -> ((UnitOfWork.Work<?>) arguments[0])
                                            .in(Flawed.adapter(
                                                    UnitOfWork.TransactionHandle.class,
                                                    handle,
                                                    "setRollbackOnly",
                                                    (real, given, ask) -> null))))),
            WrongStore.storeWhere(
                    UnitOfWork.class,
                    "inTransaction",
                    StoreSuspects.UnitOfWork.class,
                    that("wraps what the work throws", (sound, arguments, call) -> {
                        try {
                            return call.with(arguments);
                        } catch (RuntimeException failure) {
                            throw new IllegalStateException("wrapped", failure);
                        }
                    })));

    @BeforeAll
    static void waitBriefly() {
        // why: one of the wrong stores makes threads wait for each other, and all are in memory
        System.setProperty(PATIENCE, "15");
    }

    @AfterAll
    static void waitAsEver() {
        System.clearProperty(PATIENCE);
    }

    @AfterEach
    void restore() {
        StoreSuspects.suspect = InMemoryPortalStore::new;
    }

    @Test
    @DisplayName("a sound store is accused of nothing (M3)")
    void soundStoresPass() {
        for (Class<?> contract : StoreSuspects.class.getDeclaredClasses()) {
            Verdict verdict = Verdict.of(contract);
            assertThat(verdict.red()).as(contract.getSimpleName()).isEmpty();
            assertThat(verdict.green()).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forgottenConditions", "brokenTransactions"})
    @DisplayName("a statement without one of its ownership conditions turns a contract red (M3, P1, P3)")
    void forgottenConditionsAreNoticed(WrongStore wrong) {
        assertNoticed(wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.repairportal.testkit.contract.StoreFlaws#all")
    @DisplayName("a store that is wrong in one point turns a contract red (M3)")
    void flawsAreNoticed(WrongStore wrong) {
        assertNoticed(wrong);
    }

    private static void assertNoticed(WrongStore wrong) {
        StoreSuspects.suspect = wrong.store();
        Verdict verdict = Verdict.of(wrong.contract());
        assertThat(verdict.red())
                .as("what the contract says about: %s", wrong)
                .hasAtLeastOneElementOfType(AssertionError.class);
    }

    static Stream<WrongStore> forgottenConditions() {
        List<WrongStore> all = new ArrayList<>();
        all.addAll(forgetful(Publications.class, "find"));
        all.addAll(forgetful(Publications.class, "list"));
        all.addAll(forgetful(PublishedFiles.class, "find"));
        all.addAll(forgetful(Conversations.class, "ofWorkOrder"));
        for (Forgotten condition : Forgotten.values()) {
            for (String list : List.of("general", "latest")) {
                all.add(WrongStore.storeWhere(
                        Conversations.class,
                        list,
                        StoreSuspects.Conversations.class,
                        that("forgets " + condition, Scopes.forgetting(condition))));
            }
            for (PublicationQuery.Filter filter : PublicationQuery.Filter.values()) {
                all.add(forgetfulOnlyWhen(
                        filter + " is searched behind a cursor",
                        condition,
                        query -> query.filter() == filter
                                && !query.search().isEmpty()
                                && query.after().isPresent()));
            }
        }
        all.add(WrongStore.storeWhere(
                Conversations.class,
                "general",
                StoreSuspects.Conversations.class,
                that("forgets the provider", Scopes.forgettingTheProvider())));
        return all.stream();
    }

    static Stream<WrongStore> brokenTransactions() {
        return BROKEN_TRANSACTIONS.stream();
    }

    private static <P> List<WrongStore> forgetful(Class<P> port, String method) {
        List<WrongStore> all = new ArrayList<>();
        for (Forgotten condition : Forgotten.values()) {
            all.add(WrongStore.storeWhere(
                    port,
                    method,
                    StoreSuspects.PortalStoreOwnership.class,
                    that("forgets " + condition, Scopes.forgetting(condition))));
        }
        all.add(WrongStore.storeWhere(
                port,
                method,
                StoreSuspects.PortalStoreOwnership.class,
                that("forgets the provider", Scopes.forgettingTheProvider())));
        return all;
    }

    private static WrongStore forgetfulOnlyWhen(String words, Forgotten condition, Predicate<PublicationQuery> when) {
        return WrongStore.storeWhere(
                Publications.class,
                "list",
                StoreSuspects.PortalStoreOwnership.class,
                that("forgets " + condition + " when " + words, (sound, arguments, call) -> {
                    PublicationQuery query = (PublicationQuery) arguments[1];
                    Scope scope = (Scope) arguments[0];
                    return call.with(when.test(query) ? condition.in(scope) : scope, query);
                }));
    }

    /** A transaction that is none. */
    private static final class Loose implements UnitOfWork.TransactionHandle {
        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void afterCommit(Runnable signal) {
            signal.run();
        }

        @Override
        public void setRollbackOnly() {}
    }
}
