package io.repairportal.testkit.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes a wrong adapter of a sound one: one method does something else. */
final class Flawed {
    private Flawed() {}

    /** What the method does instead; it may ask the sound adapter, with the same or other arguments. */
    @FunctionalInterface
    interface Flaw<P> {
        Object answer(P sound, Object[] arguments, Sound call) throws Throwable;
    }

    /** The sound method. */
    @FunctionalInterface
    interface Sound {
        Object with(Object... arguments) throws Throwable;
    }

    /** Returns {@code sound} with a flaw in every method of this name. */
    static <P> P adapter(Class<P> port, P sound, String method, Flaw<P> flaw) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, called, arguments) -> {
                    Sound call = given -> invoke(sound, called, given);
                    return called.getName().equals(method)
                            ? flaw.answer(sound, arguments, call)
                            : call.with(arguments == null ? new Object[0] : arguments);
                }));
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
