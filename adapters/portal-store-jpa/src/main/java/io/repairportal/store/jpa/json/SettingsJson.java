package io.repairportal.store.jpa.json;

import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.ProviderSettings.Accounts;
import io.repairportal.spi.settings.ProviderSettings.LinkAccess;
import io.repairportal.spi.settings.ProviderSettings.Publishing;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a provider as stored; their version is a column of its own.
 *
 * @param v the format
 * @param active whether the module is active
 * @param state whether it answers
 * @param access how links work
 * @param features bits of what is switched on
 * @param publishing what happens by itself
 * @param accounts how people get and use a login; settings stored before there were logins say nothing of it
 */
public record SettingsJson(
        int v,
        boolean active,
        StateJson state,
        AccessJson access,
        long features,
        PublishingJson publishing,
        @Nullable AccountsJson accounts) {

    /** Returns the text of settings. */
    public static String text(ProviderSettings settings) {
        return Json.write(new SettingsJson(
                Json.V,
                settings.active(),
                StateJson.of(settings.state()),
                AccessJson.of(settings.access()),
                settings.features().bits(),
                PublishingJson.of(settings.publishing()),
                AccountsJson.of(settings.accounts())));
    }

    /** Returns the settings of a text. */
    public static ProviderSettings read(String text, int version) {
        SettingsJson form = Json.read(text, SettingsJson.class);
        return new ProviderSettings(
                form.active,
                form.state.state(),
                form.access.access(),
                new PermissionSet(form.features),
                form.publishing.publishing(),
                form.accounts == null ? Accounts.standard() : form.accounts.accounts(),
                version);
    }

    /** The state as stored. */
    record StateJson(String mode, @Nullable String redirect, String reason) {

        private static StateJson of(PortalState state) {
            return new StateJson(state.mode().name(), Json.text(state.redirect()), state.reason());
        }

        private PortalState state() {
            return new PortalState(
                    PortalState.Mode.valueOf(mode),
                    Optional.ofNullable(redirect).map(URI::create),
                    reason);
        }
    }

    /** Rules of links as stored. */
    record AccessJson(boolean question, boolean umlauts, long visitor) {

        private static AccessJson of(LinkAccess access) {
            return new AccessJson(
                    access.question(),
                    access.germanUmlauts(),
                    access.linkVisitor().bits());
        }

        private LinkAccess access() {
            return new LinkAccess(question, umlauts, new PermissionSet(visitor));
        }
    }

    /** Rules of publishing as stored. */
    record PublishingJson(boolean orders, boolean steps, boolean address) {

        private static PublishingJson of(Publishing publishing) {
            return new PublishingJson(
                    publishing.newWorkOrders(), publishing.stepMessages(), publishing.signInAddress());
        }

        private Publishing publishing() {
            return new Publishing(orders, steps, address);
        }
    }

    /** Rules of logins as stored. */
    record AccountsJson(
            boolean contacts,
            @Nullable String newUserRights,
            boolean autoInvite,
            boolean selfRegistration,
            boolean approveDetails,
            int shortestPassword) {

        private static AccountsJson of(Accounts accounts) {
            return new AccountsJson(
                    accounts.contacts(),
                    Json.text(accounts.newUserRights()),
                    accounts.autoInvite(),
                    accounts.selfRegistration(),
                    accounts.approveDetails(),
                    accounts.shortestPassword());
        }

        private Accounts accounts() {
            return new Accounts(
                    contacts,
                    Optional.ofNullable(newUserRights).map(RightsRef::new),
                    autoInvite,
                    selfRegistration,
                    approveDetails,
                    shortestPassword);
        }
    }
}
