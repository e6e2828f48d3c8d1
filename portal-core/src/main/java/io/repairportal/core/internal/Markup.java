package io.repairportal.core.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in text what makes a browser that guesses take it for a page or a drawing (P24): markup at the beginning, the tags and declarations
 * of the WHATWG's "MIME Sniffing Standard" that bring code or frames anywhere, and event handlers or script addresses behind something that
 * could be a tag. Text that only mentions {@code <} or a mail address between angles is none. Reads once, in pieces, in time that grows with
 * the length only (P25). For one text and one thread.
 */
final class Markup {
    // why: what is looked for may lie across two pieces; the longest is a handler with a space or two
    private static final int OVERLAP = 64;
    private static final long LONGEST_TAG = 4_096;
    private static final String DECLARATION = "<(?:!doctype|!entity|\\?xml|\\?php)";
    private static final String TAG =
            "</?(?:html|head|body|script|style|svg|math|i?frame|frameset|object|embed|applet|meta)" + "(?=[\\s/>])";
    private static final String HANDLER =
            "[\\s\"'/]on(?:abort|activate|after|animation|auxclick|before|begin|blur|cancel"
                    + "|canplay|change|click|close|contextmenu|copy|cut|dblclick|drag|drop|end|error|focus|formdata|hashchange"
                    + "|input|invalid|key|load|message|mouse|page|paste|pause|play|pointer|popstate|progress|repeat|reset"
                    + "|resize|scroll|search|seek|select|show|storage|submit|toggle|touch|transition|unload|wheel)"
                    + "[a-z]{0,20}\\s{0,8}=";
    private static final Pattern TRACE = Pattern.compile(
            "(?<page>" + DECLARATION + "|" + TAG + ")|(?<code>" + HANDLER + "|javascript:)|(?<open><[a-z])");
    private static final Pattern BEGINNING = Pattern.compile("<[a-z!?/]|#!");

    private String kept = "";
    private long before;
    private long lastOpen = -LONGEST_TAG;
    private boolean begun;
    private boolean found;

    /** Takes the next piece, bytes read as Latin letters, and returns whether markup was found by now. */
    boolean readsOn(String piece) {
        String text = kept + piece.toLowerCase(Locale.ROOT);
        found = found || begins(text) || traces(text);
        int gone = Math.max(0, text.length() - OVERLAP);
        before += gone;
        kept = text.substring(gone);
        return found;
    }

    private boolean begins(String text) {
        // why not only once: the spaces before the first letter may fill any number of pieces
        String bare = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        boolean first = !begun && bare.length() > 1;
        begun = begun || first;
        return first && BEGINNING.matcher(bare).lookingAt();
    }

    private boolean traces(String text) {
        Matcher trace = TRACE.matcher(text);
        while (trace.find()) {
            if (trace.start("open") >= 0) {
                lastOpen = before + trace.start();
            } else if (trace.start("page") >= 0 || before + trace.start() - lastOpen < LONGEST_TAG) {
                return true;
            }
        }
        return false;
    }
}
