package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes that stores are made with, apart from forgotten owners. */
final class StoreFlaws {
    private static final Duration DAY = Duration.ofDays(1);

    private StoreFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(
                        lists(),
                        publications(),
                        files(),
                        plans(),
                        conversations(),
                        feedback(),
                        admissions(),
                        keys(),
                        counters(),
                        settings(),
                        OutboxFlaws.all())
                .flatMap(flaws -> flaws);
    }

    private static Stream<WrongStore> lists() {
        return Stream.of(
                list("skips rows of the same time", query -> behind(query, cursor -> new Cursor(cursor.at(), "-"))),
                list(
                        "shows the row of the cursor again",
                        query -> behind(query, cursor -> new Cursor(cursor.at(), cursor.ref() + "-"))),
                list(
                        "compares times in milliseconds",
                        query -> behind(
                                query, cursor -> new Cursor(cursor.at().truncatedTo(ChronoUnit.MILLIS), cursor.ref()))),
                list(
                        "ignores the cursor",
                        query -> new PublicationQuery(query.filter(), query.search(), Optional.empty(), query.limit())),
                list(
                        "ignores the search",
                        query -> new PublicationQuery(query.filter(), "", query.after(), query.limit())),
                list(
                        "takes % for anything",
                        query -> searching(query, query.search().replace("%", ""))),
                list(
                        "takes _ for anything",
                        query -> searching(query, query.search().replace("_", ""))),
                list(
                        "drops backslashes",
                        query -> searching(query, query.search().replace("\\", ""))),
                list(
                        "confuses ready and open",
                        query -> new PublicationQuery(
                                query.filter() == PublicationQuery.Filter.READY
                                        ? PublicationQuery.Filter.OPEN
                                        : query.filter(),
                                query.search(),
                                query.after(),
                                query.limit())),
                listed("never says more", slice -> new Slice<>(slice.items(), false)),
                listed("always says more", slice -> new Slice<>(slice.items(), true)),
                listed("shows the oldest first", slice -> new Slice<>(reversed(slice.items()), slice.more())),
                listed(
                        "forgets the template",
                        slice -> slice.map(row -> new Published(row.publication(), Optional.empty(), List.of()))),
                storeWhere(
                        Publications.class,
                        "save",
                        StoreSuspects.PublicationList.class,
                        that(
                                "shows everything",
                                (sound, arguments, call) -> call.with(
                                        arguments[0], each(arguments[1], one -> one.visible(true, Instant.EPOCH))))));
    }

    private static Stream<WrongStore> publications() {
        return Stream.of(
                saved(
                        "cuts times to seconds",
                        one -> one.with(
                                new Publication.Times(
                                        one.times().state(),
                                        one.times().openedAt().truncatedTo(ChronoUnit.SECONDS),
                                        one.times().closedAt()),
                                one.text())),
                saved(
                        "cuts long texts",
                        one -> one.with(
                                one.times(),
                                new Publication.Text(
                                        one.text()
                                                .heading()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                255,
                                                                one.text()
                                                                        .heading()
                                                                        .length())),
                                        one.text().search()))),
                saved("forgets promises", one -> one.promising(List.of())),
                saved("forgets why it waits", one -> one.waiting(Optional.empty())),
                storeWhere(
                        Publications.class,
                        "save",
                        StoreSuspects.Publications.class,
                        that(
                                "overwrites whatever is there",
                                (sound, arguments, call) -> call.with(
                                        arguments[0],
                                        each(
                                                arguments[1],
                                                one -> sound.findAll(one.provider(), List.of(one.workOrder())).stream()
                                                        .findFirst()
                                                        .map(found -> one.version(found.version()))
                                                        .orElse(one))))),
                storeWhere(
                        Publications.class,
                        "save",
                        StoreSuspects.Publications.class,
                        that("stores all or none", (sound, arguments, call) -> {
                            Set<?> lost = (Set<?>) call.with(arguments);
                            return lost.isEmpty()
                                    ? lost
                                    : each(arguments[1], one -> one).stream()
                                            .map(Publication::workOrder)
                                            .collect(Collectors.toSet());
                        })),
                storeWhere(
                        Publications.class,
                        "save",
                        StoreSuspects.Publications.class,
                        that("never admits a lost race", (sound, arguments, call) -> {
                            call.with(arguments);
                            return Set.<WorkOrderRef>of();
                        })),
                storeWhere(
                        Publications.class,
                        "find",
                        StoreSuspects.Publications.class,
                        that("forgets the files", (sound, arguments, call) -> ((Optional<?>) call.with(arguments))
                                .map(found -> new Published(
                                        ((Published) found).publication(),
                                        ((Published) found).stagePlan(),
                                        List.of())))),
                storeWhere(
                        Publications.class,
                        "findAll",
                        StoreSuspects.Publications.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())));
    }

    private static Stream<WrongStore> files() {
        return Stream.of(storeWhere(
                PublishedFiles.class,
                "save",
                StoreSuspects.PublishedFiles.class,
                that("keeps the first decision", (sound, arguments, call) -> {
                    List<?> files = ((List<?>) arguments[1])
                            .stream()
                                    .filter(file -> sound.find(
                                                    Cast.all((ProviderRef) arguments[0]),
                                                    ((PublishedFile) file).document())
                                            .isEmpty())
                                    .toList();
                    return call.with(arguments[0], files);
                })));
    }

    private static Stream<WrongStore> plans() {
        return Stream.of(
                storeWhere(
                        StagePlans.class,
                        "all",
                        StoreSuspects.StagePlans.class,
                        that(
                                "lists in no order",
                                (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
                storeWhere(
                        StagePlans.class,
                        "all",
                        StoreSuspects.StagePlans.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())),
                storeWhere(
                        StagePlans.class,
                        "find",
                        StoreSuspects.StagePlans.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())),
                storeWhere(
                        StagePlans.class,
                        "save",
                        StoreSuspects.StagePlans.class,
                        that("sorts the stages", (sound, arguments, call) -> {
                            StagePlan plan = (StagePlan) arguments[1];
                            return call.with(
                                    arguments[0],
                                    new StagePlan(
                                            plan.ref(),
                                            plan.name(),
                                            plan.stages().stream()
                                                    .sorted(Comparator.comparing(StagePlan.PlannedStage::key))
                                                    .toList()));
                        })));
    }

    private static Stream<WrongStore> conversations() {
        return Stream.of(
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
    }

    private static Stream<WrongStore> feedback() {
        return Stream.of(
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
    }

    private static Stream<WrongStore> admissions() {
        return Stream.of(
                storeWhere(
                        Admissions.class,
                        "admit",
                        StoreSuspects.Admissions.class,
                        that(
                                "never ends a grant",
                                (sound, arguments, call) -> arguments.length == 3
                                        ? call.with(arguments[0], arguments[1], Instant.EPOCH)
                                        : call.with(arguments))),
                storeWhere(
                        Admissions.class,
                        "admit",
                        StoreSuspects.Admissions.class,
                        that(
                                "remembers the settings of yesterday",
                                (sound, arguments, call) -> arguments.length == 3
                                        ? new Admission(
                                                ProviderSettings.standard(),
                                                ((Admission) call.with(arguments)).grants())
                                        : call.with(arguments))),
                storeWhere(
                        Admissions.class,
                        "admit",
                        StoreSuspects.Admissions.class,
                        that("forgets the provider", (sound, arguments, call) -> {
                            if (arguments.length != 3) {
                                return call.with(arguments);
                            }
                            Admission here = (Admission) call.with(arguments);
                            Admission there = (Admission)
                                    call.with(arguments[0], Scopes.elsewhere((ProviderRef) arguments[1]), arguments[2]);
                            return new Admission(
                                    here.settings(),
                                    Stream.concat(here.grants().stream(), there.grants().stream())
                                            .toList());
                        })),
                storeWhere(
                        Admissions.class,
                        "open",
                        StoreSuspects.Admissions.class,
                        that("forgets what the previous session saw", (sound, arguments, call) -> {
                            ((Optional<?>) arguments[1]).ifPresent(previous -> sound.end((SessionHash) previous));
                            return call.with(arguments);
                        })),
                storeWhere(
                        Admissions.class,
                        "open",
                        StoreSuspects.Admissions.class,
                        that("leaves the previous session open", (sound, arguments, call) -> {
                            call.with(arguments);
                            ((Optional<?>) arguments[1])
                                    .ifPresent(previous -> sound.open(
                                            (SessionHash) previous,
                                            Optional.empty(),
                                            (LinkGrant) arguments[2],
                                            (Instant) arguments[3]));
                            return null;
                        })),
                storeWhere(
                        Admissions.class,
                        "end",
                        StoreSuspects.Admissions.class,
                        that("does nothing", (sound, arguments, call) -> null)),
                storeWhere(
                        Admissions.class,
                        "sweep",
                        StoreSuspects.Admissions.class,
                        that("knows no limit", (sound, arguments, call) -> call.with(arguments[0], 1_000))),
                storeWhere(
                        Admissions.class,
                        "sweep",
                        StoreSuspects.Admissions.class,
                        that(
                                "is early",
                                (sound, arguments, call) ->
                                        call.with(((Instant) arguments[0]).plus(DAY), arguments[1]))));
    }

    private static Stream<WrongStore> keys() {
        return Stream.of(
                storeWhere(
                        Keys.class,
                        "findForUpdate",
                        StoreSuspects.Keys.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())),
                storeWhere(
                        Keys.class,
                        "ofWorkOrder",
                        StoreSuspects.Keys.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())),
                storeWhere(
                        Keys.class,
                        "revoke",
                        StoreSuspects.Keys.class,
                        that("forgets the provider", Scopes.forgettingTheProvider())),
                storeWhere(
                        Keys.class,
                        "revoke",
                        StoreSuspects.Keys.class,
                        that(
                                "revokes all links of an address",
                                (sound, arguments, call) -> arguments[1] instanceof Keys.Revocation.SentTo to
                                        ? (Integer) call.with(arguments)
                                                + (Integer) call.with(
                                                        arguments[0],
                                                        new Keys.Revocation.SentTo(Cast.EVAN.ref(), to.address()),
                                                        arguments[2])
                                        : call.with(arguments))),
                storeWhere(
                        Keys.class,
                        "ofWorkOrder",
                        StoreSuspects.Keys.class,
                        that(
                                "shows the oldest first",
                                (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
                storeWhere(
                        Keys.class,
                        "save",
                        StoreSuspects.Keys.class,
                        that("forgets", (sound, arguments, call) -> null)));
    }

    private static Stream<WrongStore> counters() {
        return Stream.of(
                storeWhere(
                        Counters.class,
                        "countUp",
                        StoreSuspects.Counters.class,
                        that("begins with zero", (sound, arguments, call) -> (Integer) call.with(arguments) - 1)),
                storeWhere(
                        Counters.class,
                        "countUp",
                        StoreSuspects.Counters.class,
                        that(
                                "forgets the window",
                                (sound, arguments, call) -> call.with(arguments[0], Instant.EPOCH, arguments[2]))),
                storeWhere(
                        Counters.class,
                        "countUp",
                        StoreSuspects.Counters.class,
                        that(
                                "compares without case",
                                (sound, arguments, call) -> call.with(
                                        ((String) arguments[0]).toLowerCase(Locale.ROOT), arguments[1], arguments[2]))),
                storeWhere(
                        Counters.class,
                        "countUp",
                        StoreSuspects.Counters.class,
                        that(
                                "cuts long names",
                                (sound, arguments, call) -> call.with(
                                        ((String) arguments[0])
                                                .substring(0, Math.min(64, ((String) arguments[0]).length())),
                                        arguments[1],
                                        arguments[2]))),
                storeWhere(
                        Counters.class,
                        "sweep",
                        StoreSuspects.Counters.class,
                        that("knows no limit", (sound, arguments, call) -> call.with(arguments[0], 1_000))),
                storeWhere(
                        Counters.class,
                        "sweep",
                        StoreSuspects.Counters.class,
                        that("does nothing", (sound, arguments, call) -> 0)));
    }

    private static Stream<WrongStore> settings() {
        return Stream.of(
                storeWhere(
                        Settings.class,
                        "saveIfUnchanged",
                        StoreSuspects.Settings.class,
                        that(
                                "always saves",
                                (sound, arguments, call) -> call.with(
                                        arguments[0],
                                        ((ProviderSettings) arguments[1])
                                                .version(sound.find((ProviderRef) arguments[0])
                                                        .version())))),
                storeWhere(
                        Settings.class,
                        "find",
                        StoreSuspects.Settings.class,
                        that("keeps no version", (sound, arguments, call) -> ((ProviderSettings) call.with(arguments))
                                .version(0))),
                storeWhere(
                        Settings.class,
                        "find",
                        StoreSuspects.Settings.class,
                        that("mixes providers", (sound, arguments, call) -> call.with(Cast.ZENITH))));
    }

    private static WrongStore list(String words, UnaryOperator<PublicationQuery> change) {
        return storeWhere(
                Publications.class,
                "list",
                StoreSuspects.PublicationList.class,
                that(
                        words,
                        (sound, arguments, call) ->
                                call.with(arguments[0], change.apply((PublicationQuery) arguments[1]))));
    }

    @SuppressWarnings("unchecked")
    private static WrongStore listed(String words, UnaryOperator<Slice<Published>> change) {
        return storeWhere(
                Publications.class,
                "list",
                StoreSuspects.PublicationList.class,
                that(words, (sound, arguments, call) -> change.apply((Slice<Published>) call.with(arguments))));
    }

    private static WrongStore saved(String words, Function<Publication, Publication> change) {
        return storeWhere(
                Publications.class,
                "save",
                StoreSuspects.Publications.class,
                that(words, (sound, arguments, call) -> call.with(arguments[0], each(arguments[1], change))));
    }

    private static List<Publication> each(Object publications, Function<Publication, Publication> change) {
        return ((List<?>) publications)
                .stream().map(one -> change.apply((Publication) one)).toList();
    }

    private static PublicationQuery behind(PublicationQuery query, UnaryOperator<Cursor> change) {
        return new PublicationQuery(
                query.filter(), query.search(), query.after().map(change), query.limit());
    }

    private static PublicationQuery searching(PublicationQuery query, String search) {
        return new PublicationQuery(query.filter(), search, query.after(), query.limit());
    }

    private static Optional<Cursor> skipping(Object after) {
        return ((Optional<?>) after).map(cursor -> new Cursor(((Cursor) cursor).at(), "-"));
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }
}
