package io.repairportal.web;

import io.repairportal.spi.file.FileContent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends replies: status, headers, bytes, always with type and length. For one request; not for use by several threads. */
public final class ReplyWriter {
    private final Exchange exchange;
    private final HttpServletResponse response;
    private final Renderer renderer;
    private final Passage passage;

    ReplyWriter(Exchange exchange, Renderer renderer, Passage passage) {
        this.exchange = exchange;
        this.response = exchange.response();
        this.renderer = renderer;
        this.passage = passage;
    }

    void view(Reply.View view) throws IOException {
        byte[] page = renderer.page(view.template(), view.view());
        SecurityHeaders.page(response);
        tellBrowser();
        text(view.status(), ContentTypes.HTML, page);
    }

    void redirect(Reply.Redirect redirect) {
        SecurityHeaders.page(response);
        tellBrowser();
        response.setHeader("Location", redirect.location());
        response.setStatus(exchange.post() ? 303 : 302);
        response.setContentLength(0);
    }

    void json(Reply.Json json) throws IOException {
        SecurityHeaders.page(response);
        text(json.status(), json.mediaType(), renderer.json(json.body()));
    }

    void problem(Reply.Problem problem) throws IOException {
        problem.allowed().ifPresent(methods -> response.setHeader("Allow", methods));
        Refusal refusal = problem.refusal();
        if (passage.forMachines()) {
            ProblemDetail detail = ProblemDetail.of(refusal, exchange.support());
            json(new Reply.Json(refusal.status(), ContentTypes.PROBLEM_JSON, detail));
            return;
        }
        SecurityHeaders.page(response);
        text(refusal.status(), ContentTypes.HTML, renderer.problem(refusal, passage, exchange.support()));
    }

    void download(Reply.Download download) throws IOException {
        FileContent content = download.content();
        // why opened first: a file that cannot be read is answered with a page that says so, not with an empty file
        try (InputStream bytes = exchange.head() ? InputStream.nullInputStream() : FileBytes.open(content)) {
            attachment(download.name(), content.mediaType());
            response.setContentLengthLong(content.size());
            if (!exchange.head()) {
                FileBytes.copy(bytes, response.getOutputStream());
            }
        }
    }

    void stream(Reply.Stream made) throws IOException {
        attachment(made.name(), made.mediaType());
        try {
            if (!exchange.head()) {
                made.content().accept(response.getOutputStream());
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void attachment(String name, String mediaType) {
        SecurityHeaders.file(response);
        response.setHeader("Content-Disposition", Disposition.attachment(name));
        response.setStatus(200);
        ContentTypes.set(response, Disposition.mediaType(mediaType));
    }

    void picture(Reply.Picture picture) throws IOException {
        SecurityHeaders.picture(response);
        byte[] bytes = FileBytes.all(picture.content());
        String tag = Digests.tag(bytes);
        response.setHeader("ETag", tag);
        if (tag.equals(exchange.request().getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setHeader("Content-Disposition", "inline");
        send(200, picture.content().mediaType(), bytes);
    }

    void letter(Reply.Letter letter) throws IOException {
        SecurityHeaders.letter(response);
        send(200, ContentTypes.HTML, letter.html().getBytes(StandardCharsets.UTF_8));
    }

    void sharedFile(Reply.SharedFile shared) throws IOException {
        PublicFile file = shared.file();
        SecurityHeaders.shared(response, file.keep());
        if (file.compressed().isPresent()) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        if (file.compressed().isPresent() && exchange.accepts("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            send(200, file.mediaType(), file.compressed().get());
            return;
        }
        send(200, file.mediaType(), file.bytes());
    }

    private void tellBrowser() {
        List<String> cookies = passage.cookies();
        cookies.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        passage.language().ifPresent(language -> response.setHeader("Content-Language", language.toLanguageTag()));
    }

    private void text(int status, String type, byte[] body) throws IOException {
        if (body.length <= Packing.WORTH_IT || !passage.quotesNothing()) {
            send(status, type, body);
            return;
        }
        response.addHeader("Vary", "Accept-Encoding");
        if (!exchange.accepts("gzip")) {
            send(status, type, body);
            return;
        }
        byte[] packed = Packing.quick(body);
        response.setHeader("Content-Encoding", "gzip");
        send(status, type, packed);
    }

    private void send(int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        ContentTypes.set(response, type);
        response.setContentLength(body.length);
        if (!exchange.head()) {
            response.getOutputStream().write(body);
        }
    }
}
