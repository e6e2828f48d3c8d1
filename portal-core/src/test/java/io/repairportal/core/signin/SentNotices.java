package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.List;

/** Keeps what people are told, in order. */
final class SentNotices implements AccountNotices {
    final List<AccountErrand> errands = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    final List<ResetToken> resets = new ArrayList<>();
    final List<InviteToken> invitations = new ArrayList<>();
    final List<String> told = new ArrayList<>();

    @Override
    public AccountNotices asked() {
        return this;
    }

    @Override
    public void invitation(Membership membership, InviteToken token) {
        invitations.add(token);
    }

    @Override
    public void reset(Person person, ProviderRef provider, ResetToken token) {
        resets.add(token);
    }

    @Override
    public void passwordChanged(Person person, ProviderRef provider) {
        told.add("password changed");
    }

    @Override
    public void code(Person person, ProviderRef provider, Channel channel, String code) {
        codes.add(code);
    }

    @Override
    public void addressProof(Person person, ProviderRef provider, EmailAddress address, String code) {
        codes.add(code);
    }

    @Override
    public void linkProof(ProviderRef provider, AccessLink.Target target, AccessLink.Sent sent, String code) {
        codes.add(code);
    }

    @Override
    public void erased(Person person, ProviderRef provider) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addressChanged(Person person, ProviderRef provider, EmailAddress old) {
        told.add("address changed");
    }

    @Override
    public void later(ProviderRef provider, AccountErrand errand) {
        errands.add(errand);
    }

    @Override
    public void sendFoundRepairs(ProviderRef provider, String phoneOrEmail) {
        told.add("repairs of " + phoneOrEmail);
    }
}
