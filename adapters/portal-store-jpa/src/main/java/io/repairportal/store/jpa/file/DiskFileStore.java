package io.repairportal.store.jpa.file;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.file.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Keeps bytes in a folder on the local disk, under random names in two levels of sub-folders (P26). No part of a name comes from
 * outside, so that no key leads out of the folder (P34).
 *
 * <p>A file appears under its name when all its bytes are on the disk. Safe for use by many threads.
 */
public final class DiskFileStore implements FileStore {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}");
    private static final int NAME_BYTES = 20;
    private static final int BUFFER = 16_384;

    private final Path folder;
    private final RandomGenerator random;

    private DiskFileStore(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /** Keeps files in {@code folder}, which is created if it is missing. */
    public static DiskFileStore in(Path folder) {
        return in(folder, new SecureRandom());
    }

    /** Keeps files in {@code folder} under names from {@code random}, which must not be predictable. */
    public static DiskFileStore in(Path folder, RandomGenerator random) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException failure) {
            throw trouble("the folder for files cannot be created: " + absolute, failure);
        }
        return new DiskFileStore(absolute, Objects.requireNonNull(random, "random"));
    }

    @Override
    public FileKey keep(InputStream content, long mostBytes) throws IOException {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        FileKey key = new FileKey(HexFormat.of().formatHex(name));
        Path goal = path(key).orElseThrow();
        Path unfinished = unfinished(goal);
        try {
            copy(content, unfinished, mostBytes);
            move(unfinished, goal);
        } finally {
            delete(unfinished);
        }
        return key;
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        Optional<Path> path = path(key);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(path.get()));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw trouble("a file cannot be opened", failure);
        }
    }

    @Override
    public void forget(FileKey key) {
        path(key).ifPresent(DiskFileStore::delete);
    }

    /** Returns where a key leads; a key that was not made here leads nowhere. */
    private Optional<Path> path(FileKey key) {
        String name = key.value();
        return NAME.matcher(name).matches()
                ? Optional.of(folder.resolve(name.substring(0, 2))
                        .resolve(name.substring(2, 4))
                        .resolve(name))
                : Optional.empty();
    }

    private static Path unfinished(Path goal) {
        try {
            Files.createDirectories(goal.getParent());
            return Files.createTempFile(goal.getParent(), "unfinished-", ".part");
        } catch (IOException failure) {
            throw trouble("no file can be written in " + goal.getParent(), failure);
        }
    }

    private static void copy(InputStream content, Path unfinished, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > mostBytes) {
                    throw new PortalAdapterException(Kind.REJECTED, "a file has more than " + mostBytes + " bytes");
                }
                write(out, buffer, read);
            }
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException failure) {
            throw trouble("a file cannot be written; the disk may be full", failure);
        }
    }

    private static void move(Path unfinished, Path goal) {
        try {
            Files.move(unfinished, goal, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw trouble("a file cannot be put in its place", failure);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw trouble("a file cannot be deleted", failure);
        }
    }

    private static PortalAdapterException trouble(String what, IOException failure) {
        return new PortalAdapterException(Kind.UNAVAILABLE, what, failure);
    }
}
