package io.repairportal.reference.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes that no browser would send, and what came back. */
record RawRequest(String answer) {

    /** Asks for an address as it stands here. */
    static RawRequest get(int port, String address, String... headers) throws IOException {
        return send(
                port,
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
                        + "\r\n");
    }

    /** Sends these characters, each as one byte. */
    static RawRequest send(int port, String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new RawRequest(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    int status() {
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** Returns the head in small letters. */
    String head() {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }
}
