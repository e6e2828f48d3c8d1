package io.repairportal.reference.setup;

import io.repairportal.reference.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The folder in which the host keeps what is not in a database. Everything in it is readable by its owner only. */
public final class DataFolder {
    private static final String DEMO_SECRET = "demo-secret";

    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, making it if there is none. */
    public static DataFolder open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                ownersOnly(folder, "rwx------");
            }
            Path probe = Files.createTempFile(folder, "writable", null);
            Files.delete(probe);
            return new DataFolder(folder);
        } catch (FileAlreadyExistsException file) {
            throw new Refusal("The data folder " + folder + " is a file: name another folder with --data-dir.");
        } catch (IOException refused) {
            throw new Refusal("The data folder " + folder
                    + " cannot be written: let this user write there, or name another folder with --data-dir.");
        }
    }

    /** Returns the path of something in this folder. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Returns the secret of a demonstration in this folder, if there ever was one. */
    public Optional<String> demoSecretIfAny() {
        Path file = path(DEMO_SECRET);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new Refusal("The file " + file + " cannot be read: let this user read it, or delete it.");
        }
    }

    /** Returns the secret of the demonstration in this folder; a new random one the first time. */
    public String demoSecret() {
        return demoSecretIfAny().filter(secret -> !secret.isEmpty()).orElseGet(this::newDemoSecret);
    }

    private String newDemoSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path file = path(DEMO_SECRET);
        try {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            ownersOnly(file, "rw-------");
            Files.write(file, (secret + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
            return secret;
        } catch (FileSystemException refused) {
            throw new Refusal("The file " + file + " cannot be written: let this user write to the data folder.");
        } catch (IOException broken) {
            throw new Refusal("The file " + file + " cannot be written: check the disk of the data folder.");
        }
    }

    private static void ownersOnly(Path path, String permissions) throws IOException {
        // why asked: file systems of Windows have no such permissions; there the folder inherits those of its parent
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
