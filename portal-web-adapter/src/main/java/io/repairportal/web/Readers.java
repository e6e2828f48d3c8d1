package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which languages a reader can read: asked for in the address, chosen in this browser, chosen by the person who is signed in, set in the
 * browser; in this order (O1).
 */
final class Readers {
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_HEADER = 500;

    private Readers() {}

    static List<Locale> wanted(HttpServletRequest request, String asked, List<Locale> chosen) {
        List<Locale> wanted = new ArrayList<>();
        if (!asked.isEmpty() && asked.length() <= LONGEST_TAG) {
            wanted.add(Locale.forLanguageTag(asked));
        }
        wanted.addAll(chosen);
        wanted.addAll(ofBrowser(request.getHeader("Accept-Language")));
        return wanted;
    }

    private static List<Locale> ofBrowser(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> !range.getRange().contains("*"))
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
