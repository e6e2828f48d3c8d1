package io.repairportal.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.repairportal.reference.journey.Answer;
import io.repairportal.reference.journey.HostProcess;
import io.repairportal.reference.journey.Persona;
import io.repairportal.reference.journey.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host as a process: walked through, asked to stop in the middle of work, started again, and its log read by a suspicious reader. */
class WholeRunIT {
    private static final String WORDS = "Zanzibar-canary: is the wing mirror in the price?";
    private static final Pattern TOKEN = Pattern.compile("/a/([A-Za-z0-9_-]{43})");
    private static final Pattern LOGGED = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (DEBUG|INFO|WARN|ERROR) ");

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "asked to stop while customers click, the host ends in seconds, loses no message, and logs no alarm; its log"
                    + " holds no link, name, address, number, secret or word of a customer (P46, P53, P62, P67)")
    void stopsInOrderAndKeepsSilence() throws Exception {
        Path data = folder.resolve("data");
        Set<String> secrets = new LinkedHashSet<>(List.of(WORDS, "Zanzibar", "Nobody-of-that-name"));
        String log;
        URI conversation;
        Visitor customer = new Visitor();
        try (HostProcess host = HostProcess.start(data, "--verbose")) {
            Persona link = host.links().get(0);
            conversation = walk(host, link, customer);
            secrets.addAll(secretsOnceSent(host, data));
            stopUnderLoad(host, customer, link);
            log = logged(host.log());
        }
        assertThat(log).contains("INFO  io.repairportal.reference - The host has stopped");
        assertThat(log.lines()).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat "));
        assertThat(secrets.stream().filter(log::contains)).isEmpty();
        messageIsStillThere(data, conversation.getPath());
    }

    private static URI walk(HostProcess host, Persona link, Visitor customer) throws IOException {
        new Visitor().answer(link.url(), "Nobody-of-that-name");
        Answer tracker = customer.answer(link.url(), link.name());
        assertThat(tracker.status()).isEqualTo(200);
        new Visitor().open(host.identity().url());
        new Visitor().open(host.at("/portal/a/" + "A".repeat(43)));
        new Visitor().send("GET", host.at("/portal/p/harbour-lane/work-orders?q=Zanzibar"), Map.of());
        URI contact = URI.create(tracker.address() + "/contact");
        Answer sent = customer.submit(customer.open(contact).formWith("text"), Map.of("text", WORDS));
        assertThat(sent.status()).isEqualTo(200);
        customer.open(URI.create(tracker.address() + "/photos"));
        customer.open(URI.create(tracker.address() + "/estimates"));
        customer.open(host.at("/portal/p/harbour-lane/api/v1/work-orders"));
        return URI.create(tracker.address() + "/messages");
    }

    /** Returns the secrets as soon as enough messages are out: a host sends them while it already shows pages. */
    private static Set<String> secretsOnceSent(HostProcess host, Path data) {
        return Awaitility.await().until(() -> secretsOf(host, data), secrets -> secrets.size() > 30);
    }

    private static Set<String> secretsOf(HostProcess host, Path data) throws IOException {
        Set<String> secrets = new LinkedHashSet<>();
        secrets.add(Files.readString(data.resolve("demo-secret")).strip());
        String outbox = host.fetch("/demo/outbox.json");
        String personas = host.fetch("/demo/personas.json");
        for (String text : List.of(outbox, personas)) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                secrets.add(token.group(1));
            }
        }
        for (JsonNode message : new ObjectMapper().readTree(outbox).get("messages")) {
            secrets.add(message.get("to").asText());
        }
        secrets.addAll(host.links().stream().map(Persona::name).collect(Collectors.toSet()));
        return secrets;
    }

    /** Asks the host to stop while two customers load pages all the time. */
    private static void stopUnderLoad(HostProcess host, Visitor customer, Persona link) throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread clicking = new Thread(() -> click(customer, link.url(), stopped), "customer");
        Thread strolling = new Thread(() -> click(new Visitor(), host.at("/"), stopped), "stroller");
        clicking.start();
        strolling.start();
        host.close();
        stopped.set(true);
        clicking.join();
        strolling.join();
    }

    private static void click(Visitor visitor, URI address, AtomicBoolean stopped) {
        while (!stopped.get()) {
            try {
                visitor.open(address);
            } catch (IOException gone) {
                return;
            }
        }
    }

    private static void messageIsStillThere(Path data, String path) throws IOException {
        try (HostProcess again = HostProcess.start(data)) {
            Visitor visitor = new Visitor();
            Persona link = again.links().get(0);
            visitor.answer(link.url(), link.name());
            assertThat(visitor.open(again.at(path)).text()).contains(WORDS);
        }
    }

    /** Returns what was logged; what the host tells the person at the console, links included, is left out. */
    private static String logged(String console) {
        boolean inside = false;
        StringBuilder log = new StringBuilder();
        for (String line : console.lines().toList()) {
            inside = LOGGED.matcher(line).find() || (inside && line.startsWith("\t"));
            if (inside) {
                log.append(line).append('\n');
            }
        }
        return log.toString();
    }
}
