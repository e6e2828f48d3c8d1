package io.repairportal.core.internal;

import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.provider.ProviderRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * How entries of the audit trail hang together (P66). The hash of a record is the SHA-256, in base64url without padding, of the hash before
 * it and everything in the record; each part is written as the number of its UTF-8 bytes, a colon and the bytes, so that no two records have
 * the same writing. The first record follows a hash of the provider's name, so that the chain of one provider is never that of another.
 * Pure.
 */
public final class AuditChain {
    private static final String VERSION = "repair-portal-audit-1";

    private AuditChain() {}

    /** Returns the record that follows {@code head}. */
    public static AuditRecord next(ProviderRef provider, AuditHead head, AuditEntry entry) {
        long number = head.number() + 1;
        return new AuditRecord(number, entry, hash(provider, head, number, entry));
    }

    /** Returns whether {@code record} is what follows {@code head}. */
    public static boolean follows(ProviderRef provider, AuditHead head, AuditRecord record) {
        return record.number() == head.number() + 1
                && record.hash().equals(hash(provider, head, record.number(), record.entry()));
    }

    private static String hash(ProviderRef provider, AuditHead head, long number, AuditEntry entry) {
        Writing writing = new Writing();
        writing.part(head.number() == 0 ? genesis(provider) : head.hash());
        writing.part(Long.toString(number));
        writing.part(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
        writing.part(entry.event());
        writing.part(entry.actor());
        writing.part(entry.subject());
        writing.part(Integer.toString(entry.details().size()));
        entry.details().forEach((name, value) -> {
            writing.part(name);
            writing.part(value);
        });
        return writing.hash();
    }

    private static String genesis(ProviderRef provider) {
        Writing writing = new Writing();
        writing.part(provider.value());
        return writing.hash();
    }

    /** Parts written one behind the other. */
    private static final class Writing {
        private final MessageDigest digest;

        Writing() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java runtime has SHA-256", missing);
            }
            part(VERSION);
        }

        void part(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }

        String hash() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        }
    }
}
