package io.repairportal.core.internal;

import io.repairportal.core.access.LinkToken;
import io.repairportal.core.proposal.RegistrationToken;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.spi.provider.ProviderRef;
import java.net.URI;

/** The addresses that go into messages. Built from the configured public URL, never from a request (P33). */
public final class PublicLinks {
    private final URI publicUrl;
    private final ProviderLook providers;

    /** Uses the public URL of the portal. */
    public PublicLinks(URI publicUrl, ProviderLook providers) {
        this.publicUrl = publicUrl;
        this.providers = providers;
    }

    /** Returns the address behind "Access your repair". */
    public URI accessLink(ProviderRef provider, LinkToken token) {
        return URI.create(home(provider) + "/a/" + token.value());
    }

    /** Returns where an invitation is accepted. */
    public URI invitation(ProviderRef provider, InviteToken token) {
        return URI.create(home(provider) + "/invite/" + token.value());
    }

    /** Returns where somebody who registers proves her address. */
    public URI registration(ProviderRef provider, RegistrationToken token) {
        return URI.create(home(provider) + "/verify/" + token.value());
    }

    /** Returns where people sign in. */
    public URI signIn(ProviderRef provider) {
        return URI.create(home(provider) + "/sign-in");
    }

    /** Returns where people read what the shop has answered; asks who has not signed in to do so. */
    public URI messages(ProviderRef provider) {
        return URI.create(home(provider) + "/messages");
    }

    /** Returns where a new password is set. */
    public URI reset(ProviderRef provider, ResetToken token) {
        return URI.create(home(provider) + "/reset/" + token.value());
    }

    /** Returns the address customers sign in at; holds no token (L2). */
    public URI home(ProviderRef provider) {
        boolean single = providers.all().size() == 1;
        return single ? publicUrl : URI.create(publicUrl + "/p/" + provider.value());
    }
}
