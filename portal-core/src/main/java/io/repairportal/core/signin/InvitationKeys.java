package io.repairportal.core.signin;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one-time keys of invitations: 30 days, the newest only (A8). Joins the unit of work of the caller. */
public final class InvitationKeys {
    /** How long an invitation can be accepted. */
    public static final Duration LASTS = Duration.ofDays(30);

    private final PortalParts parts;

    /** Uses these parts. */
    public InvitationKeys(PortalParts parts) {
        this.parts = parts;
    }

    /** Makes a new key for a membership and takes back older ones. */
    public InviteToken issue(Membership membership) {
        InviteToken token = new InviteToken(parts.secrets().randomToken());
        issue(membership, token);
        return token;
    }

    /** Returns the keys of a membership, newest first. */
    public List<OneTimeKey> of(ProviderRef provider, MembershipRef membership) {
        return parts.store().oneTimeKeys().about(KeyPurpose.INVITATION, subject(provider, membership));
    }

    /** Takes back what was not accepted yet. */
    public void revoke(ProviderRef provider, MembershipRef membership) {
        parts.store()
                .oneTimeKeys()
                .revoke(
                        KeyPurpose.INVITATION,
                        subject(provider, membership),
                        parts.clock().instant());
    }

    void issue(Membership membership, InviteToken token) {
        ProviderRef provider = membership.customer().provider();
        revoke(provider, membership.ref());
        Instant now = parts.clock().instant();
        String address = membership.holder().email().map(to -> to.folded()).orElse("");
        parts.store()
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        Secrets.keyHash(KeyPurpose.INVITATION, token.value()),
                        KeyPurpose.INVITATION,
                        subject(provider, membership.ref()),
                        Optional.empty(),
                        parts.secrets().keyed("invited-address", address),
                        OneTimeKey.Life.between(now, now.plus(LASTS))));
    }

    /** Returns the key of an invitation of this provider, whatever has become of it. */
    Optional<OneTimeKey> find(ProviderRef provider, InviteToken token) {
        return parts.store()
                .oneTimeKeys()
                .find(KeyPurpose.INVITATION, Secrets.keyHash(KeyPurpose.INVITATION, token.value()))
                .filter(key -> key.subject().provider().equals(Optional.of(provider)));
    }

    /** Returns whether the invitation went to the address that is on file now; a change of address makes it worthless. */
    boolean wentTo(OneTimeKey key, Membership membership) {
        String address = membership.holder().email().map(to -> to.folded()).orElse("");
        return Secrets.same(key.details(), parts.secrets().keyed("invited-address", address));
    }

    private static OneTimeKey.Subject subject(ProviderRef provider, MembershipRef membership) {
        return new OneTimeKey.Subject(Optional.of(provider), membership.value());
    }
}
