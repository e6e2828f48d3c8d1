package io.repairportal.core.internal;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody was sent to get into her account or to change it, and has not used. */
public final class AccountKeys {
    private static final List<KeyPurpose> PURPOSES =
            List.of(KeyPurpose.PASSWORD_RESET, KeyPurpose.SIGN_IN_CODE, KeyPurpose.ADDRESS_PROOF);

    private AccountKeys() {}

    /** Returns the key with this hash if it was made for this provider's pages; at any other it is as unknown as any (P4, P13). */
    public static Optional<OneTimeKey> find(PortalParts parts, ProviderRef provider, KeyPurpose purpose, KeyHash hash) {
        return parts.store().oneTimeKeys().find(purpose, hash).filter(key -> key.details()
                .equals(provider.value()));
    }

    /** Takes all of it back: after the password or the address has changed, what was sent before opens nothing (A10, A20). */
    public static void revoke(PortalParts parts, PersonRef person) {
        Instant now = parts.clock().instant();
        OneTimeKey.Subject subject = new OneTimeKey.Subject(Optional.empty(), person.value());
        PURPOSES.forEach(purpose -> parts.store().oneTimeKeys().revoke(purpose, subject, now));
    }
}
