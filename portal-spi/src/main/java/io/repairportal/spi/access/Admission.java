package io.repairportal.spi.access;

import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;
import java.util.Objects;

/**
 * What is stored about one request's session at one provider, read in one statement and never cached.
 *
 * @param settings the provider's settings; the defaults if none were ever saved
 * @param grants the work orders of this provider that this session may see, as far as their link is not revoked and their time not over
 */
public record Admission(ProviderSettings settings, List<LinkGrant> grants) {
    /** Copies the grants. */
    public Admission {
        Objects.requireNonNull(settings, "settings");
        grants = List.copyOf(grants);
    }
}
