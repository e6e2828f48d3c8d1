package io.repairportal.web;

/** A request that breaks the rules of HTTP or of the portal's forms. Thrown while it is read, answered by the gate, seen by nobody else. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
