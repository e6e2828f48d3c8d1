package io.repairportal.media;

import io.repairportal.spi.file.FileContent;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as a file with nothing but pixels in it. */
final class PictureEncoder {
    private static final float QUALITY = 0.82f;

    private final Codecs codecs;

    PictureEncoder(Codecs codecs) {
        this.codecs = codecs;
    }

    FileContent encode(Pixels pixels) {
        boolean transparent = pixels.hasTransparency();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(image(pixels, transparent), transparent ? "png" : "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no trouble with writing", impossible);
        }
        return FileContent.of(transparent ? "image/png" : "image/jpeg", out.toByteArray());
    }

    private void write(BufferedImage image, String format, ByteArrayOutputStream out) throws IOException {
        ImageWriter writer = codecs.writer(format);
        // why not ImageIO's own stream: it would keep a temporary file
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how(writer));
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam how(ImageWriter writer) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (how.canWriteProgressive()) {
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        if (how.canWriteCompressed() && how.getCompressionTypes()[0].equals("JPEG")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
        }
        return how;
    }

    /** Wraps the pixels without copying them. */
    private static BufferedImage image(Pixels pixels, boolean transparent) {
        int[] masks = {0xff0000, 0xff00, 0xff, 0xff000000};
        ColorModel model =
                transparent ? ColorModel.getRGBdefault() : new DirectColorModel(24, masks[0], masks[1], masks[2]);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(pixels.argb(), pixels.argb().length),
                pixels.width(),
                pixels.height(),
                pixels.width(),
                transparent ? masks : new int[] {masks[0], masks[1], masks[2]},
                null);
        return new BufferedImage(model, raster, false, null);
    }
}
