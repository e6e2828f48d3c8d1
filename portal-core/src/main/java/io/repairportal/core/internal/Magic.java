package io.repairportal.core.internal;

import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first bytes of a file, by which its kind is known. */
final class Magic {
    /** How many bytes are looked at. */
    static final int SIZE = 512;

    private final byte[] head;

    Magic(byte[] head) {
        this.head = head.clone();
    }

    /** Returns whether the file begins with these bytes. */
    boolean begins(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int at = 0; at < bytes.length; at++) {
            if ((head[at] & 0xff) != bytes[at]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether these letters stand at this place. */
    boolean has(int at, String letters) {
        return text(at, letters.length()).equals(letters);
    }

    /** Returns the letters at this place; fewer at the end. */
    String text(int at, int length) {
        int from = Math.min(at, head.length);
        return new String(head, from, Math.min(length, head.length - from), StandardCharsets.ISO_8859_1);
    }

    /** Returns whether the content is text from its first to its last byte, and neither a page nor any other markup. */
    static boolean isText(FileContent content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] piece = new byte[8_192];
            Markup markup = new Markup();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (!isText(piece, read) || markup.readsOn(new String(piece, 0, read, StandardCharsets.ISO_8859_1))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isText(byte[] piece, int length) {
        for (int at = 0; at < length; at++) {
            int value = piece[at] & 0xff;
            boolean control = value < ' ' && value != '\n' && value != '\r' && value != '\t' && value != '\f';
            if (control || value == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
