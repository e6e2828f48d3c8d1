package io.repairportal.core.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What every page shows of its provider: name, look, languages, locations. Remembered for half a minute; decides nothing. Safe for use by
 * many threads.
 */
public final class ProviderLook {
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int PROVIDERS = 1_000;
    private static final int LOGOS = 100;
    private static final int LOGO_EDGE = 512;

    private final PortalParts parts;
    private final LoadingCache<ProviderRef, Optional<Provider>> providers;
    private final LoadingCache<ProviderRef, Optional<FileContent>> logos;
    private final LoadingCache<String, List<ProviderRef>> all;

    /** Uses these parts. */
    public ProviderLook(PortalParts parts) {
        this.parts = parts;
        providers = cache(PROVIDERS).build(ref -> parts.host().providers().find(ref));
        logos = cache(LOGOS).build(this::encodedLogo);
        all = cache(1).build(key -> parts.host().providers().all());
    }

    /** Returns the provider, or empty if there is none of that name. */
    public Optional<Provider> find(ProviderRef provider) {
        return providers.get(provider);
    }

    /** Returns a provider that was found before in the same request. */
    public Provider require(ProviderRef provider) {
        return find(provider)
                .orElseThrow(() -> new PortalAdapterException(
                        PortalAdapterException.Kind.CORRUPT,
                        "the host answers no provider " + provider
                                + ": its port Providers has to know every provider whose records it answers"));
    }

    /** Returns all providers of the installation. */
    public List<ProviderRef> all() {
        return all.get("all");
    }

    /** Returns the logo as the portal shows it: decoded and encoded anew, at most 512 pixels. */
    public Optional<FileContent> logo(ProviderRef provider) {
        return logos.get(provider);
    }

    private Optional<FileContent> encodedLogo(ProviderRef provider) {
        return parts.host().providers().logo(provider).flatMap(logo -> parts.services()
                .images()
                .flatMap(images -> images.fit(logo, LOGO_EDGE)));
    }

    private Caffeine<Object, Object> cache(int most) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(parts.clock().millis());
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker);
    }
}
