package io.repairportal.reference.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A proxy that shows the portal at another path than the portal knows of. It changes the path of a request and nothing of the answer:
 * addresses in pages, redirects and cookies are the portal's own business.
 */
final class PathProxy implements AutoCloseable {
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection", "content-length", "expect", "host", "upgrade", "transfer-encoding", "keep-alive", "date");

    private final HttpServer entrance;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String outside;
    private final URI inside;

    private PathProxy(HttpServer entrance, String outside, URI inside) {
        this.entrance = entrance;
        this.outside = outside;
        this.inside = inside;
    }

    /** Opens a proxy that shows what is {@code inside} at the path {@code outside}; other paths lead to the same path inside. */
    static PathProxy open(String outside, URI inside) throws IOException {
        HttpServer entrance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        PathProxy proxy = new PathProxy(entrance, outside, inside);
        entrance.setExecutor(proxy.threads);
        entrance.createContext("/", proxy::pass);
        entrance.start();
        return proxy;
    }

    int port() {
        return entrance.getAddress().getPort();
    }

    @Override
    public void close() {
        entrance.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(request(exchange), BodyHandlers.ofByteArray());
            Headers headers = exchange.getResponseHeaders();
            copy(answer.headers().map()).forEach(headers::put);
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        copy(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private URI target(URI asked) {
        String path = asked.getRawPath();
        boolean portals = path.equals(outside) || path.startsWith(outside + "/");
        String inner = portals ? inside.getRawPath() + path.substring(outside.length()) : path;
        return inside.resolve(asked.getRawQuery() == null ? inner : inner + "?" + asked.getRawQuery());
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> !header.getKey().startsWith(":"))
                .filter(header -> !OF_ONE_HOP.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
