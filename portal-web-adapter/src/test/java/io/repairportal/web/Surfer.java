package io.repairportal.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a screen: keeps cookies, follows nothing by itself, fills in forms as they were sent. */
final class Surfer {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** Sends this header with every request. */
    Surfer with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Seen get(URI address) {
        return send(address, "GET", HttpRequest.BodyPublishers.noBody());
    }

    Seen send(URI address, String method, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        headers.forEach(request::header);
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
            return new Seen(address, response);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Seen post(URI address, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return postRaw(address, form);
    }

    Seen postRaw(URI address, String form) {
        Surfer once = this;
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        try {
            return once.send(address, "POST", HttpRequest.BodyPublishers.ofString(form));
        } finally {
            headers.remove("Content-Type");
        }
    }

    /** Fills in the form of a page that has a field of this name and sends it. */
    Seen submit(Seen page, String field, String value) {
        Element form = page.html().select("form[method=post]").stream()
                .filter(each -> !each.select("[name=" + field + "]").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with " + field + " in " + page.text()));
        return submit(page, form, Map.of(field, value));
    }

    Seen submit(Seen page, Element form, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            boolean sent = !List.of("checkbox", "radio").contains(input.attr("type")) || input.hasAttr("checked");
            if (sent) {
                fields.put(input.attr("name"), filled(input));
            }
        }
        fields.putAll(values);
        return post(target(page.address(), form.attr("action")), fields);
    }

    private static String filled(Element input) {
        return switch (input.tagName()) {
            case "textarea" -> input.wholeText();
            case "select" -> {
                Element chosen = input.selectFirst("option[selected]");
                Element first = input.selectFirst("option");
                yield chosen != null ? chosen.attr("value") : first != null ? first.attr("value") : "";
            }
            default -> input.attr("value");
        };
    }

    /** Returns what a browser makes of an address in a page; the JDK forgets the path if there is only a query. */
    static URI target(URI page, String address) {
        if (address.isEmpty() || address.startsWith("?")) {
            String path = page.toString().split("\\?", 2)[0];
            return URI.create(path + (address.equals("?") ? "" : address));
        }
        return page.resolve(address);
    }

    /** Fills in a form that takes a file, and sends it as browsers do. */
    Seen upload(Seen page, Element form, Map<String, String> values, Chosen chosen) {
        String boundary = "----surfer7MA4YWxk";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=file])").forEach(input -> fields.put(input.attr("name"), filled(input)));
        fields.putAll(values);
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + chosen.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(chosen.content().readAllBytes());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        try {
            return send(
                    target(page.address(), form.attr("action")),
                    "POST",
                    HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        } finally {
            headers.remove("Content-Type");
        }
    }

    /** Follows a redirect. */
    Seen follow(Seen redirect) {
        return get(redirect.location());
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A file that was chosen. */
    record Chosen(String name, ByteArrayInputStream content) {
        Chosen(String name, byte[] bytes) {
            this(name, new ByteArrayInputStream(bytes));
        }
    }

    /** What came back. */
    record Seen(URI address, HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(unpacked(), StandardCharsets.UTF_8);
        }

        private byte[] unpacked() {
            if (!header("Content-Encoding").equals("gzip")) {
                return response.body();
            }
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return in.readAllBytes();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        Document html() {
            return Jsoup.parse(text(), address.toString());
        }

        URI location() {
            return address.resolve(header("Location"));
        }
    }
}
