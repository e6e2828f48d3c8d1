package io.repairportal.core.access;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The single place that decides who sees what. An ordered chain of named rules; the first refusal wins and names itself, so that the
 * answer to "why can't she see that?" is the decision itself (K2, K4). Asked for every record of every page, and therefore a plain
 * sequence of conditions: a decision takes some nanoseconds and allocates nothing. Pure; safe for use by many threads.
 */
public final class Visibility {
    private static final Decision VISIBLE = new Decision.Visible();
    private static final Decision MODULE_IS_OFF = new Decision.Hidden(Rule.MODULE_ACTIVE);
    private static final Decision PORTAL_IS_CLOSED = new Decision.Hidden(Rule.PORTAL_OPEN);
    private static final Decision LOCK_FORBIDS = new Decision.Hidden(Rule.LOCK_PERMITS);
    private static final Decision FEATURE_IS_OFF = new Decision.Hidden(Rule.FEATURE_ON);
    private static final Decision PERMISSION_IS_MISSING = new Decision.Hidden(Rule.PERMISSION_HELD);
    private static final Decision OUT_OF_SCOPE = new Decision.Hidden(Rule.IN_SCOPE);
    private static final Decision NOT_PUBLISHED = new Decision.Hidden(Rule.PUBLISHED);
    private static final Decision FILE_IS_HIDDEN = new Decision.Hidden(Rule.FILE_VISIBLE);
    private static final Rule[] RULES = Rule.values();

    private Visibility() {}

    /** Decides whether the viewer may do such a thing at all, whatever the record. */
    public static Decision decide(Viewer viewer, Permission permission) {
        ProviderSettings settings = viewer.settings();
        if (!settings.active()) {
            return MODULE_IS_OFF;
        }
        if (settings.state().mode() != PortalState.Mode.OPEN) {
            return PORTAL_IS_CLOSED;
        }
        if (!viewer.lock().permits(permission)) {
            return LOCK_FORBIDS;
        }
        if (!settings.features().has(permission)) {
            return FEATURE_IS_OFF;
        }
        return viewer.rights().has(permission) ? VISIBLE : PERMISSION_IS_MISSING;
    }

    /** Decides about one record. */
    public static Decision decide(Viewer viewer, Permission permission, Subject subject) {
        Decision general = decide(viewer, permission);
        if (!general.visible()) {
            return general;
        }
        if (!contains(viewer.scope(), subject)) {
            return OUT_OF_SCOPE;
        }
        if (!subject.published()) {
            return NOT_PUBLISHED;
        }
        return subject.shown() ? VISIBLE : FILE_IS_HIDDEN;
    }

    /** Returns what each rule says about one record, in order, up to and including the first refusal. */
    public static List<Step> explain(Viewer viewer, Permission permission, Subject subject) {
        Optional<Rule> refused = decide(viewer, permission, subject).fold(Optional::empty, Optional::of);
        List<Step> steps = new ArrayList<>();
        for (Rule rule : RULES) {
            boolean agreed = refused.isEmpty() || rule != refused.get();
            steps.add(new Step(rule, agreed));
            if (!agreed) {
                break;
            }
        }
        return steps;
    }

    /**
     * What one rule said.
     *
     * @param rule the rule
     * @param agreed whether it let the viewer through
     */
    public record Step(Rule rule, boolean agreed) {}

    private static boolean contains(Scope scope, Subject subject) {
        // why no fold: its lambdas would be made anew for every record of every page
        if (scope instanceof Scope.OneWorkOrder one) {
            return subject.workOrder().isPresent()
                    && subject.workOrder().get().equals(one.workOrder())
                    && one.customer().equals(subject.customer());
        }
        if (scope instanceof Scope.WholeCustomer whole) {
            return whole.customer().equals(subject.customer());
        }
        if (scope instanceof Scope.OwnContact own) {
            return own.customer().equals(subject.customer())
                    && subject.contact().isPresent()
                    && subject.contact().get().equals(own.contact());
        }
        return scope.provider().equals(subject.customer().provider());
    }
}
