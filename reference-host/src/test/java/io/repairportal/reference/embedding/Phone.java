package io.repairportal.reference.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.repairportal.spi.mail.Mail;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A customer's phone: opens links from mails, fills in the one question, remembers what it was given. */
final class Phone {
    private static final Pattern LINK = Pattern.compile("https://garage\\.example/garage/portal/a/[A-Za-z0-9_-]+");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Garage web;

    Phone(Garage web) {
        this.web = web;
    }

    /** Opens the link in this mail and answers with this name; returns the page that follows. */
    Page answer(Mail mail, String name) {
        Page question = open(mail);
        Element form = Jsoup.parse(question.text(), question.address().toString())
                .select("form:has([name=name])")
                .first();
        if (form == null) {
            throw new AssertionError("no question in " + question.text());
        }
        String fields = form.select("input[name]").stream()
                .map(input -> input.attr("name") + "="
                        + URLEncoder.encode(input.attr("name").equals("name") ? name : input.attr("value"), UTF_8))
                .collect(Collectors.joining("&"));
        URI target = URI.create(form.absUrl("action"));
        Page answered = send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        return answered.status() == 303 ? get(answered.address().resolve(answered.header("Location"))) : answered;
    }

    /** Opens the link in this mail. */
    Page open(Mail mail) {
        Matcher link = LINK.matcher(mail.body().text());
        if (!link.find()) {
            throw new AssertionError("no link in " + mail.body().text());
        }
        return get(web.behindProxy(URI.create(link.group())));
    }

    Page get(String path) {
        return get(web.url(path));
    }

    private Page get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(response);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    /** What the phone shows. */
    record Page(HttpResponse<byte[]> response) {
        URI address() {
            return response.uri();
        }

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
