package io.repairportal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a browser as its owner would, from what it says of itself: {@code Firefox, Android}. Guesses; nothing depends on them. */
final class Devices {
    private static final int LONGEST = 1_000;

    // why this order: browsers name those they descend from, so the most particular comes first
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "Mac"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Linux", "Linux"));

    private Devices() {}

    /** Returns the name; empty for a browser that cannot be told. */
    static String label(String userAgent) {
        String said = userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        return Stream.of(first(BROWSERS, said), first(SYSTEMS, said))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.text()))
                .map(Mark::name)
                .findFirst();
    }

    /** What a browser says, and what people call it. */
    private record Mark(String text, String name) {}
}
