package io.repairportal.reference.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator: wrk, as Debian packages it, sending the requests of a file one after the other. */
final class Wrk {
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)|Socket errors: (.*)");
    private static final String SCRIPT = """
        local requests = {}
        local at = 0
        function init(arguments)
          for line in io.lines(arguments[1]) do
            local path, cookies = line:match("^(%S+) (.*)$")
            requests[#requests + 1] = wrk.format("GET", path, {["Cookie"] = cookies})
          end
        end
        function request()
          at = at % #requests + 1
          return requests[at]
        end
        """;

    private final Path folder;
    private final Path script;
    private final int port;

    Wrk(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.script = Files.writeString(folder.resolve("requests.lua"), SCRIPT, UTF_8);
    }

    /** What one run measured: requests a second, and how many milliseconds 99 of 100 took at most. */
    record Result(double rate, double p99, long requests) {}

    /** Sends these requests, each a path and cookies, over so many connections for so many seconds. */
    Result run(List<String> requests, int connections, int seconds) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("requests.txt"), requests, UTF_8);
        List<String> command = new ArrayList<>(List.of("wrk", "--latency", "-t", connections >= 2 ? "2" : "1"));
        command.addAll(List.of("-c", String.valueOf(connections), "-d", seconds + "s", "-s", script.toString()));
        command.addAll(List.of("http://localhost:" + port, "--", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0 || FAILED.matcher(output).find()) {
            throw new IllegalStateException("wrk met errors:\n" + output);
        }
        return new Result(
                Double.parseDouble(group(RATE, output, 1)),
                milliseconds(output),
                Long.parseLong(group(REQUESTS, output, 1)));
    }

    private static double milliseconds(String output) {
        double value = Double.parseDouble(group(SLOWEST, output, 1));
        return switch (group(SLOWEST, output, 2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }

    private static String group(Pattern pattern, String output, int group) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said nothing like " + pattern + ":\n" + output);
        }
        return matcher.group(group);
    }
}
