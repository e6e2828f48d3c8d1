package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that lists of publications are made with, apart from forgotten owners. */
final class ListFlaws {
    private static final List<WrongStore> LISTS = List.of(
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
            list("ignores the search", query -> new PublicationQuery(query.filter(), "", query.after(), query.limit())),
            list(
                    "takes % for anything",
                    query -> searching(query, query.search().replace("%", ""))),
            list(
                    "takes _ for anything",
                    query -> searching(query, query.search().replace("_", ""))),
            list("drops backslashes", query -> searching(query, query.search().replace("\\", ""))),
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

    private ListFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(LISTS).flatMap(List::stream);
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

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }
}
