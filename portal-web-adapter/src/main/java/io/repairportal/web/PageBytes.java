package io.repairportal.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one page in UTF-8, while its template writes them: what stands in the template is copied, what is filled in is encoded. The
 * output that comes with the templates keeps every piece by itself, which costs a tenth of a list. Not for use by several threads.
 */
final class PageBytes implements TemplateOutput {
    /** Most pages are smaller. */
    private static final int FIRST = 20 * 1024;

    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[FIRST];
    private int size;

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        makeRoom(to - from);
        int at = size;
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character >= ASCII) {
                size = at;
                writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) character;
        }
        size = at;
    }

    @Override
    public void writeBinaryContent(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
