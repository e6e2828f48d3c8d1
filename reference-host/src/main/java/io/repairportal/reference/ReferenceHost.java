package io.repairportal.reference;

import io.repairportal.reference.openrepair.ImportCommand;
import io.repairportal.reference.serve.ServeCommand;
import io.repairportal.spi.PortalAdapterException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program: {@code serve} (also without any argument) and {@code import}. */
@Command(
        name = "reference-host",
        mixinStandardHelpOptions = true,
        version = "Repair Portal 0.1.0",
        description = "A demonstration of Repair Portal, and an example of how to embed it.",
        footer = {
            "",
            "Without a command it serves: \"java -jar reference-host.jar --port 9000\" is \"… serve --port 9000\".",
            "Options of a command: \"serve --help\", \"import --help\"."
        })
public final class ReferenceHost {
    private static final int REFUSED = 1;

    /** Runs the program. */
    public static void main(String[] arguments) {
        // why set here: drawing and scaling pictures needs no screen, and servers have none
        System.setProperty("java.awt.headless", "true");
        // why only these: newer Java knows no others, and the web server makes Java read the names of all it knows
        System.setProperty("java.locale.providers", "CLDR");
        int code = run(commandLine(), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command and returns the exit code: 0, 1 if it was refused, 2 if the arguments cannot be understood. */
    static int run(CommandLine line, String... arguments) {
        return line.execute(withCommand(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ReferenceHost())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ImportCommand())
                .setParameterExceptionHandler(ReferenceHost::explain)
                .setExecutionExceptionHandler((failure, line, result) -> explain(failure, line));
    }

    private static String[] withCommand(String[] arguments) {
        boolean options = arguments.length == 0 || (arguments[0].startsWith("--") && !isQuestion(arguments[0]));
        if (!options) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static boolean isQuestion(String argument) {
        return argument.equals("--help") || argument.equals("--version");
    }

    private static int explain(ParameterException mistake, String[] arguments) {
        CommandLine line = mistake.getCommandLine();
        String command = line.getParent() == null ? "" : line.getCommandName() + " ";
        line.getErr().println(sentence(mistake) + " See \"java -jar reference-host.jar " + command + "--help\".");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException mistake) {
        String words = String.valueOf(mistake.getMessage()).lines().findFirst().orElse("");
        return words.endsWith(".") ? words : words + ".";
    }

    private static int explain(Exception failure, CommandLine line) {
        if (failure instanceof Refusal refusal) {
            refusal.sentences().forEach(line.getErr()::println);
        } else if (failure instanceof PortalAdapterException trouble) {
            line.getErr().println(trouble.getMessage());
        } else {
            LoggerFactory.getLogger(ReferenceHost.class).error("unexpected", failure);
            line.getErr()
                    .println("Something went wrong that this program does not know: please report the lines above.");
        }
        return REFUSED;
    }
}
