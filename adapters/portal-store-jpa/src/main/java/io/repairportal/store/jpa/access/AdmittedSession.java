package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.settings.SettingsView;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of what is stored about a session: either the provider's settings or one grant. */
record AdmittedSession(
        @Nullable String settings,
        @Nullable Integer settingsVersion,
        @Nullable String link,
        @Nullable String customer,
        @Nullable String contact,
        @Nullable String workOrder,
        @Nullable String tab,
        @Nullable String channel,
        @Nullable String address,
        @Nullable String message,
        @Nullable Instant sentAt,
        @Nullable Instant endsAt) {

    /** Returns the settings, if this is their row. */
    Optional<SettingsView> settingsView() {
        return settings == null || settingsVersion == null
                ? Optional.empty()
                : Optional.of(new SettingsView(settings, settingsVersion));
    }

    /** Returns the grant, if this is the row of one. */
    Optional<LinkGrant> grant(ProviderRef provider) {
        if (link == null || endsAt == null) {
            return Optional.empty();
        }
        SentView sent = sent();
        return Optional.of(new LinkGrant(new KeyHash(link), sent.target(provider), sent.sent(), endsAt));
    }

    private SentView sent() {
        return new SentView(
                Objects.requireNonNull(customer),
                contact,
                Objects.requireNonNull(workOrder),
                Objects.requireNonNull(tab),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(address),
                Objects.requireNonNull(message),
                Objects.requireNonNull(sentAt));
    }
}
