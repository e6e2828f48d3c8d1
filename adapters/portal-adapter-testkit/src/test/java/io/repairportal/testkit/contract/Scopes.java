package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a scope when a statement forgets one of its conditions. */
final class Scopes {
    private Scopes() {}

    /** A condition that a statement may forget. */
    enum Forgotten {
        CUSTOMER {
            @Override
            Scope in(Scope scope) {
                return new Scope.WholeProvider(scope.provider());
            }
        },
        CONTACT {
            @Override
            Scope in(Scope scope) {
                return scope.fold(
                        whole -> whole, own -> new Scope.WholeCustomer(own.customer()), one -> one, all -> all);
            }
        },
        WORK_ORDER {
            @Override
            Scope in(Scope scope) {
                return scope.fold(
                        whole -> whole, own -> own, one -> new Scope.WholeCustomer(one.customer()), all -> all);
            }
        },
        OWNER_OF_THE_WORK_ORDER {
            @Override
            Scope in(Scope scope) {
                return scope.fold(
                        whole -> whole, own -> own, one -> new Scope.WholeProvider(one.provider()), all -> all);
            }
        };

        abstract Scope in(Scope scope);
    }

    /** Returns the same scope at the other provider. */
    static Scope elsewhere(Scope scope) {
        return scope.fold(
                whole -> new Scope.WholeCustomer(elsewhere(whole.customer())),
                own -> new Scope.OwnContact(elsewhere(own.customer()), own.contact()),
                one -> new Scope.OneWorkOrder(elsewhere(one.customer()), one.workOrder()),
                all -> new Scope.WholeProvider(elsewhere(all.provider())));
    }

    static ProviderRef elsewhere(ProviderRef provider) {
        return provider.equals(ACME) ? ZENITH : ACME;
    }

    /** Returns a flaw that forgets this condition; the scope is the first argument. */
    static <P> Flawed.Flaw<P> forgetting(Forgotten condition) {
        return (sound, arguments, call) -> {
            Object[] changed = arguments.clone();
            changed[0] = condition.in((Scope) arguments[0]);
            return call.with(changed);
        };
    }

    /** Returns a flaw that forgets the provider, which is told by the first argument. */
    static <P> Flawed.Flaw<P> forgettingTheProvider() {
        return (sound, arguments, call) -> {
            Object[] changed = arguments.clone();
            changed[0] = arguments[0] instanceof Scope scope ? elsewhere(scope) : elsewhere((ProviderRef) arguments[0]);
            return both(call.with(arguments), call.with(changed));
        };
    }

    private static CustomerRef elsewhere(CustomerRef customer) {
        return new CustomerRef(elsewhere(customer.provider()), customer.value());
    }

    private static Object both(Object here, Object there) {
        if (here instanceof Optional<?> found) {
            return found.isPresent() ? found : there;
        }
        if (here instanceof List<?> list) {
            return Stream.concat(list.stream(), ((List<?>) there).stream()).toList();
        }
        if (here instanceof Slice<?> slice) {
            return new Slice<Object>(
                    Stream.concat(slice.items().stream(), ((Slice<?>) there).items().stream())
                            .<Object>map(row -> row)
                            .toList(),
                    slice.more());
        }
        if (here instanceof Integer count) {
            return count + (Integer) there;
        }
        return (Boolean) here || (Boolean) there;
    }
}
