package io.repairportal.reference.openrepair;

import io.repairportal.reference.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The physical lines of a file that must be UTF-8, with their numbers. A file in another encoding is refused with the line that shows it;
 * of a line longer than {@link #MOST_BYTES} only the beginning is kept in memory. Used by one thread.
 */
final class Utf8Lines {
    static final int MOST_BYTES = 64 * 1024;

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private int number;

    Utf8Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /**
     * One line without its line end.
     *
     * @param number counts from 1
     * @param text what it says; empty if it is too long
     * @param tooLong whether it has more than {@link #MOST_BYTES} bytes
     */
    record Line(int number, String text, boolean tooLong) {}

    /** Returns the next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        int length = 0;
        int read = bytes.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        while (read >= 0 && read != '\n') {
            if (++length <= MOST_BYTES) {
                line.write(read);
            }
            read = bytes.read();
        }
        return Optional.of(length > MOST_BYTES ? new Line(number, "", true) : decoded(line.toByteArray()));
    }

    private Line decoded(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            String text = decoder.decode(ByteBuffer.wrap(line, 0, length)).toString();
            if (text.indexOf('\0') >= 0 && number == 1) {
                throw utf16();
            }
            return new Line(number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, false);
        } catch (CharacterCodingException otherEncoding) {
            if (number == 1 && length > 1 && (line[0] & 0xfe) == 0xfe && (line[1] & 0xfe) == 0xfe) {
                throw utf16();
            }
            throw new Refusal(
                    "Line " + number + " is not UTF-8: save the file as UTF-8 and import it again, for example with"
                            + " \"iconv -f WINDOWS-1252 -t UTF-8 FILE.csv\".");
        }
    }

    private static Refusal utf16() {
        return new Refusal(
                "Line 1 is not UTF-8 but UTF-16: save the file as UTF-8 and import it again, for example with"
                        + " \"iconv -f UTF-16 -t UTF-8 FILE.csv\".");
    }
}
