package io.repairportal.core.signin;

import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import java.util.Objects;

/** The portal's own logins, put together once for each portal (A7 to A10, A15, A19, A21, A22). */
public final class Accounts implements AutoCloseable {
    private final SignInTools tools;
    private final AccountSignIn signIn;
    private final FreshProof freshProof;
    private final Passwords passwords;
    private final AccountSessionsDesk sessions;
    private final Invitations invitations;
    private final LinkLogin linkLogin;
    private final RepairFinder repairFinder;

    /** Puts them together; starts nothing. */
    public Accounts(PortalParts parts, AccountNotices notices, Audit audit) {
        Objects.requireNonNull(parts, "parts");
        tools = SignInTools.of(parts, notices, audit);
        signIn = new AccountSignIn(parts, tools);
        freshProof = new FreshProof(parts, signIn);
        passwords = new Passwords(parts, tools);
        sessions = new AccountSessionsDesk(parts);
        invitations = new Invitations(parts, tools, passwords);
        linkLogin = new LinkLogin(parts, tools);
        repairFinder = new RepairFinder(parts, tools);
    }

    /** Returns how people sign in. */
    public AccountSignIn signIn() {
        return signIn;
    }

    /** Returns whether somebody has shown of late who she is. */
    public FreshProof freshProof() {
        return freshProof;
    }

    /** Returns how passwords are set and changed. */
    public Passwords passwords() {
        return passwords;
    }

    /** Returns where people are signed in. */
    public AccountSessionsDesk sessions() {
        return sessions;
    }

    /** Returns how invitations are accepted. */
    public Invitations invitations() {
        return invitations;
    }

    /** Returns how an access link leads to a login. */
    public LinkLogin linkLogin() {
        return linkLogin;
    }

    /** Returns what finds repairs for people without a login. */
    public RepairFinder repairFinder() {
        return repairFinder;
    }

    /** Ends the threads that compute passwords, if any runs. */
    @Override
    public void close() {
        tools.work().ifPresent(PasswordWork::close);
    }
}
