package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.provider.ProviderRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A one-time key as stored. What is about a person wherever she is has the provider ''. */
@Entity
@Table(name = "one_time_key")
@NamedQuery(name = "oneTimeKey.find", query = OneTimeKeyRow.VIEW + " where k.hash = :hash and k.purpose = :purpose")
@NamedQuery(
        name = "oneTimeKey.about",
        query = OneTimeKeyRow.VIEW + OneTimeKeyRow.ABOUT
                + " order by k.provider desc, k.subject desc, k.purpose desc, k.issuedAt desc, k.hash desc")
@NamedQuery(
        name = "oneTimeKey.use",
        query = "update OneTimeKeyRow k set k.usedAt = :now, k.endedAt = :now where k.hash = :hash"
                + " and k.purpose = :purpose" + OneTimeKeyRow.USABLE + " and k.answer is null")
@NamedQuery(
        name = "oneTimeKey.useKnowing",
        query = "update OneTimeKeyRow k set k.usedAt = :now, k.endedAt = :now where k.hash = :hash"
                + " and k.purpose = :purpose" + OneTimeKeyRow.USABLE + " and k.answer = :answer")
@NamedQuery(
        name = "oneTimeKey.wrong",
        query = "update OneTimeKeyRow k set k.triesLeft = k.triesLeft - 1 where k.hash = :hash"
                + " and k.purpose = :purpose" + OneTimeKeyRow.USABLE)
@NamedQuery(
        name = "oneTimeKey.revoke",
        query = "update OneTimeKeyRow k set k.revokedAt = :now, k.endedAt = :now" + OneTimeKeyRow.ABOUT
                + OneTimeKeyRow.USABLE)
@NamedQuery(
        name = "oneTimeKey.over",
        query = "select k.hash from OneTimeKeyRow k where k.endedAt < :before order by k.endedAt, k.hash")
@NamedQuery(name = "oneTimeKey.forget", query = "delete from OneTimeKeyRow k where k.hash in :hashes")
@NamedQuery(
        name = "oneTimeKey.forgetAbout",
        query = "delete from OneTimeKeyRow k where k.provider = :provider and k.subject = :subject")
final class OneTimeKeyRow {
    static final String VIEW = "select new io.repairportal.store.jpa.access.OneTimeKeyView(k.hash, k.provider,"
            + " k.subject, k.purpose, k.answer, k.triesLeft, k.details, k.issuedAt, k.expiresAt, k.usedAt,"
            + " k.revokedAt) from OneTimeKeyRow k";

    static final String ABOUT = " where k.provider = :provider and k.subject = :subject and k.purpose = :purpose";

    static final String USABLE =
            " and k.usedAt is null and k.revokedAt is null and k.expiresAt > :now and k.triesLeft > 0";

    /** What a key without a secret has left, so that every key is usable by the same condition. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    static final String EVERYWHERE = "";

    @Id
    @Column(updatable = false)
    String hash;

    @Column(updatable = false)
    String provider;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    String purpose;

    @Column(updatable = false)
    @Nullable
    String answer;

    int triesLeft;

    @Column(updatable = false)
    String details;

    @Column(updatable = false)
    Instant issuedAt;

    @Column(updatable = false)
    Instant expiresAt;

    @Nullable
    Instant usedAt;

    @Nullable
    Instant revokedAt;

    Instant endedAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    OneTimeKeyRow() {}

    /** Creates the row of a key. */
    OneTimeKeyRow(OneTimeKey key) {
        hash = key.hash().value();
        provider = key.subject().provider().map(ProviderRef::value).orElse(EVERYWHERE);
        subject = key.subject().ref();
        purpose = key.purpose().name();
        answer = key.secret().map(OneTimeKey.Secret::answer).orElse(null);
        triesLeft = key.secret().map(OneTimeKey.Secret::triesLeft).orElse(UNLIMITED);
        details = key.details();
        issuedAt = key.life().issuedAt();
        expiresAt = key.life().expiresAt();
        usedAt = key.life().usedAt().orElse(null);
        revokedAt = key.life().revokedAt().orElse(null);
        endedAt = Stream.of(
                        Optional.of(expiresAt), key.life().usedAt(), key.life().revokedAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
