package io.repairportal.core.internal;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.PasswordHasher;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.file.Images;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.spi.mail.TextMessenger;
import io.repairportal.spi.provider.ProviderRef;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * What a portal was built from, handed to each of its services.
 *
 * @param host the shop's facts
 * @param store the portal's own data
 * @param clock the only source of time
 * @param secrets the only source of random tokens and keyed hashes
 * @param publicUrl where customers reach the portal, without a slash at the end
 * @param linkTokens how tokens of access links are made
 * @param services what was plugged in
 */
public record PortalParts(
        HostApplication host,
        PortalStore store,
        Clock clock,
        Secrets secrets,
        URI publicUrl,
        LinkTokens linkTokens,
        Services services) {

    /** Returns as whom somebody registers herself at a provider with this address (A12); the same each time, and no way back to the address. */
    public PersonRef registrant(ProviderRef provider, EmailAddress address) {
        return new PersonRef(secrets.keyed("registrant", provider + " " + address.folded()));
    }

    /**
     * Optional services.
     *
     * @param mailer sends mail; without it nothing leaves by mail
     * @param textMessenger sends text messages
     * @param images makes thumbnails
     * @param passwordHasher stores passwords; without it nobody has one, and people sign in by code
     * @param auditWitness remembers outside the database how far the audit trail had come
     * @param files keeps the bytes of resources; without it there is no library
     */
    public record Services(
            Optional<Mailer> mailer,
            Optional<TextMessenger> textMessenger,
            Optional<Images> images,
            Optional<PasswordHasher> passwordHasher,
            Optional<AuditWitness> auditWitness,
            Optional<FileStore> files) {

        /** Services of a portal that keeps no files. */
        public Services(
                Optional<Mailer> mailer,
                Optional<TextMessenger> textMessenger,
                Optional<Images> images,
                Optional<PasswordHasher> passwordHasher,
                Optional<AuditWitness> auditWitness) {
            this(mailer, textMessenger, images, passwordHasher, auditWitness, Optional.empty());
        }

        /** Services of a portal without passwords and without a witness. */
        public Services(Optional<Mailer> mailer, Optional<TextMessenger> textMessenger, Optional<Images> images) {
            this(mailer, textMessenger, images, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
