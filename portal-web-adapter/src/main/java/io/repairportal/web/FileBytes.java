package io.repairportal.web;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads files, and tells one that cannot be read, which is an adapter's trouble, from a browser that has gone. */
final class FileBytes {
    private static final int AT_ONCE = 16_384;

    private FileBytes() {}

    /** Returns the bytes, for the caller to close. */
    static InputStream open(FileContent content) {
        try {
            return content.open();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Returns all bytes. */
    static byte[] all(FileContent content) {
        try (InputStream bytes = content.open()) {
            return bytes.readAllBytes();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /** Sends the bytes; what is thrown as {@link IOException} comes from the browser's side. */
    static void copy(InputStream bytes, OutputStream browser) throws IOException {
        byte[] piece = new byte[AT_ONCE];
        for (int read = read(bytes, piece); read >= 0; read = read(bytes, piece)) {
            browser.write(piece, 0, read);
        }
    }

    private static int read(InputStream bytes, byte[] piece) {
        try {
            return bytes.read(piece);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    private static PortalAdapterException unreadable(IOException broken) {
        return new PortalAdapterException(Kind.CORRUPT, "a stored file cannot be read", broken);
    }
}
