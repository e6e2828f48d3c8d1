package io.repairportal.web.staff.customer;

import io.repairportal.web.Upload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A list of customers as a file brings it (A13): plain text or CSV. What its bytes say counts, not its name: a workbook, a PDF or a picture
 * is no list. Read once; nothing of it is kept.
 */
final class BulkFile {
    private static final Charset OFTEN_SAVED = Charset.forName("windows-1252");

    private BulkFile() {}

    /** What came of reading a file. */
    enum Flaw {
        /** It is no text. */
        NO_TEXT,
        /** It has more than a list may have. */
        TOO_LONG,
        /** There is nothing in it, or there is no file. */
        EMPTY
    }

    /** A list, or why there is none. */
    record Answer(String text, Optional<Flaw> flaw) {
        static Answer no(Flaw flaw) {
            return new Answer("", Optional.of(flaw));
        }
    }

    /** Reads at most {@code most} bytes. */
    static Answer read(Optional<Upload> upload, int most) {
        if (upload.isEmpty()) {
            return Answer.no(Flaw.EMPTY);
        }
        try {
            byte[] bytes = upload.get().content().readNBytes(most + 1);
            return bytes.length > most ? Answer.no(Flaw.TOO_LONG) : read(bytes);
        } catch (IOException cutOff) {
            return Answer.no(Flaw.EMPTY);
        }
    }

    private static Answer read(byte[] bytes) {
        String text = decoded(bytes).replace("\uFEFF", "").strip();
        if (text.startsWith("%PDF") || text.codePoints().anyMatch(BulkFile::isNoText)) {
            return Answer.no(Flaw.NO_TEXT);
        }
        return text.isEmpty() ? Answer.no(Flaw.EMPTY) : new Answer(text, Optional.empty());
    }

    /** Spreadsheets save CSV in UTF-8 or in the letters of old Windows; numbers and addresses read alike in both. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, OFTEN_SAVED);
        }
    }

    private static boolean isNoText(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }
}
