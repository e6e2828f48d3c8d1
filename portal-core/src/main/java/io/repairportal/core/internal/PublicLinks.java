package io.repairportal.core.internal;

import io.repairportal.core.access.LinkToken;
import io.repairportal.core.settings.ProviderLook;
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

    /** Returns the address customers sign in at; holds no token (L2). */
    public URI home(ProviderRef provider) {
        boolean single = providers.all().size() == 1;
        return single ? publicUrl : URI.create(publicUrl + "/p/" + provider.value());
    }
}
