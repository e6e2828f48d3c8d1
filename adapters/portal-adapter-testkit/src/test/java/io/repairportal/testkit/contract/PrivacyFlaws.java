package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Mistakes that stores make when somebody is to be forgotten. */
final class PrivacyFlaws {
    private PrivacyFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(tooMuch(), tooLittle(), others()).flatMap(flaws -> flaws);
    }

    private static Stream<WrongStore> tooMuch() {
        return Stream.of(
                flaw("erase", "takes every customer of the provider for hers", (records, arguments, call) -> {
                    call.with(elsewhere((Traces) arguments[0], EVAN.ref()), arguments[1]);
                    return call.with(arguments);
                }),
                flaw("erase", "does it at every provider", (records, arguments, call) -> {
                    call.with(elsewhere((Traces) arguments[0], NAMESAKE.ref()), arguments[1]);
                    return call.with(arguments);
                }),
                flaw("forget", "signs everybody out", (records, arguments, call) -> {
                    call.with(new PersonRef("P-somebody"));
                    return call.with(arguments);
                }));
    }

    private static Stream<WrongStore> tooLittle() {
        return Stream.of(
                flaw("erase", "forgets nothing", (records, arguments, call) -> Erased.nothing()),
                flaw("erase", "leaves links behind", (records, arguments, call) -> {
                    Traces traces = (Traces) arguments[0];
                    return call.with(
                            new Traces(traces.membership(), Set.of(), traces.names(), Set.of(), traces.instead()),
                            arguments[1]);
                }),
                flaw("erase", "leaves the name over what she wrote", (records, arguments, call) -> {
                    Traces traces = (Traces) arguments[0];
                    return call.with(
                            new Traces(
                                    traces.membership(),
                                    traces.contacts(),
                                    Set.of(),
                                    traces.addresses(),
                                    traces.instead()),
                            arguments[1]);
                }),
                namesOnly(),
                flaw("erase", "drops no message", (records, arguments, call) -> call.with(arguments[0], Set.of())),
                flaw("forget", "leaves her signed in", (records, arguments, call) -> 2));
    }

    private static WrongStore namesOnly() {
        return flaw("erase", "knows her by the names she has now only", (records, arguments, call) -> {
            Traces traces = (Traces) arguments[0];
            return call.with(
                    new Traces(traces.membership(), Set.of(), traces.names(), traces.addresses(), traces.instead()),
                    arguments[1]);
        });
    }

    private static Stream<WrongStore> others() {
        return Stream.of(
                flaw("unsent", "answers those of every provider", (records, arguments, call) -> {
                    ProviderRef other = arguments[0].equals(ACME) ? ZENITH : ACME;
                    List<Object> both = new ArrayList<>((List<?>) call.with(arguments));
                    both.addAll((List<?>) call.with(other, arguments[1]));
                    return both;
                }),
                flaw("feedback", "answers the oldest first", (records, arguments, call) -> {
                    List<Object> reversed = new ArrayList<>((List<?>) call.with(arguments));
                    Collections.reverse(reversed);
                    return reversed;
                }));
    }

    private static Traces elsewhere(Traces traces, CustomerRef customer) {
        Membership hers = traces.membership();
        return new Traces(
                new Membership(
                        hers.ref(), customer, hers.holder(), hers.grant(), hers.lock(), hers.times(), hers.version()),
                traces.contacts(),
                traces.names(),
                traces.addresses(),
                traces.instead());
    }

    private static WrongStore flaw(String method, String words, Flawed.Flaw<PersonalRecords> flaw) {
        return storeWhere(PersonalRecords.class, method, StoreSuspects.PersonalRecords.class, that(words, flaw));
    }
}
