package io.repairportal.spi.access;

import io.repairportal.spi.settings.ProviderSettings;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored about the link of one request, read in one statement and never cached.
 *
 * @param link the link, whatever its state
 * @param settings the settings of its provider
 * @param workOrderVisible whether its work order is published and visible now
 * @param workOrderClosedAt when its work order was closed
 * @param lock whether its customer is locked
 */
public record LinkAdmission(
        AccessLink link,
        ProviderSettings settings,
        boolean workOrderVisible,
        Optional<Instant> workOrderClosedAt,
        Lock lock) {
    /** Checks that all are there. */
    public LinkAdmission {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(workOrderClosedAt, "workOrderClosedAt");
        Objects.requireNonNull(lock, "lock");
    }
}
