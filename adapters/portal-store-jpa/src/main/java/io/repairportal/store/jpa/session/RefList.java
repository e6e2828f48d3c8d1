package io.repairportal.store.jpa.session;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A condition on a handful of refs with a fixed number of placeholders. The mapper translates a query with a list as parameter each time
 * anew, which takes longer than asking the database; one with single parameters only once.
 */
public final class RefList {
    /** As many as a page of a list has rows. */
    public static final int SIZE = 25;

    /** The placeholders, for the text of a query: {@code w.key.ref in } and this. */
    public static final String IN =
            "(:ref0, :ref1, :ref2, :ref3, :ref4, :ref5, :ref6, :ref7, :ref8, :ref9, :ref10, :ref11, :ref12, "
                    + ":ref13, :ref14, :ref15, :ref16, :ref17, :ref18, :ref19, :ref20, :ref21, :ref22, :ref23, :ref24)";

    private RefList() {}

    /** Asks {@code query} for these refs, at most {@value #SIZE} with one statement. */
    public static <T> List<T> find(List<String> refs, Supplier<TypedQuery<T>> query) {
        List<T> found = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += SIZE) {
            List<String> some = refs.subList(from, Math.min(refs.size(), from + SIZE));
            found.addAll(filled(query.get(), some).getResultList());
        }
        return found;
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, List<String> refs) {
        for (int at = 0; at < SIZE; at++) {
            // why the last one again: a placeholder must hold something, and asking twice finds nothing more
            query.setParameter("ref" + at, refs.get(Math.min(at, refs.size() - 1)));
        }
        return query;
    }
}
