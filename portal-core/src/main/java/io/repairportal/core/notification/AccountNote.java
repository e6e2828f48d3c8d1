package io.repairportal.core.notification;

import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be told to somebody because of a login.
 *
 * @param kind what is told
 * @param desk who writes
 * @param reader who reads
 * @param content what is new
 */
record AccountNote(MessageKind kind, Desk desk, Reader reader, Content content) {
    AccountNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(content, "content");
    }

    /**
     * Who writes.
     *
     * @param provider the provider
     * @param location which of its places
     * @param home the portal's address
     * @param homeInFoot whether the footer names it (L2)
     */
    record Desk(Provider provider, Location location, URI home, boolean homeInFoot) {}

    /**
     * Who reads.
     *
     * @param name may be empty
     * @param address where it goes, as staff know it
     * @param language what she reads
     */
    record Reader(String name, String address, Locale language) {}

    /**
     * What is new; each may be empty.
     *
     * @param about for which customer, or which address took the place
     * @param word the user name, or the code
     * @param link what to press; holds a one-time token, never that of an access link (A1)
     */
    record Content(String about, String word, Optional<URI> link) {
        static Content nothing() {
            return new Content("", "", Optional.empty());
        }
    }
}
