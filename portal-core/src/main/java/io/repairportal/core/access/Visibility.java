package io.repairportal.core.access;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.settings.PortalState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The single place that decides who sees what. An ordered list of named rules; the first refusal wins and names itself, so that the
 * answer to "why can't she see that?" is the decision itself (K2, K4). Pure and free of allocation; safe for use by many threads.
 */
public final class Visibility {
    private static final Decision VISIBLE = new Decision.Visible();
    private static final Rule[] RULES = Rule.values();
    private static final Map<Rule, Decision> HIDDEN = hidden();

    private Visibility() {}

    /** Decides whether the viewer may do such a thing at all, whatever the record. */
    public static Decision decide(Viewer viewer, Permission permission) {
        for (Rule rule : RULES) {
            if (rule.compareTo(Rule.IN_SCOPE) < 0 && !permits(rule, viewer, permission)) {
                return refusal(rule);
            }
        }
        return VISIBLE;
    }

    /** Decides about one record. */
    public static Decision decide(Viewer viewer, Permission permission, Subject subject) {
        for (Rule rule : RULES) {
            boolean agreed = rule.compareTo(Rule.IN_SCOPE) < 0
                    ? permits(rule, viewer, permission)
                    : shows(rule, viewer, subject);
            if (!agreed) {
                return refusal(rule);
            }
        }
        return VISIBLE;
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

    private static boolean permits(Rule rule, Viewer viewer, Permission permission) {
        return switch (rule) {
            case MODULE_ACTIVE -> viewer.settings().active();
            case PORTAL_OPEN -> viewer.settings().state().mode() == PortalState.Mode.OPEN;
            case LOCK_PERMITS -> viewer.lock().permits(permission);
            case FEATURE_ON -> viewer.settings().features().has(permission);
            case PERMISSION_HELD -> viewer.rights().has(permission);
            case IN_SCOPE, PUBLISHED, FILE_VISIBLE -> false;
        };
    }

    private static boolean shows(Rule rule, Viewer viewer, Subject subject) {
        return switch (rule) {
            case IN_SCOPE -> contains(viewer.scope(), subject);
            case PUBLISHED -> subject.published();
            case FILE_VISIBLE -> subject.shown();
            case MODULE_ACTIVE, PORTAL_OPEN, LOCK_PERMITS, FEATURE_ON, PERMISSION_HELD -> false;
        };
    }

    private static boolean contains(Scope scope, Subject subject) {
        // why no fold: its lambdas would be made anew for every record of every page
        if (scope instanceof Scope.OneWorkOrder one) {
            return one.workOrder().equals(subject.workOrder()) && one.customer().equals(subject.customer());
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

    private static Decision refusal(Rule rule) {
        Decision refusal = HIDDEN.get(rule);
        return refusal == null ? new Decision.Hidden(rule) : refusal;
    }

    private static Map<Rule, Decision> hidden() {
        Map<Rule, Decision> refusals = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            refusals.put(rule, new Decision.Hidden(rule));
        }
        return refusals;
    }
}
