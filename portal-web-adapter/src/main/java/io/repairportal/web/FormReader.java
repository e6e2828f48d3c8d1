package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads queries and forms within their bounds (P25, P61); whatever breaks them is refused before anything is looked up. */
final class FormReader {
    static final int LARGEST_FORM = 64 * 1024;
    static final int LONGEST_QUERY = 2_000;

    private FormReader() {}

    /** Returns the query of a request. */
    static Parameters query(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (query.length() > LONGEST_QUERY) {
            throw new RefusedException(Refusal.ADDRESS_TOO_LONG);
        }
        return Parameters.parse(query).orElseThrow(() -> new RefusedException(Refusal.MALFORMED));
    }

    /** Returns the form of a request to an address that takes files of up to so many bytes; of none if that is 0. */
    static SentForm form(HttpServletRequest request, long largestFile) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return largestFile > 0 && type.startsWith(Multipart.TYPE)
                ? Multipart.read(request, largestFile + LARGEST_FORM)
                : SentForm.of(form(request));
    }

    /** Returns the form of a request. */
    static Parameters form(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new RefusedException(Refusal.MEDIA_TYPE);
        }
        if (request.getContentLengthLong() > LARGEST_FORM) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        byte[] body = body(request);
        // why: a filter of the host may have asked for a parameter, and then the container has read the body
        return body.length == 0 && request.getContentLengthLong() != 0
                ? ReadByHost.form(request).orElseThrow(() -> new RefusedException(Refusal.MALFORMED))
                : parsed(body);
    }

    private static byte[] body(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(LARGEST_FORM + 1);
            if (body.length > LARGEST_FORM) {
                throw new RefusedException(Refusal.TOO_LARGE);
            }
            return body;
        } catch (IOException | IllegalStateException broken) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    private static Parameters parsed(byte[] body) {
        return Parameters.parse(new String(body, StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new RefusedException(Refusal.MALFORMED));
    }
}
