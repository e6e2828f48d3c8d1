package io.repairportal.core.internal;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.GiveOutcome;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes memberships, for staff, account admins and the shop's news alike (A8, A13, A14). Safe for use by many threads. */
public final class Giving {
    private static final int LONGEST_NAME = 100;

    private final PortalParts parts;
    private final Members members;
    private final Audit audit;

    /** Uses these parts. */
    public Giving(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.audit = new Audit(parts);
    }

    /** Makes a membership, or says everything that is wrong with the wish; {@code actor} is who is written down. */
    public GiveOutcome give(ProviderRef provider, String actor, GiveAccess wish) {
        Optional<Customer> customer = Optional.of(wish.customer())
                .filter(ref -> ref.provider().equals(provider))
                .flatMap(members::customer);
        if (customer.isEmpty()) {
            return GiveOutcome.Invalid.of("customer", "unknown");
        }
        return give(customer.get(), actor, wish);
    }

    /** Does the same for a customer whose facts are known already. */
    GiveOutcome give(Customer customer, String actor, GiveAccess wish) {
        List<Violation> violations = violations(customer, wish);
        return violations.isEmpty() ? store(actor, customer, wish) : new GiveOutcome.Invalid(violations);
    }

    /** Returns the membership as it would be stored, with a user name that is free; empty if the wanted one is not. */
    public Optional<Membership> draft(Customer customer, GiveAccess wish) {
        return freeName(customer.ref().provider(), wish).map(name -> fresh(customer, wish, name));
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
        List<Membership> known = new ArrayList<>();
        members.each(customer.ref(), known::add);
        if (wish.contact().isPresent()
                && known.stream()
                        .anyMatch(membership -> membership.holder().contact().equals(wish.contact()))) {
            return Optional.of(new Violation("contact", "alreadyMember"));
        }
        boolean several = parts.store()
                .settings()
                .find(customer.ref().provider())
                .accounts()
                .contacts();
        return known.isEmpty() || several ? Optional.empty() : Optional.of(new Violation("contact", "onlyOnePerson"));
    }

    private GiveOutcome store(String actor, Customer customer, GiveAccess wish) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Membership> fresh = draft(customer, wish);
            if (fresh.isEmpty() || parts.store().memberships().saveIfUnchanged(fresh.get()) != Saved.SAVED) {
                transaction.setRollbackOnly();
                return GiveOutcome.Invalid.of("userName", "taken");
            }
            record(actor, fresh.get());
            return new GiveOutcome.Given(fresh.get().version(1));
        });
    }

    private Membership fresh(Customer customer, GiveAccess wish, UserName name) {
        Membership.Holder holder = new Membership.Holder(
                wish.contact(), Optional.empty(), name, wish.email(), customer.labelOf(wish.contact()));
        return new Membership(
                new MembershipRef("m-" + parts.secrets().randomToken().substring(0, 22)),
                customer.ref(),
                holder,
                new Membership.Grant(wish.rights(), wish.wholeCustomer()),
                Lock.OPEN,
                Membership.Times.from(parts.clock().instant()),
                0);
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
