package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import io.repairportal.reference.demo.picture.Drawings;
import io.repairportal.reference.demo.picture.Logos;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The photos and logos of the demonstration. The build draws them once for everybody, because drawing was a third of what the first start
 * cost; a class path that no build has been through, as in an editor, has none, and there they are drawn when they are asked for.
 */
final class PictureAlbum {
    private static final String FOLDER = "pictures/";

    private PictureAlbum() {}

    /** Returns the JPEG of what these words say. */
    static byte[] photo(String words) {
        return drawnBefore(photoName(words), () -> Drawings.jpeg(words));
    }

    /** Returns the PNG of the logo of this kind. */
    static byte[] logo(String kind) {
        return drawnBefore(logoName(kind), () -> Logos.png(kind));
    }

    /** Draws everything that all shops need; the only argument is the folder of compiled classes to put it in. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0])
                .resolve(PictureAlbum.class.getPackageName().replace('.', '/'))
                .resolve(FOLDER);
        Files.createDirectories(folder);
        for (ShopFile shop : ShopFile.ALL.stream().map(ShopFile::read).toList()) {
            String kind = text(shop.root(), "logo");
            Files.write(folder.resolve(logoName(kind)), Logos.png(kind));
            for (String words : photos(shop)) {
                Files.write(folder.resolve(photoName(words)), Drawings.jpeg(words));
            }
        }
    }

    private static List<String> photos(ShopFile shop) {
        return each(shop.root(), "workOrders")
                .flatMap(order -> each(order, "ph"))
                .map(photo -> photo.path(0).asText())
                .distinct()
                .toList();
    }

    private static byte[] drawnBefore(String name, Supplier<byte[]> drawing) {
        try (InputStream drawn = PictureAlbum.class.getResourceAsStream(FOLDER + name)) {
            return drawn == null ? drawing.get() : drawn.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a picture of the demonstration cannot be read", unreadable);
        }
    }

    private static String photoName(String words) {
        return words.replace(' ', '-').replace("#", "") + ".jpg";
    }

    private static String logoName(String kind) {
        return "logo-" + kind + ".png";
    }
}
