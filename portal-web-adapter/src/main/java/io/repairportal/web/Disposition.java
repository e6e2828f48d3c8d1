package io.repairportal.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a file's name and type stand in headers (RFC 6266): whatever a shop calls its files, they stay one header (P26, P33). */
final class Disposition {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,63}/[a-z0-9][a-z0-9.+-]{0,63}");
    private static final Set<String> ACTIVE = Set.of(
            "text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml", "text/javascript");
    // why: a mark of direction lets the name of a program read as if it ended in .pdf
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]");
    private static final Pattern RESERVED = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** Returns the header that makes a browser keep the file under this name. */
    static String attachment(String name) {
        String clean = RESERVED.matcher(UNSEEN.matcher(name).replaceAll(""))
                .replaceAll("_")
                .strip();
        return named(clean.isEmpty() ? "file" : clean);
    }

    /** Returns a type that is safe to send: one that browsers would run becomes plain bytes. */
    static String mediaType(String claimed) {
        String type = claimed.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return TYPE.matcher(type).matches() && !ACTIVE.contains(type) ? type : "application/octet-stream";
    }

    private static String named(String clean) {
        return "attachment; filename=\"" + clean.replaceAll("[^ -~]|%", "_") + "\"; filename*=UTF-8''" + encoded(clean);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || PLAIN.indexOf(each) >= 0);
            encoded.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each & 0xff));
        }
        return encoded.toString();
    }
}
