package io.repairportal.core.internal;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.GiveOutcome;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes memberships, for staff, account admins and the shop's news alike (A8, A13, A14). Safe for use by many threads. */
public final class Giving {
    private static final int LONGEST_NAME = 100;
    private static final int ROUNDS = 3;
    private static final int REF_LENGTH = 22;
    private static final Duration ALONE = Duration.ofDays(1);

    private final PortalParts parts;
    private final Members members;
    private final Operations operations;
    private final Audit audit;

    /** Uses these parts. */
    public Giving(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.operations = new Operations(parts);
        this.audit = new Audit(parts);
    }

    /**
     * What somebody wants, and under which reference it is stored.
     *
     * @param wish what is given to whom
     * @param ref the new membership
     */
    public record Wanted(GiveAccess wish, MembershipRef ref) {}

    /** Makes a membership, or says everything that is wrong with the wish; {@code actor} is who is written down. */
    public GiveOutcome give(ProviderRef provider, String actor, GiveAccess wish) {
        return give(provider, actor, new Wanted(wish, randomRef()));
    }

    /** Does the same under this reference. */
    public GiveOutcome give(ProviderRef provider, String actor, Wanted wanted) {
        return Optional.of(wanted.wish().customer())
                .filter(ref -> ref.provider().equals(provider))
                .flatMap(members::customer)
                .map(customer -> give(customer, actor, wanted))
                .orElseGet(() -> GiveOutcome.Invalid.of("customer", "unknown"));
    }

    /** Does the same for a customer whose facts are known already. */
    GiveOutcome give(Customer customer, String actor, GiveAccess wish) {
        return give(customer, actor, new Wanted(wish, randomRef()));
    }

    /**
     * Does {@code giving} once for each operation of {@code actor}, all of it or nothing: the same one again does nothing and answers with
     * the membership that the first has made. What is refused may be tried again.
     */
    public GiveOutcome once(
            String actor, GiveAccess wish, OperationId operation, Function<Wanted, GiveOutcome> giving) {
        ProviderRef provider = wish.customer().provider();
        String purpose = purpose(actor, wish);
        MembershipRef ref = ref(parts.secrets().keyed("operation", "member " + purpose + " " + operation));
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!operations.isFirst(provider, purpose, operation)) {
                return members.find(provider, ref)
                        .<GiveOutcome>map(GiveOutcome.Given::new)
                        .orElseGet(() -> GiveOutcome.Invalid.of("contact", "removed"));
            }
            GiveOutcome outcome = giving.apply(new Wanted(wish, ref));
            if (outcome.fold(given -> false, invalid -> true)) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Returns the membership as it would be stored, with a user name that is free; empty if the wanted one is not. */
    public Optional<Membership> draft(Customer customer, GiveAccess wish) {
        return draft(customer, new Wanted(wish, randomRef()));
    }

    /** Returns whether one of these is meant for this address, whatever has become of its invitation (A8, A14). */
    public static boolean isKnown(List<Membership> known, EmailAddress address) {
        return known.stream()
                .flatMap(membership -> membership.holder().email().stream())
                .anyMatch(email -> email.folded().equals(address.folded()));
    }

