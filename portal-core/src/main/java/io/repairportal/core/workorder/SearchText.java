package io.repairportal.core.workorder;

import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrder;
import java.text.Normalizer;
import java.util.Locale;

/** How lists are searched: without case, marks and double spaces. The same folding is used for what is stored and what is asked. Pure. */
public final class SearchText {
    private static final int LONGEST = 700;
    private static final int LONGEST_QUESTION = 100;

    private SearchText() {}

    /** Returns what the list of work orders stores about this one. */
    public static Publication.Text of(WorkOrder workOrder) {
        String heading = cut((workOrder.number() + " " + workOrder.title() + " " + workOrder.asset()).strip(), LONGEST);
        return new Publication.Text(heading, cut(fold(heading), LONGEST));
    }

    /** Returns a question as it is compared; empty for none. */
    public static String question(String text) {
        return cut(fold(cut(text, LONGEST_QUESTION)), LONGEST_QUESTION).strip();
    }

    private static String fold(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, codePoints(text, most)));
    }

    private static int codePoints(String text, int most) {
        // why not at any char: half a surrogate pair is no text, and databases refuse it
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.codePointCount(0, end);
    }
}
