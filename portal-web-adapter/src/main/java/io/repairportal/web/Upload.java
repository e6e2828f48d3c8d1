package io.repairportal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file that came with a form, not yet read. It can be read once, from the network; what lies behind it in the request is refused.
 *
 * @param name how the file was called in the browser; nothing is to be believed about it
 * @param content its bytes
 */
public record Upload(String name, InputStream content) {
    private static final long MOST_DRAINED = 110_000_000;

    /** Checks both. */
    public Upload {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** Reads what is left and forgets it, because browsers show no answer before they have sent everything. */
    public void drain() {
        try {
            byte[] piece = new byte[16_384];
            long total = 0;
            for (int read = content.read(piece); read >= 0 && total < MOST_DRAINED; read = content.read(piece)) {
                total += read;
            }
        } catch (IOException | RefusedException gone) {
            // why nothing: the answer is decided, and what was to be read is not wanted
            return;
        }
    }
}
