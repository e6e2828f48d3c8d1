package io.repairportal.reference.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered when no servlet could be asked: a request that is no HTTP, a header that is too large, a host that is stopping. A page
 * of its own with the headers of all others, nothing of the request in it, no stack trace.
 */
final class BareErrors extends ErrorHandler {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "text/html;charset=UTF-8",
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "X-Robots-Tag", "noindex");
    private static final String SOON = "5";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        HttpFields.Mutable headers = response.getHeaders();
        HEADERS.forEach(headers::put);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put("Retry-After", SOON);
        }
        response.write(true, ByteBuffer.wrap(page(status).getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }

    private static String page(int status) {
        String heading = status == HttpStatus.SERVICE_UNAVAILABLE_503
                ? "Please try again in a moment"
                : status >= HttpStatus.INTERNAL_SERVER_ERROR_500
                        ? "Something went wrong"
                        : "This request cannot be answered";
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + heading
                + "</title></head><body><main><h1>" + heading + "</h1><p>Error " + status
                + "</p></main></body></html>\n";
    }
}
