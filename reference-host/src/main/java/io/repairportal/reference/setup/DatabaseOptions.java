package io.repairportal.reference.setup;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data is kept: the options that every command shares. Filled in by the command line. */
public final class DatabaseOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "portal-data",
            description = "Folder for files, the embedded database and the secret (default: ${DEFAULT-VALUE}).")
    private Path dataDir = Path.of("portal-data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://HOST/NAME; without it an embedded H2 in the data folder.")
    private @Nullable String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "User of that database.")
    private @Nullable String user;

    @Option(
            names = "--database-password",
            paramLabel = "WORD",
            defaultValue = "${env:PORTAL_DATABASE_PASSWORD}",
            description = "Its password; better given as environment variable PORTAL_DATABASE_PASSWORD.")
    private @Nullable String password;

    /** Returns the data folder. */
    public Path dataDir() {
        return dataDir.toAbsolutePath().normalize();
    }

    /** Returns the address of the database, if one was given. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Returns the user, if one was given. */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Returns the password, if one was given. */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }
}
