package io.repairportal.web;

import io.repairportal.web.layout.NoticeView;
import io.repairportal.web.layout.PageView;
import java.util.Optional;

/** The pages that say why there is no other. The same refusal gives the same page to the same reader (P4). Safe for use by many threads. */
final class Problems {
    private final Frames frames;

    Problems(Frames frames) {
        this.frames = frames;
    }

    /** Returns the page of a refusal. */
    NoticeView page(Refusal refusal, Passage passage, String support) {
        Frame frame = passage.visit()
                .map(frames::of)
                .orElseGet(() -> frames.ofProblem(passage.provider(), passage.links(), passage.wanted("")));
        Words words = words(refusal);
        String heading = frame.texts().of(words.heading());
        PageView page =
                refusal == Refusal.CLOSED || refusal == Refusal.LOCKED ? frame.page(heading) : frame.errorPage(heading);
        return new NoticeView(page, words.icon(), heading, text(refusal, frame, passage), reference(refusal, support));
    }

    private static String text(Refusal refusal, Frame frame, Passage passage) {
        if (refusal == Refusal.NOT_FOUND && isPreview(passage)) {
            return frame.texts().of("preview.nothing");
        }
        String ours = frame.texts().of(words(refusal).text());
        if (refusal != Refusal.CLOSED) {
            return ours;
        }
        return passage.visit()
                .map(visit -> visit.admitted().settings().state().reason())
                .filter(reason -> !reason.isBlank())
                .orElse(ours);
    }

    private static boolean isPreview(Passage passage) {
        return passage.visit().flatMap(visit -> visit.admitted().preview()).isPresent();
    }

    private static Optional<String> reference(Refusal refusal, String support) {
        return refusal.status() >= 500 ? Optional.of(support) : Optional.empty();
    }

    private static Words words(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED, MEDIA_TYPE -> Words.named("notice.malformed", "alert");
            case FORM_EXPIRED -> Words.named("notice.expired", "clock");
            case CLOSED -> Words.named("notice.closed", "lock");
            case LOCKED -> Words.named("notice.locked", "lock");
            case NOT_ALLOWED, NOT_FOUND -> Words.named("notice.notFound", "search");
            case CHOOSE_PROVIDER -> new Words("home.several", "home.severalLead", "wrench");
            case METHOD -> Words.named("notice.method", "alert");
            case TOO_LARGE, ADDRESS_TOO_LONG -> Words.named("notice.tooLarge", "alert");
            case TOO_MANY -> new Words("notice.busy", "form.tooMany", "clock");
            case UNAVAILABLE -> Words.named("notice.busy", "alert");
            case INTERNAL -> Words.named("notice.error", "alert");
        };
    }

    /** The keys of heading and text, and the icon. */
    private record Words(String heading, String text, String icon) {
        static Words named(String key, String icon) {
            return new Words(key, key + "Text", icon);
        }
    }
}
