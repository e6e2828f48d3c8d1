package io.repairportal.core.internal;

import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells documents from pages that only begin like one (P24): header with version first, the mark of the end near the end, no page between. */
final class PdfFiles {
    // why so many: browsers that guess look at 1,445 bytes (WHATWG, MIME Sniffing Standard)
    private static final int LOOKED_AT = 1_445;
    // why so many: what readers accept behind the mark (Adobe, PDF Reference 1.7, implementation note 18)
    private static final int TAIL = 1_024;
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9]\\s");

    private PdfFiles() {}

    static boolean isPdf(FileContent content) throws IOException {
        try (InputStream in = content.open()) {
            byte[] head = in.readNBytes(LOOKED_AT);
            String begin = letters(head);
            if (!HEADER.matcher(begin).lookingAt() || new Markup().readsOn(begin)) {
                return false;
            }
            in.skipNBytes(Math.max(0, content.size() - TAIL - head.length));
            String end = begin + letters(in.readNBytes(TAIL));
            return end.substring(Math.max(0, end.length() - TAIL)).contains("%%EOF");
        }
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
