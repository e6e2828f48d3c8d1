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
import org.jspecify.annotations.Nullable;

/**
 * The decoders and encoders we trust, in a registry of our own: the JDK's for PNG, GIF and writing, and ours for JPEG and WebP. What the host
 * or another library has installed is not asked, and nothing is installed there. Looked up with the first picture, because a host that
 * starts draws none. Safe for use by many threads.
 */
final class Codecs {
    private @Nullable Trusted trusted;

    ImageReader reader(PictureKind kind) throws IOException {
        Trusted known = trusted();
        return switch (kind) {
            case JPEG -> known.jpeg.createReaderInstance();
            case WEBP -> known.webp.createReaderInstance();
            case PNG -> known.jdkReader("png");
            case GIF -> known.jdkReader("gif");
        };
    }

    ImageWriter writer(String format) throws IOException {
        return trusted().writer(format);
    }

    private synchronized Trusted trusted() {
        if (trusted == null) {
            trusted = new Trusted();
        }
        return trusted;
    }

    private static final class Trusted {
        private final ServiceRegistry registry = new ServiceRegistry(
                List.<Class<?>>of(ImageReaderSpi.class, ImageWriterSpi.class).iterator());
        private final ImageReaderSpi jpeg = new JPEGImageReaderSpi();
        private final ImageReaderSpi webp = new WebPImageReaderSpi();

        Trusted() {
            jdks(ImageReaderSpi.class).forEach(registry::registerServiceProvider);
            jdks(ImageWriterSpi.class).forEach(registry::registerServiceProvider);
            // why registered: it looks for the JDK's decoder, on which it is built, in the registry it joins
            registry.registerServiceProvider(jpeg, ImageReaderSpi.class);
        }

        ImageWriter writer(String format) throws IOException {
            return providers(registry, ImageWriterSpi.class)
                    .filter(provider -> List.of(provider.getFormatNames()).contains(format))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this Java cannot write " + format))
                    .createWriterInstance();
        }

        ImageReader jdkReader(String format) throws IOException {
            return providers(registry, ImageReaderSpi.class)
                    .filter(Codecs::isJdks)
                    .filter(provider -> List.of(provider.getFormatNames()).contains(format))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this Java cannot read " + format))
                    .createReaderInstance();
        }
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
