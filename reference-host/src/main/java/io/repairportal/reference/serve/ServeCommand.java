package io.repairportal.reference.serve;

import io.repairportal.reference.Refusal;
import io.repairportal.reference.logging.ConsoleLogging;
import io.repairportal.reference.setup.DatabaseOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the portal on a web server: a demonstration, or with {@code --production} the real thing. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Starts the portal: a demonstration with three shops, or with --production an empty one for real customers.")
public final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one and prints it (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1, with --production all).")
    private @Nullable String bind;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address customers use, mount path included; links in messages begin with it.")
    private @Nullable String publicUrl;

    @Option(
            names = "--smtp",
            paramLabel = "HOST:PORT",
            description = "Mail server; without it mails are shown at /demo/outbox.")
    private @Nullable String smtp;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Sender address of mails (default: portal@HOST of the public address).")
    private @Nullable String mailFrom;

    @Option(
            names = "--production",
            description =
                    "For real customers: no demonstration, and nothing unsafe. Needs PORTAL_SECRET, --public-url with https, --smtp.")
    private boolean production;

    @Option(
            names = "--verbose",
            description = "Logs what happens in detail; never names, addresses or links of customers.")
    private boolean verbose;

    /**
     * What was asked for.
     *
     * @param production whether this is for real customers
     * @param bind address to listen on
     * @param port port to listen on
     * @param publicUrl address customers use, if it was given
     * @param smtp mail server, if one was given
     * @param mailFrom sender of mails, if it was given
     */
    public record Wishes(
            boolean production,
            String bind,
            int port,
            Optional<String> publicUrl,
            Optional<String> smtp,
            Optional<String> mailFrom) {}

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new Refusal(
                    "There is no port " + port + ": choose one from 1 to 65535 with --port, or 0 for a free one.");
        }
        if (verbose) {
            ConsoleLogging.inDetail();
        }
        String address = bind == null ? (production ? "0.0.0.0" : "127.0.0.1") : bind;
        Wishes wishes = new Wishes(
                production,
                address,
                port,
                Optional.ofNullable(publicUrl),
                Optional.ofNullable(smtp),
                Optional.ofNullable(mailFrom));
        try (RunningHost host =
                RunningHost.start(wishes, database, Optional.ofNullable(System.getenv("PORTAL_SECRET")))) {
            host.announce(System.out::println);
            host.stopWithTheProgram();
            host.join();
        }
        return 0;
    }
}
