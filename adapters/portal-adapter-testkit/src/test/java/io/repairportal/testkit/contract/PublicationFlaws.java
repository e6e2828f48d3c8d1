package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mistakes that publications, files and plans are stored with, apart from forgotten owners. */
final class PublicationFlaws {
    private static final List<WrongStore> PUBLICATIONS = List.of(
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
                                                            one.text().heading().length())),
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
                                    ((Published) found).publication(), ((Published) found).stagePlan(), List.of())))),
            storeWhere(
                    Publications.class,
                    "findAll",
                    StoreSuspects.Publications.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())));

    private static final List<WrongStore> FILES = List.of(
            storeWhere(
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
                    })),
            storeWhere(
                    PublishedFiles.class,
                    "findAll",
                    StoreSuspects.PublishedFiles.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            listedFiles("forgets the provider", Scopes.forgettingTheProvider()),
            listedFiles("forgets what hangs on no work order", (sound, arguments, call) -> {
                Slice<?> found = (Slice<?>) call.with(arguments);
                return new Slice<>(
                        found.items().stream()
                                .filter(file ->
                                        ((PublishedFile) file).workOrder().isPresent())
                                .toList(),
                        found.more());
            }),
            listedFiles(
                    "forgets the contact",
                    (sound, arguments, call) -> call.with(
                            ((Scope) arguments[0])
                                    .<Scope>fold(
                                            whole -> whole,
                                            own -> new Scope.WholeCustomer(own.customer()),
                                            one -> one,
                                            all -> all),
                            arguments[1],
                            arguments[2])),
            listedFiles(
                    "skips rows of the same time",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            ((Optional<?>) arguments[1]).map(after -> new Cursor(((Cursor) after).at(), "-")),
                            arguments[2])),
            listedFiles(
                    "shows a link the list",
                    (sound, arguments, call) -> call.with(
                            arguments[0] instanceof Scope.OneWorkOrder one
                                    ? new Scope.WholeCustomer(one.customer())
                                    : arguments[0],
                            arguments[1],
                            arguments[2])),
            new WrongStore(
                    "PublishedFiles.documents shows files of hidden work orders",
                    StoreSuspects.PublishedFiles.class,
                    () -> WrongStore.withRole(
                            Publications.class,
                            role -> Flawed.adapter(
                                    Publications.class,
                                    role,
                                    "save",
                                    (sound, arguments, call) -> call.with(
                                            arguments[0], each(arguments[1], one -> one.visible(true, PRECISE)))))));

    private static final List<WrongStore> PLANS = List.of(
            storeWhere(
                    StagePlans.class,
                    "all",
                    StoreSuspects.StagePlans.class,
                    that("lists in no order", (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
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

    private PublicationFlaws() {}

    private static WrongStore listedFiles(String words, Flawed.Flaw<PublishedFiles> flaw) {
        return storeWhere(PublishedFiles.class, "documents", StoreSuspects.PublishedFiles.class, that(words, flaw));
    }

    static Stream<WrongStore> all() {
        return Stream.of(PUBLICATIONS, FILES, PLANS).flatMap(List::stream);
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

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }
}
