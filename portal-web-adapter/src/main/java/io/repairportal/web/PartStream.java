package io.repairportal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The parts of a multipart body one after the other: each ends where the boundary stands. Not for use by several threads. */
final class PartStream extends InputStream {
    private static final int BUFFER = 16_384;

    private final InputStream body;
    private final byte[] boundary;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int end = -1;

    PartStream(InputStream body, String boundary) {
        this.body = body;
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // why: the first boundary may stand at the very beginning, without a line before it
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** Goes behind the boundary that was reached; returns whether a part begins there. */
    boolean next() throws IOException {
        need(boundary.length + 2);
        from += boundary.length;
        boolean end = buffer[from] == '-' && buffer[from + 1] == '-';
        boolean part = buffer[from] == '\r' && buffer[from + 1] == '\n';
        if (!end && !part) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        from += 2;
        find();
        return part;
    }

    @Override
    public int read() throws IOException {
        return ready() == 0 ? -1 : buffer[from++] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        Objects.checkFromIndexSize(at, most, into.length);
        int count = Math.min(most, ready());
        if (count == 0 && most > 0) {
            requireLast();
            return -1;
        }
        System.arraycopy(buffer, from, into, at, count);
        from += count;
        return count;
    }

    private void requireLast() throws IOException {
        need(boundary.length + 2);
        // why: only a file is read in pieces, and it is the last thing that a form of ours sends
        if (buffer[from + boundary.length] != '-') {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    /** Returns how many bytes of this part can be read now; 0 at its end. */
    private int ready() throws IOException {
        while (end < 0 && to - from <= boundary.length) {
            fill();
        }
        return end >= 0 ? end - from : to - from - boundary.length;
    }

    private void find() {
        end = -1;
        for (int at = from; at <= to - boundary.length && end < 0; at++) {
            end = isBoundary(at) ? at : -1;
        }
    }

    private boolean isBoundary(int at) {
        for (int index = 0; index < boundary.length; index++) {
            if (buffer[at + index] != boundary[index]) {
                return false;
            }
        }
        return true;
    }

    private void need(int bytes) throws IOException {
        while (to - from < bytes) {
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = body.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new IOException("the form ends before its last boundary");
        }
        to += read;
        find();
    }
}
