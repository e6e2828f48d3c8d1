package io.repairportal.web;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Writes down what is asked of the store and of the shop: each call stands for one statement. */
final class RecordingPorts {
    private static final Set<String> WRITES = Set.of(
            "save",
            "saveIfUnchanged",
            "append",
            "issue",
            "revoke",
            "open",
            "begin",
            "end",
            "sweep",
            "countUp",
            "add",
            "put",
            "markVisible",
            "claim",
            "done",
            "failed",
            "retry",
            "enqueue",
            "keep",
            "forget",
            "sendAgain",
            "set",
            "remove",
            "touch",
            "use",
            "choose");

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /** Returns the store, listening. */
    PortalStore over(PortalStore store) {
        return proxy(PortalStore.class, (role, arguments) -> {
            Object answer = call(role, store, arguments);
            boolean part = role.getReturnType().isInterface() && role.getReturnType() != UnitOfWork.class;
            return part ? listeningTo(role.getReturnType(), answer, role.getName()) : answer;
        });
    }

    /** Returns a store that answers no request, because of trouble with these words. */
    PortalStore failing(PortalStore store, String words) {
        return proxy(PortalStore.class, (role, arguments) -> {
            if (Thread.currentThread().getName().startsWith("qtp")) {
                throw new PortalAdapterException(PortalAdapterException.Kind.UNAVAILABLE, words);
            }
            return call(role, store, arguments);
        });
    }

    /** Returns the shop, listening. Providers are not listened to: the portal remembers them. */
    HostApplication over(HostApplication host) {
        HostApplication.Builder builder = HostApplication.over(host)
                .customers(listeningTo(io.repairportal.spi.customer.Customers.class, host.customers(), "customers"))
                .workOrders(
                        listeningTo(io.repairportal.spi.workorder.WorkOrders.class, host.workOrders(), "workOrders"));
        host.documents()
                .ifPresent(port -> builder.documents(
                        listeningTo(io.repairportal.spi.document.Documents.class, port, "documents")));
        host.estimates()
                .ifPresent(port -> builder.estimates(
                        listeningTo(io.repairportal.spi.estimate.Estimates.class, port, "estimates")));
        host.technicianNotes()
                .ifPresent(port -> builder.technicianNotes(
                        listeningTo(io.repairportal.spi.workorder.TechnicianNotes.class, port, "technicianNotes")));
        return builder.build();
    }

    /** Forgets what was written down. */
    void reset() {
        calls.clear();
    }

    /** Returns every call since the last reset, for example {@code publications.find}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** Returns the calls that change something. */
    List<String> writes() {
        return calls().stream()
                .filter(call -> !call.startsWith("documents.") && !call.startsWith("workOrders."))
                .filter(call -> WRITES.contains(call.substring(call.indexOf('.') + 1)))
                .toList();
    }

    private <T> T listeningTo(Class<T> port, Object behind, String name) {
        return proxy(port, (method, arguments) -> {
            // why only there: the portal's own threads look for messages to send whenever they like
            if (Thread.currentThread().getName().startsWith("qtp")) {
                calls.add(name + "." + method.getName());
            }
            return call(method, behind, arguments);
        });
    }

    private static Object call(Method method, Object behind, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxy(Class<T> port, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> answer.to(method, arguments));
        return port.cast(proxy);
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws Throwable;
    }
}
