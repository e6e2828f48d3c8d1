package io.repairportal.reference.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;

/**
 * Somebody who tries passwords on several nodes at once, from many network addresses. A node looks at a guess, or says "too many tries"
 * before it does.
 */
final class Guesses {
    private static final int AT_ONCE = 32;
    private static final int ADDRESSES = 240;

    private final List<Door> doors = new ArrayList<>();
    private final String userName;

    private Guesses(String userName) {
        this.userName = userName;
    }

    /** Begins at the sign-in pages of these nodes, with this user name. */
    static Guesses at(List<URI> signIns, String userName) throws IOException {
        Guesses guesses = new Guesses(userName);
        for (URI signIn : signIns) {
            guesses.doors.add(Door.at(signIn));
        }
        return guesses;
    }

    /** Sends so many wrong passwords and returns the status of each answer. */
    List<Integer> send(int count) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int guess = 0; guess < count; guess++) {
                int number = guess;
                answers.add(many.submit(() -> doors.get(number % doors.size()).guess(userName, number)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            many.shutdownNow();
        }
    }

    /** The sign-in page of one node, with the cookie and the form token of a browser that has opened it. */
    private record Door(URI address, String cookie, String token) {
        static Door at(URI address) throws IOException {
            CookieManager jar = new CookieManager();
            try {
                String page = HttpClient.newBuilder()
                        .cookieHandler(jar)
                        .build()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body();
                String cookies = String.join(
                        "; ",
                        jar.getCookieStore().getCookies().stream()
                                .map(each -> each.getName() + "=" + each.getValue())
                                .toList());
                return new Door(
                        address,
                        cookies,
                        Jsoup.parse(page).select("main [name=form]").val());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
        }

        int guess(String userName, int number) throws IOException {
            String body =
                    "form=" + encoded(token) + "&name=" + encoded(userName) + "&password=" + "guess+number+" + number;
            String request = "POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nConnection: close\r\nOrigin: http://" + address.getAuthority() + "\r\nCookie: " + cookie
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            try (Socket socket = new Socket()) {
                // why from many: one address alone is slowed down anyway
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(addressOf(number)), 0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()));
                socket.setSoTimeout(120_000);
                socket.getOutputStream().write(request.getBytes(UTF_8));
                socket.getOutputStream().flush();
                String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
                return Integer.parseInt(answer.substring(9, 12));
            }
        }

        private static byte[] addressOf(int number) {
            return new byte[] {127, 0, 1, (byte) (1 + number % ADDRESSES)};
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }
}
