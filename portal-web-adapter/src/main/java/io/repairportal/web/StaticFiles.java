package io.repairportal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The style sheets, scripts and icons of the pages, read once. Their common hash stands in their address, so that browsers keep them for
 * ever and still see a new version at once. Immutable.
 */
final class StaticFiles {
    private static final String FOLDER = "static/";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, PublicFile> files = new LinkedHashMap<>();
    private final String hash;

    StaticFiles() {
        MessageDigest digest = Digests.sha256();
        for (String name : names()) {
            byte[] bytes = read(FOLDER + name);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            files.put(name, file(name, bytes));
        }
        hash = HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** Returns the hash of all files. */
    String hash() {
        return hash;
    }

    /** Returns the names of all files. */
    static List<String> names() {
        return new String(read(FOLDER + "files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Returns a file; under the hash of another version it is served, but not kept, so that two versions may run side by side. */
    Optional<PublicFile> find(String version, String name) {
        return Optional.ofNullable(files.get(name)).map(file -> version.equals(hash) ? file : file.checkedEachTime());
    }

    private static PublicFile file(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return type.contains("charset") ? PublicFile.text(type, bytes) : PublicFile.binary(type, bytes);
    }

    private static byte[] read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar of the web adapter lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar of the web adapter cannot be read", broken);
        }
    }
}
