package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} as it comes in: the fields up to the file into memory, within the bounds of every form; the file by whoever
 * takes it. Nothing is written to disk on the way, and no byte of a file is read before the form token was checked (P20, P25).
 */
final class Multipart {
    static final String TYPE = "multipart/form-data";

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^;,\"\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]{0,200})\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]{0,1000})\"");
    private static final int MOST_FIELDS = 100;
    private static final int MOST_HEADERS = 10;
    private static final int LONGEST_HEADER = 2_000;

    private final PartStream parts;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private int left = FormReader.LARGEST_FORM;

    private Multipart(PartStream parts) {
        this.parts = parts;
    }

    /** Returns the form of a request of this type. */
    static SentForm read(HttpServletRequest request, long largest) {
        if (request.getContentLengthLong() > largest) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        Matcher boundary =
                BOUNDARY.matcher(Optional.ofNullable(request.getContentType()).orElse(""));
        if (!boundary.find()) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        String found = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        try {
            return new Multipart(new PartStream(request.getInputStream(), found)).read();
        } catch (IOException | IllegalStateException broken) {
            throw new RefusedException(Refusal.MALFORMED);
        }
    }

    private SentForm read() throws IOException {
        content();
        while (parts.next()) {
            String disposition = disposition();
            String name = first(NAME, disposition).orElseThrow(() -> new RefusedException(Refusal.MALFORMED));
            Optional<String> file = first(FILE, disposition);
            if (file.isPresent() && !file.get().isEmpty()) {
                return new SentForm(new Parameters(fields), Optional.of(new Upload(decoded(file.get()), parts)));
            }
            take(name, file.isPresent());
        }
        return SentForm.of(new Parameters(fields));
    }

    private void take(String name, boolean noFile) throws IOException {
        String value = content();
        if (fields.size() >= MOST_FIELDS || !Parameters.printable(name) || !Parameters.printable(value)) {
            throw new RefusedException(Refusal.MALFORMED);
        }
        // why not: browsers send the field of a file that nobody has chosen as an empty one
        if (!noFile) {
            fields.putIfAbsent(decoded(name), value);
        }
    }

    private String content() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one = parts.read(); one >= 0; one = parts.read()) {
            if (--left < 0) {
                throw new RefusedException(Refusal.TOO_LARGE);
            }
            bytes.write(one);
        }
        return Parameters.utf8(bytes.toByteArray()).orElseThrow(() -> new RefusedException(Refusal.MALFORMED));
    }

    private String disposition() throws IOException {
        String found = "";
        for (int count = 0; count < MOST_HEADERS; count++) {
            String header = line();
            if (header.isEmpty()) {
                return found;
            }
            if (header.regionMatches(true, 0, "content-disposition:", 0, 20)) {
                found = header;
            }
        }
        throw new RefusedException(Refusal.MALFORMED);
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int one = parts.read(); one != '\n'; one = parts.read()) {
            if (one < 0 || bytes.size() > LONGEST_HEADER || --left < 0) {
                throw new RefusedException(Refusal.MALFORMED);
            }
            bytes.write(one);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String decoded(String name) {
        // why: this is how browsers write what would end the name
        return name.replace("%22", "\"").replace("%0D", " ").replace("%0A", " ");
    }
}
