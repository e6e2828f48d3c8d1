package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.WaitingConversations;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that conversations and feedback are stored with, apart from forgotten owners. */
final class MessageFlaws {
    private static final List<WrongStore> CONVERSATIONS = List.of(
            storeWhere(
                    Conversations.class,
                    "append",
                    StoreSuspects.Conversations.class,
                    that("always says stored", (sound, arguments, call) -> {
                        call.with(arguments);
                        return true;
                    })),
            storeWhere(
                    Conversations.class,
                    "ofWorkOrder",
                    StoreSuspects.Conversations.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], arguments[1], skipping(arguments[2]), arguments[3]))),
            storeWhere(
                    Conversations.class,
                    "general",
                    StoreSuspects.Conversations.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], skipping(arguments[1]), arguments[2]))));

    private static final List<WrongStore> WAITING = List.of(
            waiting("longestWaiting", "forgets the provider", Scopes.forgettingTheProvider()),
            waiting("settle", "forgets the provider", Scopes.forgettingTheProvider()),
            waiting(
                    "longestWaiting",
                    "skips rows of the same time",
                    (sound, arguments, call) -> call.with(arguments[0], skippingOlder(arguments[1]), arguments[2])),
            waiting("settle", "ends whatever the conversation has become", (sound, arguments, call) -> {
                ProviderRef provider = (ProviderRef) arguments[0];
                return sound.longestWaiting(provider, Optional.empty(), 100).items().stream()
                        .filter(waiting -> waiting.first().equals(arguments[1])
                                || waiting.latest().ref().equals(arguments[1]))
                        .findFirst()
                        .flatMap(waiting ->
                                sound.settle(provider, waiting.latest().ref()));
            }),
            waiting(
                    "settle",
                    "says so and does nothing",
                    (sound, arguments, call) ->
                            sound.longestWaiting((ProviderRef) arguments[0], Optional.empty(), 100).items().stream()
                                    .filter(waiting -> waiting.latest().ref().equals(arguments[1]))
                                    .findFirst()));

    private static final List<WrongStore> BACKLOG = List.of(
            storeWhere(
                    Backlog.class,
                    "count",
                    StoreSuspects.Backlog.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Backlog.class,
                    "count",
                    StoreSuspects.Backlog.class,
                    that(
                            "counts no more than one",
                            (sound, arguments, call) -> Math.min(1, (Integer) call.with(arguments)))));

    private static final List<WrongStore> FEEDBACK = List.of(
            storeWhere(
                    FeedbackEntries.class,
                    "append",
                    StoreSuspects.FeedbackEntries.class,
                    that("always says stored", (sound, arguments, call) -> {
                        call.with(arguments);
                        return true;
                    })),
            storeWhere(
                    FeedbackEntries.class,
                    "list",
                    StoreSuspects.FeedbackEntries.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    FeedbackEntries.class,
                    "list",
                    StoreSuspects.FeedbackEntries.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], skipping(arguments[1]), arguments[2]))));

    private MessageFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(CONVERSATIONS, WAITING, BACKLOG, FEEDBACK).flatMap(List::stream);
    }

    private static Optional<Cursor> skipping(Object after) {
        return ((Optional<?>) after).map(cursor -> new Cursor(((Cursor) cursor).at(), "-"));
    }

    private static Optional<Cursor> skippingOlder(Object after) {
        return ((Optional<?>) after).map(cursor -> new Cursor(((Cursor) cursor).at(), "~"));
    }

    private static WrongStore waiting(String method, String flaw, Flawed.Flaw<WaitingConversations> mistake) {
        return storeWhere(
                WaitingConversations.class, method, StoreSuspects.WaitingConversations.class, that(flaw, mistake));
    }
}
