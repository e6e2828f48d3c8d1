package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.file.FileStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Files in memory under random names. Safe for many threads. */
public final class InMemoryFileStore implements FileStore {
    private static final int KEY_BYTES = 16;

    private final Map<FileKey, byte[]> files = new ConcurrentHashMap<>();
    private final RandomGenerator random;

    /** Creates an empty store whose names nobody can guess. */
    public InMemoryFileStore() {
        this(new SecureRandom());
    }

    /** Creates an empty store whose names come from {@code random}, which must be safe for as many threads as use the store. */
    public InMemoryFileStore(RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
    }

    @Override
    public FileKey keep(InputStream content, long mostBytes) throws IOException {
        byte[] bytes = read(content, mostBytes);
        FileKey key = newKey();
        files.put(key, bytes);
        return key;
    }

    @Override
    public Optional<InputStream> open(FileKey key) {
        return Optional.ofNullable(files.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void forget(FileKey key) {
        files.remove(key);
    }

    private static byte[] read(InputStream content, long mostBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > mostBytes) {
                throw new PortalAdapterException(
                        PortalAdapterException.Kind.REJECTED, "a file of more than " + mostBytes + " bytes");
            }
        }
        return bytes.toByteArray();
    }

    private FileKey newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new FileKey(HexFormat.of().formatHex(key));
    }
}
