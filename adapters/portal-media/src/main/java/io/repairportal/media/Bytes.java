package io.repairportal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;

/** A view of a part of a file that never reads beyond its end: there, the file is cut off, and that is said. */
final class Bytes {
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final ByteBuffer buffer;

    private Bytes(byte[] bytes, int from, int to, ByteOrder order) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.buffer = ByteBuffer.wrap(bytes).order(order);
    }

    static Bytes of(byte[] bytes) {
        return new Bytes(bytes, 0, bytes.length, ByteOrder.BIG_ENDIAN);
    }

    int length() {
        return to - from;
    }

    Bytes littleEndian() {
        return new Bytes(bytes, from, to, ByteOrder.LITTLE_ENDIAN);
    }

    Bytes part(long at, long length) throws IIOException {
        require(at, length);
        return new Bytes(bytes, (int) (from + at), (int) (from + at + length), buffer.order());
    }

    boolean startsWith(String mark) {
        return hasAt(0, mark);
    }

    /** Returns whether the characters of {@code mark} stand at {@code at}, one byte each. */
    boolean hasAt(int at, String mark) {
        return length() - mark.length() >= at
                && new String(bytes, from + at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    int u8(long at) throws IIOException {
        require(at, 1);
        return buffer.get((int) (from + at)) & 0xff;
    }

    int u16(long at) throws IIOException {
        require(at, 2);
        return buffer.getShort((int) (from + at)) & 0xffff;
    }

    long u32(long at) throws IIOException {
        require(at, 4);
        return buffer.getInt((int) (from + at)) & 0xffff_ffffL;
    }

    private void require(long at, long length) throws IIOException {
        if (at < 0 || length < 0 || at + length > length()) {
            throw new IIOException("the file ends too early");
        }
    }
}
