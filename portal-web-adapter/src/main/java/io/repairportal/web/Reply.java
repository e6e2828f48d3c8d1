package io.repairportal.web;

import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a handler answers. It says what is to be seen; status lines, headers and bytes are the business of the {@link ReplyWriter}.
 * Consumed by the gate.
 */
public sealed interface Reply {

    /** Hands this reply to the method that sends it. */
    void sendBy(ReplyWriter writer) throws IOException;

    /** Returns a page. */
    static Reply view(String template, Object view) {
        return new View(200, template, view);
    }

    /** Returns a form again, with what was wrong about it. */
    static Reply form(String template, Object view) {
        return new View(422, template, view);
    }

    /** Returns a page under a status of its own. */
    static Reply view(int status, String template, Object view) {
        return new View(status, template, view);
    }

    /** Returns "see there", by GET. */
    static Reply redirect(String location) {
        return new Redirect(location);
    }

    /** Returns a file to be kept. */
    static Reply download(String name, FileContent content) {
        return new Download(name, content);
    }

    /** Returns a file to be kept that is made while it is sent, so that nobody knows its size before. */
    static Reply stream(String name, String mediaType, Consumer<OutputStream> content) {
        return new Stream(name, mediaType, content);
    }

    /** Returns a picture to be shown in a page. */
    static Reply picture(FileContent content) {
        return new Picture(content);
    }

    /** Returns a mail as mail programs show it, for a frame in a page of ours. */
    static Reply letter(String html) {
        return new Letter(html);
    }

    /** Returns a file that is the same for everybody. */
    static Reply file(PublicFile file) {
        return new SharedFile(file);
    }

    /** Returns an answer for machines. */
    static Reply json(Object body) {
        return new Json(200, "application/json", body);
    }

    /** Returns the refusal. */
    static Reply problem(Refusal refusal) {
        return new Problem(refusal, Optional.empty());
    }

    /** Returns what everything answers that does not exist, is hidden, or belongs to somebody else (P4). */
    static Reply notFound() {
        return problem(Refusal.NOT_FOUND);
    }

    /** Returns what an address answers whose query no page of ours has made. */
    static Reply malformed() {
        return problem(Refusal.MALFORMED);
    }

    /**
     * A page.
     *
     * @param status the HTTP status
     * @param template its template
     * @param view what the template shows
     */
    record View(int status, String template, Object view) implements Reply {
        /** Checks that both are there. */
        public View {
            Objects.requireNonNull(template, "template");
            Objects.requireNonNull(view, "view");
        }

        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.view(this);
        }
    }

    /**
     * "See there", by GET.
     *
     * @param location relative to the page asked for, or absolute where the portal is redirected
     */
    record Redirect(String location) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) {
            writer.redirect(this);
        }
    }

    /**
     * A file to be kept; never shown by the browser itself (P27).
     *
     * @param name its name
     * @param content its bytes
     */
    record Download(String name, FileContent content) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.download(this);
        }
    }

    /**
     * A file to be kept that is made while it is sent (P27).
     *
     * @param name its name
     * @param mediaType what it is
     * @param content writes it; an {@link java.io.UncheckedIOException} means that the browser has gone
     */
    record Stream(String name, String mediaType, Consumer<OutputStream> content) implements Reply {
        /** Checks that all are there. */
        public Stream {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(content, "content");
        }

        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.stream(this);
        }
    }

    /** A picture in a page. */
    record Picture(FileContent content) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.picture(this);
        }
    }

    /** A mail as mail programs show it: with styles of its own, without anything else. */
    record Letter(String html) implements Reply {
        /** Checks that it is there. */
        public Letter {
            Objects.requireNonNull(html, "html");
        }

        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.letter(this);
        }
    }

    /** A file that is the same for everybody. */
    record SharedFile(PublicFile file) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.sharedFile(this);
        }
    }

    /**
     * An answer for machines.
     *
     * @param status the HTTP status
     * @param mediaType JSON of some kind
     * @param body what is written as JSON
     */
    record Json(int status, String mediaType, Object body) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.json(this);
        }
    }

    /**
     * A refusal, shown as a page or as problem+json.
     *
     * @param refusal why
     * @param allowed for a wrong method, the right ones
     */
    record Problem(Refusal refusal, Optional<String> allowed) implements Reply {
        @Override
        public void sendBy(ReplyWriter writer) throws IOException {
            writer.problem(this);
        }
    }
}
