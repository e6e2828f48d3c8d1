package io.repairportal.core.access;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.Objects;
import java.util.Optional;

/** Somebody who is signed in, here or at the host, and sees what concerns the contact or the whole customer. */
public final class MemberViewer implements ActingViewer {
    private final HostIdentity.Person person;
    private final Optional<Login> login;
    private final ProviderSettings settings;
    private final Lock lock;
    private final Scope scope;

    private MemberViewer(HostIdentity.Person person, Optional<Login> login, ProviderSettings settings, Lock lock) {
        this.person = Objects.requireNonNull(person, "person");
        this.login = Objects.requireNonNull(login, "login");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.lock = Objects.requireNonNull(lock, "lock");
        this.scope = person.scope();
    }

    /** Returns the viewer that the host's own login vouches for. */
    static MemberViewer of(HostIdentity.Person person, ProviderSettings settings, Lock lock) {
        return new MemberViewer(person, Optional.empty(), settings, lock);
    }

    /** Returns the viewer that a person is by one of her memberships. */
    static MemberViewer of(
            AccountSession session, String name, AccountAdmission.Member member, ProviderSettings settings) {
        HostIdentity.Person seen = new HostIdentity.Person(
                member.membership().customer(),
                member.membership().holder().contact(),
                member.membership().grant().wholeCustomer(),
                member.permissions(),
                name);
        Login login = new Login(session.person(), member.membership().ref(), session.only());
        return new MemberViewer(seen, Optional.of(login), settings, member.lock());
    }

    /**
     * The portal's own login.
     *
     * @param person who it is
     * @param membership as what she acts
     * @param only the one provider that her session reaches, if a code of that shop opened it (A8)
     */
    public record Login(PersonRef person, MembershipRef membership, Optional<ProviderRef> only) {
        /** Checks that all are there. */
        public Login {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(membership, "membership");
            Objects.requireNonNull(only, "only");
        }
    }

    /** Returns how pages greet the person. */
    public String displayName() {
        return person.displayName();
    }

    /** Returns the portal's own login; empty if the host's login stands in for it (A18). */
    public Optional<Login> login() {
        return login;
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
