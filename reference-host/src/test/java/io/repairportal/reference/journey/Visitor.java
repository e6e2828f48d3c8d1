package io.repairportal.reference.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Somebody with a cookie jar and no eyes: a customer for tests of the host's behaviour, or a machine that looks into mails. */
public final class Visitor {
    private final CookieManager jar = new CookieManager();
    private final HttpClient client;

    /** Comes with an empty cookie jar. */
    public Visitor() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .cookieHandler(jar)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** Opens an address and goes on to wherever it leads. */
    public Answer open(URI address) throws IOException {
        Answer answer = send("GET", address, Map.of());
        return answer.onward().isPresent() ? open(answer.onward().get()) : answer;
    }

    /** Sends a request without a body. */
    public Answer send(String method, URI address, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return exchange(request);
    }

    /** Sends a form and goes on to wherever the answer leads. */
    public Answer submit(Element form, Map<String, String> typed) throws IOException {
        Answer answer = hand(form, typed);
        return answer.onward().isPresent() ? open(answer.onward().get()) : answer;
    }

    /** Sends a form as a browser would, what is typed and the hidden fields as they came, and stays for the answer. */
    public Answer hand(Element form, Map<String, String> typed) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name], button[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        for (Element select : form.select("select[name]:has(option)")) {
            Element chosen = select.select("option[selected]").first();
            fields.put(
                    select.attr("name"),
                    (chosen == null ? select.select("option").get(0) : chosen).val());
        }
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("&"));
        URI target = URI.create(form.hasAttr("action") ? form.absUrl("action") : form.baseUri());
        return exchange(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", target.getScheme() + "://" + target.getAuthority())
                .POST(BodyPublishers.ofString(body)));
    }

    /** Returns the cookies it has, as a browser sends them. */
    String cookies() {
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(joining("; "));
    }

    /** Opens a link and answers its question with this name. */
    public Answer answer(URI link, String name) throws IOException {
        return submit(open(link).formWith("name"), Map.of("name", name));
    }

    /** Types a user name and a password into the form at this address and goes on to wherever that leads. */
    public Answer signIn(URI address, String userName, String password) throws IOException {
        Element form = open(address).formWith("password");
        // why looked up: the portal's field is called otherwise than that of the demonstration's staff
        String who = form.selectFirst("[name=userName]") == null ? "name" : "userName";
        return submit(form, Map.of(who, userName, "password", password));
    }

    private Answer exchange(HttpRequest.Builder request) throws IOException {
        try {
            return Answer.of(client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
