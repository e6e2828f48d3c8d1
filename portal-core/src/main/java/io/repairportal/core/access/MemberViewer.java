package io.repairportal.core.access;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.Objects;
import java.util.Optional;

/** Somebody who is signed in, and sees what concerns the contact or the whole customer. */
public final class MemberViewer implements ActingViewer {
    private final HostIdentity.Person person;
    private final Scope scope;
    private final ProviderSettings settings;

    MemberViewer(HostIdentity.Person person, ProviderSettings settings) {
        this.person = Objects.requireNonNull(person, "person");
        this.scope = person.scope();
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /** Returns how pages greet the person. */
    public String displayName() {
        return person.displayName();
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
    public PermissionSet rights() {
        return person.permissions();
    }

    @Override
    public CustomerRef customer() {
        return person.customer();
    }

    @Override
    public Optional<ContactRef> contact() {
        return person.contact();
    }

    @Override
    public String via() {
        return "signed in";
    }
}
