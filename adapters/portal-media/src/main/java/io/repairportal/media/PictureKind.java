package io.repairportal.media;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures we decode, recognised by their first bytes and by nothing else. */
enum PictureKind {
    JPEG("\u00ff\u00d8\u00ff", ""),
    PNG("\u0089PNG\r\n\u001a\n", ""),
    GIF("GIF8", ""),
    WEBP("RIFF", "WEBP");

    private static final int SECOND_MARK_AT = 8;

    private final String mark;
    private final String secondMark;

    PictureKind(String mark, String secondMark) {
        this.mark = mark;
        this.secondMark = secondMark;
    }

    static Optional<PictureKind> of(byte[] bytes) {
        Bytes file = Bytes.of(bytes);
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(Bytes file) {
        return file.startsWith(mark) && (secondMark.isEmpty() || file.hasAt(SECOND_MARK_AT, secondMark));
    }
}
