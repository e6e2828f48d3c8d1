package io.repairportal.testkit.contract;

import io.repairportal.spi.PortalStore;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A store with one flaw.
 *
 * @param flaw what is wrong, in words
 * @param contract which contract must notice
 * @param store gives a fresh store with the flaw
 */
record WrongStore(String flaw, Class<?> contract, Supplier<PortalStore> store) {

    /** Returns a store of which one method of one role is wrong; {@code role} is named as {@link PortalStore} calls it. */
    static <P> WrongStore storeWhere(Class<P> port, String method, Class<?> contract, Named<P> named) {
        return new WrongStore(
                port.getSimpleName() + "." + method + " " + named.words(),
                contract,
                () -> withRole(port, role -> Flawed.adapter(port, role, method, named.flaw())));
    }

    /** Returns a flaw with its description. */
    static <P> Named<P> that(String words, Flawed.Flaw<P> flaw) {
        return new Named<>(words, flaw);
    }

    /** A flaw in words and in deed. */
    record Named<P>(String words, Flawed.Flaw<P> flaw) {}

    static <P> PortalStore withRole(Class<P> port, UnaryOperator<P> change) {
        PortalStore sound = new InMemoryPortalStore();
        for (Method accessor : PortalStore.class.getMethods()) {
            if (isOptional(accessor, port)) {
                return Flawed.adapter(
                        PortalStore.class, sound, accessor.getName(), (store, arguments, call) -> ((Optional<?>)
                                        call.with())
                                .map(role -> change.apply(port.cast(role))));
            }
            if (accessor.getReturnType() == port) {
                return Flawed.adapter(
                        PortalStore.class,
                        sound,
                        accessor.getName(),
                        (store, arguments, call) -> change.apply(port.cast(call.with())));
            }
        }
        throw new IllegalArgumentException("a store has no " + port.getSimpleName());
    }

    private static boolean isOptional(Method accessor, Class<?> port) {
        return accessor.getGenericReturnType() instanceof ParameterizedType type
                && type.getRawType() == Optional.class
                && type.getActualTypeArguments()[0] == port;
    }

    @Override
    public String toString() {
        return flaw;
    }
}
