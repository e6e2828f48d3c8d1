package io.repairportal.spi.settings;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.internal.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of one provider.
 *
 * @param active whether the portal module is active for this provider
 * @param state whether it answers
 * @param access how customers without a login get in
 * @param features what is switched on; nobody is permitted more than this
 * @param publishing what happens by itself when the shop tells news
 * @param accounts how people get and use a login
 * @param version 0 before they are first stored; counts up with each change
 */
public record ProviderSettings(
        boolean active,
        PortalState state,
        LinkAccess access,
        PermissionSet features,
        Publishing publishing,
        Accounts accounts,
        int version) {
    /** Checks that all are there. */
    public ProviderSettings {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(publishing, "publishing");
        Objects.requireNonNull(accounts, "accounts");
    }

    /** Returns the settings of a provider that has set nothing: all features but technician notes (B6). */
    public static ProviderSettings standard() {
        return new ProviderSettings(
                true,
                PortalState.open(),
                LinkAccess.standard(),
                PermissionSet.all().without(Permission.TECH_NOTES_VIEW),
                Publishing.standard(),
                Accounts.standard(),
                0);
    }

    /** Returns these settings with another state. */
    public ProviderSettings with(PortalState other) {
        return new ProviderSettings(active, other, access, features, publishing, accounts, version);
    }

    /** Returns these settings with another way in. */
    public ProviderSettings with(LinkAccess other) {
        return new ProviderSettings(active, state, other, features, publishing, accounts, version);
    }

    /** Returns these settings with other features. */
    public ProviderSettings with(PermissionSet other) {
        return new ProviderSettings(active, state, access, other, publishing, accounts, version);
    }

    /** Returns these settings with other publishing rules. */
    public ProviderSettings with(Publishing other) {
        return new ProviderSettings(active, state, access, features, other, accounts, version);
    }

    /** Returns these settings with other rules for logins. */
    public ProviderSettings with(Accounts other) {
        return new ProviderSettings(active, state, access, features, publishing, other, version);
    }

    /** Returns these settings with the module active or not. */
    public ProviderSettings active(boolean on) {
        return new ProviderSettings(on, state, access, features, publishing, accounts, version);
    }

    /** Returns these settings as they are stored under {@code next}. */
    public ProviderSettings version(int next) {
        return new ProviderSettings(active, state, access, features, publishing, accounts, next);
    }

    /**
     * How access links work.
     *
     * @param question whether the last name is asked; without it everybody who has the link gets in (A17)
     * @param germanUmlauts whether ü and ue count as the same letter (A2)
     * @param linkVisitor what somebody who comes by a link may do (A6)
     */
    public record LinkAccess(boolean question, boolean germanUmlauts, PermissionSet linkVisitor) {
        /** Checks the permissions. */
        public LinkAccess {
            Objects.requireNonNull(linkVisitor, "linkVisitor");
        }

        /** Returns the rules of a provider that has set none: the question is asked. */
        public static LinkAccess standard() {
            return new LinkAccess(
                    true,
                    false,
                    PermissionSet.of(
                            Permission.WORK_ORDERS_VIEW,
                            Permission.PHOTOS_VIEW,
                            Permission.DOCUMENTS_VIEW,
                            Permission.ESTIMATES_VIEW,
                            Permission.ESTIMATES_DECIDE,
                            Permission.INVOICES_VIEW,
                            Permission.INVOICES_PAY,
                            Permission.MESSAGES_WRITE,
                            Permission.FILES_UPLOAD));
        }
    }

    /**
     * What happens by itself.
     *
     * @param newWorkOrders whether a new work order is visible at once (B1)
     * @param stepMessages whether a stage that became visible is told by message (A1)
     * @param signInAddress whether mails name the portal's address in their footer (L2)
     */
    public record Publishing(boolean newWorkOrders, boolean stepMessages, boolean signInAddress) {
        /** Returns the rules of a provider that has set none: nothing by itself, address in the footer. */
        public static Publishing standard() {
            return new Publishing(false, false, true);
        }
    }

    /**
     * How people get and use a login.
     *
     * @param contacts whether several people of a customer may have one (A14)
     * @param newUserRights what new people are given unless staff choose otherwise; empty is None
     * @param autoInvite whether a new customer or contact with a mail address is invited at once (A13); needs {@code newUserRights}
     * @param selfRegistration whether people may ask for a login themselves (A12)
     * @param approveDetails whether staff approve what people change about themselves (A20)
     * @param shortestPassword of customers, 8 to 64 characters (A9)
     */
    public record Accounts(
            boolean contacts,
            Optional<RightsRef> newUserRights,
            boolean autoInvite,
            boolean selfRegistration,
            boolean approveDetails,
            int shortestPassword) {
        /** Checks the length, and that whoever is invited by itself may do something. */
        public Accounts {
            Objects.requireNonNull(newUserRights, "newUserRights");
            Require.between(shortestPassword, 8, 64, "shortestPassword");
            if (autoInvite && newUserRights.isEmpty()) {
                throw new IllegalArgumentException(
                        "choose the rights of new people before they are invited automatically");
            }
        }

        /** Returns the rules of a provider that has set none: nothing by itself, 10 characters. */
        public static Accounts standard() {
            return new Accounts(false, Optional.empty(), false, false, false, 10);
        }
    }
}
