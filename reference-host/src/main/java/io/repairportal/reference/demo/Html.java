package io.repairportal.reference.demo;

/** Writes HTML piece by piece; every text is escaped, and only {@link #raw} is not. Used by one thread. */
final class Html {
    private final StringBuilder page = new StringBuilder(4_096);

    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** Adds an element that holds text. {@code tag} may have attributes: {@code p class="x"}. */
    Html element(String tag, String text) {
        String name = tag.split(" ", -1)[0];
        return raw("<" + tag + ">").text(text).raw("</" + name + ">");
    }

    /** Adds a link. */
    Html link(String kind, String address, String text) {
        return raw("<a class=\"" + kind + "\" href=\"")
                .text(address)
                .raw("\">")
                .text(text)
                .raw("</a>");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