    /** Writes down that a new membership was stored; {@code actor} is who is written down. */
    public void record(String actor, Membership fresh) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("customer", fresh.customer().value());
        details.put("rights", fresh.grant().rights().map(ref -> ref.value()).orElse("none"));
        details.put("scope", fresh.grant().wholeCustomer() ? "whole customer" : "own contact");
        audit.record(
                fresh.customer().provider(),
                new Audit.Act("membership.given", actor, "membership:" + fresh.ref()),
                details);
    }

    private GiveOutcome give(Customer customer, String actor, Wanted wanted) {
        List<Violation> violations = violations(customer, wanted.wish());
        return violations.isEmpty() ? store(actor, customer, wanted) : new GiveOutcome.Invalid(violations);
    }

    private List<Violation> violations(Customer customer, GiveAccess wish) {
        List<Violation> violations = new ArrayList<>();
        wish.contact()
                .filter(ref -> customer.contact(ref).isEmpty())
                .ifPresent(ref -> violations.add(new Violation("contact", "unknown")));
        if (wish.contact().isEmpty() && !wish.wholeCustomer()) {
            violations.add(new Violation("contact", "blank"));
        }
        wish.rights()
                .filter(ref -> parts.store()
                        .rights()
                        .find(customer.ref().provider(), ref)
                        .isEmpty())
                .ifPresent(ref -> violations.add(new Violation("rights", "unknown")));
        people(customer, wish).ifPresent(violations::add);
        if (!wish.userName().isBlank() && !UserName.isValid(wish.userName())) {
            boolean tooLong = wish.userName().length() > LONGEST_NAME;
            violations.add(new Violation("userName", tooLong ? "tooLong" : "invalid"));
        }
        return violations;
    }

    private Optional<Violation> people(Customer customer, GiveAccess wish) {
        List<Membership> known = members.all(customer.ref());
        if (wish.contact().isPresent()
                && known.stream()
                        .anyMatch(membership -> membership.holder().contact().equals(wish.contact()))) {
            return Optional.of(new Violation("contact", "alreadyMember"));
        }
        // why whatever its lock or invitation: it is opened or invited again, and nobody gets round a lock (A11)
        if (wish.email().filter(address -> isKnown(known, address)).isPresent()) {
            return Optional.of(new Violation("email", "alreadyInvited"));
        }
        boolean several = parts.store()
                .settings()
                .find(customer.ref().provider())
                .accounts()
                .contacts();
        return known.isEmpty() || several ? Optional.empty() : Optional.of(new Violation("contact", "onlyOnePerson"));
    }

    private GiveOutcome store(String actor, Customer customer, Wanted wanted) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            beAlone(customer.ref());
            return people(customer, wanted.wish())
                    .<GiveOutcome>map(violation -> new GiveOutcome.Invalid(List.of(violation)))
                    .orElseGet(() -> storeAlone(actor, customer, wanted));
        });
    }

    /** Whoever gives access at the same customer waits here until this unit of work has ended, so that nobody is let in twice. */
    private void beAlone(CustomerRef customer) {
        String name = parts.secrets().keyed("counter", customer.provider() + " " + customer.value());
        parts.store()
                .counters()
                .countUp(
                        "giving " + name, Instant.EPOCH, parts.clock().instant().plus(ALONE));
    }

    private GiveOutcome storeAlone(String actor, Customer customer, Wanted wanted) {
        // why again: a name that was free can be taken meanwhile at another customer, and then the next one will do
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Membership> fresh = draft(customer, wanted);
            if (fresh.isPresent() && parts.store().memberships().saveIfUnchanged(fresh.get()) == Saved.SAVED) {
                record(actor, fresh.get());
                return new GiveOutcome.Given(fresh.get().version(1));
            }
        }
        return GiveOutcome.Invalid.of("userName", "taken");
    }

    private Optional<Membership> draft(Customer customer, Wanted wanted) {
        return freeName(customer.ref().provider(), wanted.wish()).map(name -> fresh(customer, wanted, name));
    }

    private Membership fresh(Customer customer, Wanted wanted, UserName name) {
        GiveAccess wish = wanted.wish();
        Membership.Holder holder = new Membership.Holder(
                wish.contact(), Optional.empty(), name, wish.email(), customer.labelOf(wish.contact()));
        return new Membership(
                wanted.ref(),
                customer.ref(),
                holder,
                new Membership.Grant(wish.rights(), wish.wholeCustomer()),
                Lock.OPEN,
                Membership.Times.from(parts.clock().instant()),
                0);
    }

    /** Says who wants what: a form that somebody went back to and filled in anew is another one. */
    private static String purpose(String actor, GiveAccess wish) {
        return String.join(
                "\n",
                "give",
                actor,
                wish.customer().value(),
                wish.contact().map(ref -> ref.value()).orElse(""),
                wish.email().map(EmailAddress::folded).orElse(""),
                wish.rights().map(ref -> ref.value()).orElse(""),
                Boolean.toString(wish.wholeCustomer()),
                wish.userName());
    }

    private MembershipRef randomRef() {
        return ref(parts.secrets().randomToken());
    }

    private static MembershipRef ref(String token) {
        return new MembershipRef("m-" + token.substring(0, REF_LENGTH));
    }

    private Optional<UserName> freeName(ProviderRef provider, GiveAccess wish) {
        if (!wish.userName().isBlank()) {
            return Optional.of(new UserName(wish.userName().strip())).filter(name -> isFree(provider, name));
        }
        // why not only the address: one address may have memberships at several customers (A15)
        Stream<String> choices = Stream.concat(
                wish.email().map(EmailAddress::value).stream(),
                Stream.generate(() -> "user-" + parts.secrets().randomText("abcdefghjkmnpqrstuvwxyz23456789", 8))
                        .limit(5));
        return choices.filter(UserName::isValid)
                .map(UserName::new)
                .filter(name -> isFree(provider, name))
                .findFirst();
    }

    private boolean isFree(ProviderRef provider, UserName name) {
        return parts.store().memberships().withUserName(provider, name).isEmpty();
    }
}
