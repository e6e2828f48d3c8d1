package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one browser may see: by answered links, and as the person who is signed in, with what she chose at each provider. */
record StoredSession(List<LinkGrant> grants, Optional<AccountSession> account, Map<ProviderRef, MembershipRef> chosen) {
    StoredSession {
        grants = List.copyOf(grants);
        chosen = Map.copyOf(chosen);
    }

    static StoredSession empty() {
        return new StoredSession(List.of(), Optional.empty(), Map.of());
    }

    StoredSession with(List<LinkGrant> other) {
        return new StoredSession(other, account, chosen);
    }

    StoredSession signedIn(AccountSession other) {
        boolean samePerson =
                account.filter(old -> old.person().equals(other.person())).isPresent();
        return new StoredSession(grants, Optional.of(other), samePerson ? chosen : Map.of());
    }

    StoredSession choosing(ProviderRef provider, MembershipRef membership) {
        Map<ProviderRef, MembershipRef> all = new HashMap<>(chosen);
        all.put(provider, membership);
        return new StoredSession(grants, account, all);
    }

    boolean isSignedIn(Instant now) {
        return account.filter(session -> session.isAlive(now)).isPresent();
    }

    boolean isOver(Instant now) {
        return !isSignedIn(now)
                && grants.stream().noneMatch(grant -> grant.until().isAfter(now));
    }
}
