package io.repairportal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The page that is sent when even showing a page may fail: plain, in English, with the support reference. */
final class LastResort {
    private LastResort() {}

    static void send(Exchange exchange, Refusal refusal, Optional<Passage> passage) throws IOException {
        HttpServletResponse response = exchange.response();
        boolean machines = passage.map(Passage::forMachines).orElse(false);
        ProblemDetail problem = ProblemDetail.of(refusal, exchange.support());
        byte[] body = (machines ? json(problem) : page(problem, exchange.support())).getBytes(StandardCharsets.UTF_8);
        SecurityHeaders.page(response);
        response.setStatus(refusal.status());
        ContentTypes.set(response, machines ? ContentTypes.PROBLEM_JSON : ContentTypes.HTML);
        response.setContentLength(body.length);
        if (!exchange.head()) {
            response.getOutputStream().write(body);
        }
    }

    private static String page(ProblemDetail problem, String support) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Error: "
                + problem.title() + "</title></head><body><main><h1>" + problem.title() + "</h1>"
                + "<p>Please try again in a moment. If it happens again, tell us this reference: <strong>" + support
                + "</strong></p></main></body></html>\n";
    }

    private static String json(ProblemDetail problem) {
        return "{\"type\":\"" + problem.type() + "\",\"title\":\"" + problem.title() + "\",\"status\":"
                + problem.status() + ",\"instance\":\"" + problem.instance() + "\"}";
    }
}
