package io.repairportal.store.jpa.session;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.workorder.WorkOrderRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;

/**
 * Named queries by scope: each kind of scope has its own query, whose name ends with the kind and whose WHERE clause names whose the
 * rows are. Outside the scope nothing is found (P3).
 */
public final class Scoped {

    private Scoped() {}

    /**
     * Returns the query {@code name} for this scope. The scope of one work order takes the customer's query: the caller has asked
     * {@link #reaches} first.
     */
    public static <T> TypedQuery<T> query(EntityManager entities, String name, Scope scope, Class<T> row) {
        return scope.fold(
                whole -> entities.createNamedQuery(name + ".customer", row)
                        .setParameter("provider", whole.provider().value())
                        .setParameter("customer", whole.customer().value()),
                own -> entities.createNamedQuery(name + ".contact", row)
                        .setParameter("provider", own.provider().value())
                        .setParameter("customer", own.customer().value())
                        .setParameter("contact", own.contact().value()),
                one -> entities.createNamedQuery(name + ".customer", row)
                        .setParameter("provider", one.provider().value())
                        .setParameter("customer", one.customer().value()),
                all -> entities.createNamedQuery(name + ".provider", row)
                        .setParameter("provider", all.provider().value()));
    }

    /** Returns the query {@code name} for this scope, with one of its own for the scope of one work order. */
    public static <T> TypedQuery<T> exactly(EntityManager entities, String name, Scope scope, Class<T> row) {
        if (scope instanceof Scope.OneWorkOrder one) {
            return entities.createNamedQuery(name + ".one", row)
                    .setParameter("provider", one.provider().value())
                    .setParameter("customer", one.customer().value())
                    .setParameter("workOrder", one.workOrder().value());
        }
        return query(entities, name, scope, row);
    }

    /** Returns whether this work order can be inside the scope at all. */
    public static boolean reaches(Scope scope, WorkOrderRef workOrder) {
        return !(scope instanceof Scope.OneWorkOrder one) || one.workOrder().equals(workOrder);
    }

    /**
     * Returns the references of those work orders that can be inside the scope, each once.
     *
     * @throws IllegalArgumentException if more than {@code most} are asked for
     */
    public static String[] reached(Scope scope, List<WorkOrderRef> workOrders, int most) {
        if (workOrders.size() > most) {
            throw new IllegalArgumentException("at most " + most + " work orders at once, not " + workOrders.size());
        }
        return workOrders.stream()
                .filter(workOrder -> reaches(scope, workOrder))
                .map(WorkOrderRef::value)
                .distinct()
                .toArray(String[]::new);
    }
}
