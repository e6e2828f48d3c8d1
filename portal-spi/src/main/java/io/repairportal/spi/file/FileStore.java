package io.repairportal.spi.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A place for bytes. Contents never change under a key.
 *
 * <p>Called from many threads at once. Trouble of the medium is a {@link io.repairportal.spi.PortalAdapterException}.
 */
public interface FileStore {

    /**
     * Keeps everything {@code content} yields and returns the new, random key. Either all bytes are kept or nothing is.
     *
     * @param mostBytes more bytes than this are refused with kind {@code REJECTED}
     * @throws IOException what reading {@code content} threw
     */
    FileKey keep(InputStream content, long mostBytes) throws IOException;

    /** Opens the file; empty if there is none. The caller closes the stream. */
    Optional<InputStream> open(FileKey key);

    /** Forgets the file; nothing happens if there is none. */
    void forget(FileKey key);
}
