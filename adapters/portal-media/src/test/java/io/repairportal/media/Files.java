package io.repairportal.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The bytes of picture files, put together by hand. */
final class Files {
    /** 40 × 24: red, upper left quarter blue. */
    static final byte[] VP8 = Base64.getDecoder()
            .decode("kAUAnQEqKAAYAD5tMJRHJCMiISqoAIANiWMAeWnzmTAfwD8ALv/3ADeAP8yBNK7B7CcpUsAA/vTHv9y/+qcH/7g2f/+0s/6l"
                    + "kH5shSeOSxT/9MJnENqt433i96XFYvem5/+Hpz1TV/7PA5wc5FZa9SvFUP/COPV/6ln7wfBuISuNOsMNL/d9/HTI+6Ic"
                    + "tAAAAAA=");
    /** 40 × 24: transparent, upper left quarter blue. */
    static final byte[] ALPHA = Base64.getDecoder().decode("AQ8w/xERQiBAOPBfK8BARP8noITNGw==");

    static final byte[] VP8_UNDER_ALPHA = Base64.getDecoder()
            .decode("sAQAnQEqKAAYAD5tKpBFpCIhmA1VVEAGxLGAZAjgDN/7tg/WYCAfwGIZhZgKAAD++bwj//2ln/qWev3/ddlO9P/qw1/4NkcL"
                    + "5NKFxu+p//r5zXe/6sWdyXX+QlFg/+VcuXDg9MuTYKkzdQf+IUzfX/gAAAA=");
    /** 40 × 24 without loss: red, upper left quarter blue. */
    static final byte[] VP8L = Base64.getDecoder().decode("LyfABQAPMB73UL0V8vxHCwiybeZPe4MCXCCi/1HjBgAAAAAAAAA=");

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private Files() {}

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns a JPEG with one more segment right behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int code, byte[] content) {
        byte[] head = ByteBuffer.allocate(6)
                .put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) code)
                .putShort((short) (content.length + 2))
                .array();
        return join(head, content, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Returns a TIFF block that says how the camera was held, and where. */
    static byte[] tiff(ByteOrder order, int orientation) {
        ByteBuffer block = ByteBuffer.allocate(200).order(order);
        block.put(ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        block.putShort((short) 2);
        entry(block, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(block, 0x8825, 4, 1).putInt(38);
        block.putInt(0);
        block.putShort((short) 2);
        entry(block, 1, 2, 2).put(ascii("N\0\0\0"));
        entry(block, 2, 5, 3).putInt(68);
        block.putInt(0);
        for (int part : new int[] {51, 1, 30, 1, 26, 1}) {
            block.putInt(part);
        }
        return block.array();
    }

    static byte[] exif(int orientation) {
        return join(ascii("Exif\0\0"), tiff(ByteOrder.BIG_ENDIAN, orientation));
    }

    static byte[] png(byte[]... chunks) {
        return join(PNG_SIGNATURE, join(chunks));
    }

    static byte[] header(int width, int height, int depth, int colourType) {
        byte[] content = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colourType)
                .array();
        return chunk("IHDR", content);
    }

    static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(ascii(name));
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(name))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Returns a PNG with one more chunk right behind its header. */
    static byte[] withChunk(byte[] png, byte[] chunk) {
        int header = 8 + 25;
        return join(java.util.Arrays.copyOf(png, header), chunk, java.util.Arrays.copyOfRange(png, header, png.length));
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] webp(byte[]... chunks) {
        byte[] content = join(ascii("WEBP"), join(chunks));
        return join(riffChunk("RIFF", content));
    }

    static byte[] riffChunk(String name, byte[] content) {
        byte[] head = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(name))
                .putInt(content.length)
                .array();
        return join(head, content, new byte[content.length & 1]);
    }

    /** Returns the chunk that names the canvas of a WebP and what else is inside. */
    static byte[] canvas(int flags, int width, int height) {
        ByteBuffer content = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(0, flags).putInt(4, width - 1).putInt(7, height - 1);
        return riffChunk("VP8X", java.util.Arrays.copyOf(content.array(), 10));
    }

    static byte[] repeated(byte[] part, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length * times);
        try {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ByteBuffer entry(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
