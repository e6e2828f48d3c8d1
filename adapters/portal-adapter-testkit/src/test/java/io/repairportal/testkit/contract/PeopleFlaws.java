package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.People;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.Rights;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that people, memberships, rights and locks are stored with. */
final class PeopleFlaws {
    private static final List<WrongStore> PEOPLE = List.of(
            storeWhere(
                    People.class,
                    "withEmail",
                    StoreSuspects.People.class,
                    that("compares with case", (sound, arguments, call) -> ((Optional<?>) call.with(arguments))
                            .filter(person -> ((Person) person).reach().email().equals(Optional.of(arguments[0]))))),
            storeWhere(
                    People.class,
                    "saveIfUnchanged",
                    StoreSuspects.People.class,
                    that(
                            "always saves",
                            (sound, arguments, call) -> call.with(((Person) arguments[0])
                                    .version(sound.find(((Person) arguments[0]).ref())
                                            .map(Person::version)
                                            .orElse(0))))),
            storeWhere(
                    People.class,
                    "saveIfUnchanged",
                    StoreSuspects.People.class,
                    that(
                            "takes an address twice",
                            (sound, arguments, call) ->
                                    call.with(arguments) == Saved.TAKEN ? Saved.SAVED : call.with(arguments))),
            storeWhere(
                    People.class,
                    "removeWithoutMembership",
                    StoreSuspects.People.class,
                    that("asks for no membership", (sound, arguments, call) -> true)),
            storeWhere(
                    People.class,
                    "find",
                    StoreSuspects.People.class,
                    that("forgets the language", (sound, arguments, call) -> ((Optional<?>) call.with(arguments))
                            .map(person -> new Person(
                                    ((Person) person).ref(),
                                    ((Person) person).name(),
                                    ((Person) person).reach(),
                                    ((Person) person).password(),
                                    Optional.empty(),
                                    ((Person) person).version())))));

