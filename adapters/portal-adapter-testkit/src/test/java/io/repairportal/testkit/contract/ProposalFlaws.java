package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.Proposals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that stores make with proposals. */
final class ProposalFlaws {
    private ProposalFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.concat(lists(), rows());
    }

    private static Stream<WrongStore> lists() {
        return Stream.of(
                flaw("waiting", "answers those of every provider", (proposals, arguments, call) -> {
                    List<Object> both = new ArrayList<>((List<?>) call.with(arguments));
                    both.addAll((List<?>) call.with(ZENITH, arguments[1], arguments[2]));
                    return both;
                }),
                flaw(
                        "waiting",
                        "takes the first of any kind, then leaves out the others",
                        (proposals, arguments, call) -> {
                            List<Proposal> all = new ArrayList<>();
                            for (Proposal.Kind kind : Proposal.Kind.values()) {
                                ((List<?>) call.with(arguments[0], kind, 100))
                                        .forEach(found -> all.add((Proposal) found));
                            }
                            return all.stream()
                                    .sorted(Comparator.comparing(
                                            found -> found.verdict().madeAt()))
                                    .limit((int) arguments[2])
                                    .filter(found -> found.kind() == arguments[1])
                                    .toList();
                        }),
                flaw("waiting", "answers the newest first", (proposals, arguments, call) -> {
                    List<Object> reversed = new ArrayList<>((List<?>) call.with(arguments));
                    Collections.reverse(reversed);
                    return reversed;
                }));
    }

    private static Stream<WrongStore> rows() {
        return Stream.of(
                flaw("find", "forgets how it was before", (proposals, arguments, call) -> ((Optional<?>)
                                call.with(arguments))
                        .map(found -> {
                            Proposal stored = (Proposal) found;
                            return new Proposal(
                                    stored.ref(),
                                    stored.provider(),
                                    stored.kind(),
                                    stored.about(),
                                    Optional.empty(),
                                    stored.wanted(),
                                    stored.verdict(),
                                    stored.version());
                        })),
                flaw("saveIfUnchanged", "takes outdated decisions for stored", (proposals, arguments, call) -> {
                    call.with(arguments);
                    return Saved.SAVED;
                }));
    }

    private static WrongStore flaw(String method, String words, Flawed.Flaw<Proposals> flaw) {
        return storeWhere(Proposals.class, method, StoreSuspects.Proposals.class, that(words, flaw));
    }
}
