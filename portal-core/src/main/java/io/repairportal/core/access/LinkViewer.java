package io.repairportal.core.access;

import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.Objects;
import java.util.Optional;

/** Somebody who answered the question of an access link, and sees one work order with the rights "Link visitor" (A6). */
public final class LinkViewer implements ActingViewer {
    private final LinkGrant grant;
    private final Scope scope;
    private final ProviderSettings settings;
    private final Lock lock;

    LinkViewer(LinkGrant grant, ProviderSettings settings, Lock lock) {
        this.grant = Objects.requireNonNull(grant, "grant");
        this.scope =
                new Scope.OneWorkOrder(grant.target().customer(), grant.target().workOrder());
        this.settings = Objects.requireNonNull(settings, "settings");
        this.lock = Objects.requireNonNull(lock, "lock");
    }

    /** Returns the grant this viewer rests on. */
    public LinkGrant grant() {
        return grant;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public ProviderSettings settings() {
        return settings;
    }

    @Override
    public Lock lock() {
        return lock;
    }

    @Override
    public PermissionSet rights() {
        return settings.access().linkVisitor();
    }

    @Override
    public CustomerRef customer() {
        return grant.target().customer();
    }

    @Override
    public Optional<ContactRef> contact() {
        return grant.target().contact();
    }

    @Override
    public String via() {
        return "by link sent to " + Masked.address(grant.sent().address());
    }
}