    private static final List<WrongStore> MEMBERSHIPS = List.of(
            storeWhere(
                    Memberships.class,
                    "find",
                    StoreSuspects.Memberships.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Memberships.class,
                    "withUserName",
                    StoreSuspects.Memberships.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Memberships.class,
                    "remove",
                    StoreSuspects.Memberships.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Memberships.class,
                    "withUserName",
                    StoreSuspects.Memberships.class,
                    that("compares letter by letter", (sound, arguments, call) -> ((Optional<?>) call.with(arguments))
                            .filter(found ->
                                    ((Membership) found).holder().userName().equals(arguments[1])))),
            storeWhere(
                    Memberships.class,
                    "saveIfUnchanged",
                    StoreSuspects.Memberships.class,
                    that(
                            "always saves",
                            (sound, arguments, call) -> call.with(((Membership) arguments[0])
                                    .version(sound.find(
                                                    ((Membership) arguments[0])
                                                            .customer()
                                                            .provider(),
                                                    ((Membership) arguments[0]).ref())
                                            .map(Membership::version)
                                            .orElse(0))))),
            storeWhere(
                    Memberships.class,
                    "saveIfUnchanged",
                    StoreSuspects.Memberships.class,
                    that(
                            "says saved when the name is taken",
                            (sound, arguments, call) ->
                                    call.with(arguments) == Saved.TAKEN ? Saved.SAVED : Saved.CHANGED_MEANWHILE)),
            storeWhere(
                    Memberships.class,
                    "ofPerson",
                    StoreSuspects.Memberships.class,
                    that(
                            "shows the newest first",
                            (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    Memberships.class,
                    "ofPerson",
                    StoreSuspects.Memberships.class,
                    that("knows one provider only", (sound, arguments, call) -> ((List<?>) call.with(arguments))
                            .stream()
                                    .filter(found -> ((Membership) found)
                                            .customer()
                                            .provider()
                                            .equals(Cast.ACME))
                                    .toList())),
            storeWhere(
                    Memberships.class,
                    "remove",
                    StoreSuspects.Memberships.class,
                    that("does nothing", (sound, arguments, call) -> true)));

    private static final List<WrongStore> LISTS = List.of(
            storeWhere(
                    MembershipLists.class,
                    "ofCustomer",
                    StoreSuspects.MembershipLists.class,
                    that(
                            "forgets the customer",
                            (sound, arguments, call) -> both(
                                    call.with(arguments), call.with(Cast.EVAN.ref(), arguments[1], arguments[2])))),
            storeWhere(
                    MembershipLists.class,
                    "withRights",
                    StoreSuspects.MembershipLists.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    MembershipLists.class,
                    "waiting",
                    StoreSuspects.MembershipLists.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    MembershipLists.class,
                    "search",
                    StoreSuspects.MembershipLists.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    MembershipLists.class,
                    "search",
                    StoreSuspects.MembershipLists.class,
                    that("compares with case", (sound, arguments, call) -> ((List<?>) call.with(arguments))
                            .stream()
                                    .filter(found -> ((Membership) found)
                                            .holder()
                                            .label()
                                            .contains((String) arguments[1]))
                                    .toList())),
            storeWhere(
                    MembershipLists.class,
                    "search",
                    StoreSuspects.MembershipLists.class,
                    that("knows no limit", (sound, arguments, call) -> call.with(arguments[0], arguments[1], 100))),
            storeWhere(
                    MembershipLists.class,
                    "search",
                    StoreSuspects.MembershipLists.class,
                    that(
                            "looks for the first word only",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], ((String) arguments[1]).split(" ", -1)[0], arguments[2]))),
            storeWhere(
                    MembershipLists.class,
                    "ofCustomer",
                    StoreSuspects.MembershipLists.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) -> call.with(arguments[0], skipping(arguments[1]), arguments[2]))),
            storeWhere(
                    MembershipLists.class,
                    "withRights",
                    StoreSuspects.MembershipLists.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], arguments[1], skipping(arguments[2]), arguments[3]))),
            storeWhere(
                    MembershipLists.class,
                    "waiting",
                    StoreSuspects.MembershipLists.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], skipping(arguments[1]), arguments[2]))));

    private static final List<WrongStore> RIGHTS = List.of(
            storeWhere(
                    Rights.class,
                    "find",
                    StoreSuspects.Rights.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Rights.class,
                    "all",
                    StoreSuspects.Rights.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Rights.class,
                    "removeUnused",
                    StoreSuspects.Rights.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Rights.class,
                    "removeUnused",
                    StoreSuspects.Rights.class,
                    that("removes what is used", (sound, arguments, call) -> true)),
            storeWhere(
                    Rights.class,
                    "all",
                    StoreSuspects.Rights.class,
                    that("shows them backwards", (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    Rights.class,
                    "find",
                    StoreSuspects.Rights.class,
                    that("drops unknown bits", (sound, arguments, call) -> ((Optional<?>) call.with(arguments))
                            .map(found -> ((AccessRights) found)
                                    .changedTo(
                                            ((AccessRights) found).name(),
                                            ((AccessRights) found).permissions().and(PermissionSet.all()))))),
            storeWhere(
                    Rights.class,
                    "saveIfUnchanged",
                    StoreSuspects.Rights.class,
                    that(
                            "always saves",
                            (sound, arguments, call) -> call.with(
                                    arguments[0],
                                    ((AccessRights) arguments[1])
                                            .version(sound.find(
                                                            (ProviderRef) arguments[0],
                                                            ((AccessRights) arguments[1]).ref())
                                                    .map(AccessRights::version)
                                                    .orElse(0))))));

    private static final List<WrongStore> LOCKS = List.of(
            storeWhere(
                    CustomerLocks.class,
                    "of",
                    StoreSuspects.CustomerLocks.class,
                    that("forgets the customer", (sound, arguments, call) -> call.with(Cast.DANA.ref()))),
            storeWhere(
                    CustomerLocks.class,
                    "set",
                    StoreSuspects.CustomerLocks.class,
                    that("always says changed", (sound, arguments, call) -> {
                        call.with(arguments);
                        return true;
                    })),
            storeWhere(
                    CustomerLocks.class,
                    "set",
                    StoreSuspects.CustomerLocks.class,
                    that(
                            "never opens again",
                            (sound, arguments, call) -> arguments[1] == Lock.OPEN ? true : call.with(arguments))));

    private PeopleFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(PEOPLE, MEMBERSHIPS, LISTS, RIGHTS, LOCKS).flatMap(List::stream);
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }

    private static Optional<Cursor> skipping(Object after) {
        return ((Optional<?>) after).map(cursor -> new Cursor(((Cursor) cursor).at(), "-"));
    }

    private static Slice<?> both(Object here, Object there) {
        List<?> other = ((Slice<?>) there).items();
        return new Slice<Object>(
                Stream.concat(((Slice<?>) here).items().stream(), other.stream())
                        .<Object>map(row -> row)
                        .toList(),
                ((Slice<?>) here).more());
    }
}
