package io.repairportal.spi.provider;

import io.repairportal.spi.file.FileContent;
import java.util.List;
import java.util.Optional;

/**
 * The providers of an installation.
 *
 * <p>The portal remembers what it was told for half a minute, for showing only. Called from many threads at once.
 */
public interface Providers {

    /** Returns the provider, or empty if there is none of that name. */
    Optional<Provider> find(ProviderRef provider);

    /** Returns the references of all providers, in the order in which an installation lists them. */
    List<ProviderRef> all();

    /** Returns the logo: PNG, JPEG, WebP or GIF of at most 2 MB. The portal re-encodes it before it shows it. */
    Optional<FileContent> logo(ProviderRef provider);
}
