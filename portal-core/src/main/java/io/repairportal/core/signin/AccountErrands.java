package io.repairportal.core.signin;

import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Does errands, off the request (P9). Codes and tokens are derived from the errand, so that doing it twice sends the same one. Safe for use
 * by many threads.
 */
public final class AccountErrands {
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);
    private static final Duration RESET_LASTS = Duration.ofMinutes(60);
    private static final int TRIES = 5;

    private final PortalParts parts;
    private final AccountNotices notices;
    private final Logins logins;
    private final InvitationKeys invitations;
    private final AskedMessages limit;

    /** Tells people through {@code notices}. */
    public AccountErrands(PortalParts parts, AccountNotices notices) {
        this.parts = parts;
        this.notices = notices;
        this.logins = new Logins(parts);
        this.invitations = new InvitationKeys(parts);
        this.limit = new AskedMessages(parts);
    }

    /** Does the errand; nothing happens if nobody is meant. */
    public void run(ProviderRef provider, AccountErrand errand) {
        parts.store().unitOfWork().inTransaction(transaction -> {
            switch (errand.kind()) {
                case CODE -> logins.person(provider, errand.who()).ifPresent(who -> sendCode(provider, who, errand));
                case RESET -> logins.person(provider, errand.who()).ifPresent(who -> sendReset(provider, who, errand));
                case FIND_REPAIRS -> notices.sendFoundRepairs(provider, errand.who());
                case NEW_INVITATION -> invite(provider, errand);
            }
            return errand;
        });
    }

    private void sendCode(ProviderRef provider, Person person, AccountErrand errand) {
        Optional<Channel> channel = channelOf(person);
        KeyHash hash = Secrets.keyHash(KeyPurpose.SIGN_IN_CODE, errand.nonce());
        String code = CodeWords.digits(parts.secrets(), errand.nonce());
        OneTimeKey.Secret secret = new OneTimeKey.Secret(CodeWords.answer(parts.secrets(), code), TRIES);
        if (channel.isPresent()
                && isNew(KeyPurpose.SIGN_IN_CODE, hash)
                && mayLeave(errand, person, MessageKind.SIGN_IN_CODE)) {
            issue(person, new Key(hash, KeyPurpose.SIGN_IN_CODE, provider, CODE_LASTS), Optional.of(secret));
            noticesFor(errand).code(person, provider, channel.get(), code);
        }
    }

    private void sendReset(ProviderRef provider, Person person, AccountErrand errand) {
        ResetToken token = new ResetToken(parts.secrets().keyed("reset", errand.nonce()));
        KeyHash hash = Secrets.keyHash(KeyPurpose.PASSWORD_RESET, token.value());
        boolean reachable = person.reach().email().isPresent();
        if (reachable
                && isNew(KeyPurpose.PASSWORD_RESET, hash)
                && mayLeave(errand, person, MessageKind.PASSWORD_RESET)) {
            issue(person, new Key(hash, KeyPurpose.PASSWORD_RESET, provider, RESET_LASTS), Optional.empty());
            noticesFor(errand).reset(person, provider, token);
        }
    }

    private void invite(ProviderRef provider, AccountErrand errand) {
        InviteToken token = new InviteToken(parts.secrets().keyed("invitation", errand.nonce()));
        Optional<Membership> invited = parts.store()
                .memberships()
                .find(provider, new MembershipRef(errand.who()))
                .filter(membership -> membership.holder().person().isEmpty())
                .filter(membership -> membership.holder().email().isPresent());
        if (invited.isPresent()
                && invitations.find(provider, token).isEmpty()
                && limit.mayLeave(provider, MessageKind.ACCOUNT_INVITATION, address(invited.get()))) {
            invitations.issue(invited.get(), token);
            noticesFor(errand).invitation(invited.get(), token);
        }
    }

    /** A key about a person wherever she is, which works at the provider that was asked only (P13). */
    private record Key(KeyHash hash, KeyPurpose purpose, ProviderRef at, Duration lasts) {}

    private AccountNotices noticesFor(AccountErrand errand) {
        return errand.asker() == AccountErrand.Asker.SHOP ? notices : notices.asked();
    }

    private boolean mayLeave(AccountErrand errand, Person person, MessageKind kind) {
        return errand.asker() == AccountErrand.Asker.SHOP || limit.mayLeave(person, kind);
    }

    private static String address(Membership invited) {
        return invited.holder().email().map(EmailAddress::folded).orElseThrow();
    }

    /** Returns whether the errand is done for the first time. */
    private boolean isNew(KeyPurpose purpose, KeyHash hash) {
        return parts.store().oneTimeKeys().find(purpose, hash).isEmpty();
    }

    /** Issues a key in place of older ones of this purpose. */
    private void issue(Person person, Key key, Optional<OneTimeKey.Secret> secret) {
        Instant now = parts.clock().instant();
        OneTimeKey.Subject subject =
                new OneTimeKey.Subject(Optional.empty(), person.ref().value());
        parts.store().oneTimeKeys().revoke(key.purpose(), subject, now);
        parts.store()
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        key.hash(),
                        key.purpose(),
                        subject,
                        secret,
                        key.at().value(),
                        OneTimeKey.Life.between(now, now.plus(key.lasts()))));
    }

    private static Optional<Channel> channelOf(Person person) {
        return person.reach().email().map(address -> Channel.EMAIL).or(() -> person.reach()
                .mobile()
                .map(number -> Channel.SMS));
    }
}
