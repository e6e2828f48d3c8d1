package io.repairportal.media;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * The decoders and encoders we trust, in a registry of our own: the JDK's for PNG, GIF and writing, and ours for JPEG and WebP. What the host
 * or another library has installed is not asked, and nothing is installed there.
 */
final class Codecs {
    private final ServiceRegistry registry;
    private final ImageReaderSpi jpeg = new JPEGImageReaderSpi();
    private final ImageReaderSpi webp = new WebPImageReaderSpi();

    Codecs() {
        registry = new ServiceRegistry(
                List.<Class<?>>of(ImageReaderSpi.class, ImageWriterSpi.class).iterator());
        jdks(ImageReaderSpi.class).forEach(registry::registerServiceProvider);
        jdks(ImageWriterSpi.class).forEach(registry::registerServiceProvider);
        // why registered: it looks for the JDK's decoder, on which it is built, in the registry it joins
        registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
    }

    ImageReader reader(PictureKind kind) throws IOException {
        return switch (kind) {
            case JPEG -> jpeg.createReaderInstance();
            case WEBP -> webp.createReaderInstance();
            case PNG -> jdkReader("png");
            case GIF -> jdkReader("gif");
        };
    }

    ImageWriter writer(String format) throws IOException {
        return providers(registry, ImageWriterSpi.class)
                .filter(provider -> List.of(provider.getFormatNames()).contains(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this Java cannot write " + format))
                .createWriterInstance();
    }

    private ImageReader jdkReader(String format) throws IOException {
        return providers(registry, ImageReaderSpi.class)
                .filter(Codecs::isJdks)
                .filter(provider -> List.of(provider.getFormatNames()).contains(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this Java cannot read " + format))
                .createReaderInstance();
    }

    private static <T> Stream<T> jdks(Class<T> category) {
        return providers(IIORegistry.getDefaultInstance(), category).filter(Codecs::isJdks);
    }

    private static boolean isJdks(Object provider) {
        return ImageReader.class.getModule().equals(provider.getClass().getModule());
    }

    private static <T> Stream<T> providers(ServiceRegistry registry, Class<T> category) {
        Iterator<T> providers = registry.getServiceProviders(category, true);
        Iterable<T> once = () -> providers;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
