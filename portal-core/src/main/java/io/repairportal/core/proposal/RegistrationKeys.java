package io.repairportal.core.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.core.internal.DetailsJson;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one-time keys of registrations: 24 hours. What somebody has written waits in the key, sealed, until she has proven her address; so
 * nobody's words are stored for longer who cannot be reached there. Joins the unit of work of the caller.
 */
final class RegistrationKeys {
    private static final Duration LASTS = Duration.ofHours(24);
    private static final String PURPOSE = "registration";

    private final PortalParts parts;
    private final ObjectMapper json = new ObjectMapper();

    RegistrationKeys(PortalParts parts) {
        this.parts = parts;
    }

    /**
     * Somebody who has proven her address.
     *
     * @param person names her at this provider; the same for each registration with this address
     * @param details what she wrote
     */
    record Proven(PersonRef person, Details details) {}

    RegistrationToken issue(ProviderRef provider, Details details) {
        RegistrationToken token = new RegistrationToken(parts.secrets().randomToken());
        Instant now = parts.clock().instant();
        String answers =
                DetailsJson.write(json.createObjectNode().put("v", 1), details).toString();
        parts.store()
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        hash(token),
                        KeyPurpose.REGISTRATION,
                        subject(provider, details.email().orElseThrow()),
                        Optional.empty(),
                        parts.secrets().seal(PURPOSE, answers),
                        OneTimeKey.Life.between(now, now.plus(LASTS))));
        return token;
    }

    /** Returns who could prove her address with this token now; one of another provider does not exist here. */
    Optional<Proven> look(ProviderRef provider, RegistrationToken token) {
        return parts.store()
                .oneTimeKeys()
                .find(KeyPurpose.REGISTRATION, hash(token))
                .filter(key -> key.subject().provider().equals(Optional.of(provider)))
                .filter(key -> key.isUsable(parts.clock().instant()))
                .flatMap(this::open);
    }

    /** Uses the token, and takes back what else was sent to this address; returns whether it could be used. */
    boolean use(ProviderRef provider, RegistrationToken token, Proven proven) {
        Instant now = parts.clock().instant();
        Use use = parts.store().oneTimeKeys().use(KeyPurpose.REGISTRATION, hash(token), Optional.empty(), now);
        if (use != Use.USED) {
            return false;
        }
        EmailAddress address = proven.details().email().orElseThrow();
        parts.store().oneTimeKeys().revoke(KeyPurpose.REGISTRATION, subject(provider, address), now);
        return true;
    }

    private Optional<Proven> open(OneTimeKey key) {
        try {
            Details details = DetailsJson.read(json.readTree(parts.secrets().unseal(PURPOSE, key.details())));
            return Optional.of(new Proven(new PersonRef(key.subject().ref()), details));
        } catch (IllegalArgumentException | JsonProcessingException sealedWithAnotherSecret) {
            return Optional.empty();
        }
    }

    private OneTimeKey.Subject subject(ProviderRef provider, EmailAddress address) {
        return new OneTimeKey.Subject(
                Optional.of(provider), parts.registrant(provider, address).value());
    }

    private static KeyHash hash(RegistrationToken token) {
        return Secrets.keyHash(KeyPurpose.REGISTRATION, token.value());
    }
}
