package io.repairportal.core.notification;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A letter as an HTML document for mail programs: tables, inline styles, {@code bgcolor} for old ones, a style sheet for dark mode. Every word
 * is escaped; nothing is fetched from anywhere (P34). Pure.
 */
final class LetterHtml {
    /** Where the logo goes when the mail leaves; the address {@link #LOGO_ID} is a picture inside the mail. */
    static final String LOGO_PLACE = "<!--logo-->";

    /** How the HTML names the logo. */
    static final String LOGO_ID = "logo";

    private static final String LOGO = "<td style=\"padding:0 12px 0 0\"><img src=\"cid:" + LOGO_ID
            + "\" height=\"40\" alt=\"\" style=\"display:block;height:40px;width:auto;max-width:160px;border:0\"></td>";
    private static final String TABLE = "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
    private static final String FONT =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
    private static final Pattern SHORT_WORD = Pattern.compile("\\S{1,16}");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur");

    private final Letter letter;
    private final StringBuilder html = new StringBuilder(6_000);

    private LetterHtml(Letter letter) {
        this.letter = letter;
    }

    static String of(Letter letter) {
        return new LetterHtml(letter).document();
    }

    /** Returns the document with the logo in its place, or without any. */
    static String withLogo(String html, boolean logo) {
        return html.replace(LOGO_PLACE, logo ? LOGO : "");
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }

    private String document() {
        head();
        top();
        body();
        foot();
        html.append("</table></td></tr></table></div></body></html>\n");
        return html.toString();
    }

    private void head() {
        Locale language = letter.language();
        html.append("<!doctype html>\n<html lang=\"").append(escape(language.toLanguageTag()));
        html.append("\" dir=\"").append(RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr");
        html.append("\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">");
        html.append("<meta name=\"supported-color-schemes\" content=\"light dark\">");
        html.append("<title>").append(escape(letter.top().subject())).append("</title>");
        html.append("<style>").append(styleSheet()).append("</style></head>\n");
    }

    private String styleSheet() {
        return ":root{color-scheme:light dark}a{overflow-wrap:anywhere}"
                + "@media (max-width:480px){.c{padding-left:24px!important;padding-right:24px!important}}"
                + "@media (prefers-color-scheme:dark){.o{background:#121614!important;color:#e9eeeb!important}"
                + ".b{background:#1b211e!important}.h{color:#f0f4f2!important}.t{color:#e9eeeb!important}"
                + ".q{color:#abb6b0!important}.f{border-color:#333c38!important}.l{color:"
                + letter.colours().darkLink() + "!important}}";
    }

    private void top() {
        html.append(
                "<body class=\"o\" bgcolor=\"#f3f5f3\" style=\"margin:0;padding:0;background:#f3f5f3;color:#17201c;");
        html.append(FONT).append(";font-size:17px;line-height:1.55\">");
        html.append("<div role=\"article\" aria-labelledby=\"mail-h\">");
        html.append(
                "<div style=\"display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f3f5f3\">");
        html.append(escape(letter.top().preheader())).append("</div>\n");
        html.append(TABLE).append(" width=\"100%\" class=\"o\" bgcolor=\"#f3f5f3\" style=\"background:#f3f5f3\">");
        html.append("<tr><td align=\"center\">");
        html.append(TABLE).append(" width=\"560\" style=\"width:100%;max-width:560px\">");
        html.append("<tr><td class=\"c\" style=\"padding:32px 32px 24px\">")
                .append(TABLE)
                .append("><tr>");
        html.append(LOGO_PLACE).append("<td class=\"t\" style=\"font-weight:650;color:#17201c\">");
        html.append(escape(letter.sender())).append("</td></tr></table></td></tr>\n");
    }

    private void body() {
        html.append(
                "<tr><td class=\"b c\" bgcolor=\"#ffffff\" style=\"background:#ffffff;border-radius:20px;padding:32px\">");
        html.append("<h1 id=\"mail-h\" class=\"h\" style=\"margin:0 0 12px;font-size:28px;line-height:1.2;");
        html.append("letter-spacing:-.02em;color:#17201c\">")
                .append(escape(letter.top().heading()))
                .append("</h1>");
        letter.paragraphs().forEach(paragraph -> paragraph("t", "#17201c", lines(paragraph)));
        facts();
        letter.button().ifPresent(this::button);
        letter.fine().forEach(line -> fine(lines(line)));
        letter.button().ifPresent(this::copy);
        html.append("</td></tr>\n");
    }

    private void facts() {
        if (letter.facts().isEmpty()) {
            return;
        }
        html.append(TABLE).append(" width=\"100%\"><tr>");
        for (Letter.Fact fact : letter.facts()) {
            html.append(
                    "<td class=\"f\" valign=\"top\" style=\"padding:16px 12px 16px 0;border-top:1px solid #dfe5e1;");
            html.append("border-bottom:1px solid #dfe5e1\"><span class=\"q\" style=\"color:#52605a;font-size:15px\">");
            html.append(escape(fact.name())).append("</span><br><strong class=\"t\" style=\"color:#17201c");
            html.append(unbroken(fact.value())).append("\">");
            html.append(escape(fact.value())).append("</strong></td>");
        }
        html.append("</tr></table>\n");
    }

    private static String unbroken(String value) {
        // why: on a phone a number like HL-2041 would be cut at its hyphen; a long one must break somewhere
        return SHORT_WORD.matcher(value).matches() ? ";white-space:nowrap" : "";
    }

    private void button(Letter.Button button) {
        MailColours colours = letter.colours();
        html.append(TABLE)
                .append(" width=\"100%\"><tr><td height=\"24\"></td></tr><tr><td align=\"center\" bgcolor=\"");
        html.append(colours.button())
                .append("\" style=\"border-radius:12px;background:")
                .append(colours.button());
        html.append("\"><a href=\"").append(escape(button.address().toString()));
        html.append("\" style=\"display:block;padding:16px 28px;border:1px solid #ffffff66;border-radius:12px;");
        html.append("font-weight:650;text-decoration:none;color:")
                .append(colours.onButton())
                .append("\">");
        html.append(escape(button.label())).append("</a></td></tr><tr><td height=\"20\"></td></tr></table>\n");
    }

    private void copy(Letter.Button button) {
        String address = escape(button.address().toString());
        fine(escape(button.copyHint()) + "<br>" + link(address, address));
    }

    private void fine(String content) {
        html.append("<p class=\"q\" style=\"margin:0 0 16px;font-size:15px;color:#52605a\">");
        html.append(content).append("</p>\n");
    }

    private void foot() {
        html.append(
                "<tr><td class=\"c q\" style=\"padding:24px 32px 40px;font-size:14px;line-height:1.5;color:#52605a\">");
        for (Letter.FootLine line : letter.foot()) {
            String words = escape(line.words());
            String linked = line.address()
                    .map(address -> words + " " + link(escape(address.toString()), escape(line.label())))
                    .orElse(words);
            html.append("<p style=\"margin:0 0 8px\">").append(linked).append("</p>");
        }
        html.append("</td></tr>\n");
    }

    private void paragraph(String type, String colour, String content) {
        html.append("<p class=\"")
                .append(type)
                .append("\" style=\"margin:0 0 16px;color:")
                .append(colour)
                .append("\">");
        html.append(content).append("</p>\n");
    }

    private String link(String address, String label) {
        return "<a class=\"l\" href=\"" + address + "\" style=\"color:"
                + letter.colours().link() + ";overflow-wrap:anywhere\">" + label + "</a>";
    }

    private static String lines(String text) {
        return escape(text).replace("\r\n", "\n").replace("\n", "<br>");
    }
}
