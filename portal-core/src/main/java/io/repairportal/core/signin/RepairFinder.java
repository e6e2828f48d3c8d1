package io.repairportal.core.signin;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.provider.ProviderRef;

/**
 * "Find my repair": sends links of current work orders to whoever has this address or number on file (A22). The answer is the same whoever
 * asks and whatever is found; looking is done off the request. Safe for use by many threads and nodes.
 */
public final class RepairFinder {
    private static final int LONGEST = 254;

    private final PortalParts parts;
    private final SignInTools tools;

    RepairFinder(PortalParts parts, SignInTools tools) {
        this.parts = parts;
        this.tools = tools;
    }

    /** Has links sent; says nothing about what was found. At most five times in a quarter of an hour for one address or number. */
    public void find(ProviderRef provider, String phoneOrEmail, String caller) {
        if (!phoneOrEmail.isBlank()
                && phoneOrEmail.length() <= LONGEST
                && tools.guard().mayAsk(provider, AccountErrand.Kind.FIND_REPAIRS, phoneOrEmail, caller)) {
            tools.notices()
                    .later(
                            provider,
                            new AccountErrand(
                                    AccountErrand.Kind.FIND_REPAIRS,
                                    phoneOrEmail,
                                    parts.secrets().randomToken()));
        }
    }
}
