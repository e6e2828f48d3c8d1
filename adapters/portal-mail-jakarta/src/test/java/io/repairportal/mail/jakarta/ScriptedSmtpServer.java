package io.repairportal.mail.jakarta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mail server on a free loopback port that answers by script and remembers each line it was sent. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** In place of an answer: says nothing, for as long as the other side can bear it. */
    static final String SILENCE = "(silence)";
    /** In place of an answer: breaks the connection. */
    static final String HANGS_UP = "(hangs up)";

    private static final String GREETING = "greeting";
    private static final String END_OF_DATA = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> commands = Collections.synchronizedList(new ArrayList<>());
    private final List<String> content = Collections.synchronizedList(new ArrayList<>());

    ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers.put(GREETING, "220 scripted.example ESMTP");
        answers.put("EHLO", "250 scripted.example");
        answers.put("DATA", "354 go ahead");
        answers.put("QUIT", "221 bye");
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    ScriptedSmtpServer greets(String answer) {
        return answers(GREETING, answer);
    }

    ScriptedSmtpServer answersMail(String answer) {
        return answers(END_OF_DATA, answer);
    }

    ScriptedSmtpServer answers(String verb, String answer) {
        answers.put(verb, answer);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    /** Returns the lines of the last mail as they came over the wire, leading dots still doubled. */
    List<String> content() {
        return List.copyOf(content);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            serveOne();
        }
    }

    private void serveOne() {
        try (Socket client = socket.accept()) {
            talk(client);
        } catch (IOException gone) {
            // why nothing is done: a client that leaves, and our own close, are part of the script
            return;
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
        if (!answered(GREETING, in, out)) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            String verb = line.split(" ", 2)[0];
            if (!answered(verb, in, out)) {
                return;
            }
            if (verb.equals("DATA") && answers.get("DATA").startsWith("354") && !tookContent(in, out)) {
                return;
            }
        }
    }

    private boolean tookContent(BufferedReader in, Writer out) throws IOException {
        content.clear();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(END_OF_DATA)) {
                return answered(END_OF_DATA, in, out);
            }
            content.add(line);
        }
        return false;
    }

    private boolean answered(String step, BufferedReader in, Writer out) throws IOException {
        String answer = answers.getOrDefault(step, "250 ok");
        if (answer.equals(HANGS_UP)) {
            return false;
        }
        if (answer.equals(SILENCE)) {
            // why read: returns when the client gives up, whatever its patience
            in.read();
            return false;
        }
        out.write(answer + "\r\n");
        out.flush();
        return true;
    }
}
