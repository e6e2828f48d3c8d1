package io.repairportal.web;

/** A page without a template, until it has one. Not for use by several threads. */
public final class PlainPage {
    private final StringBuilder body = new StringBuilder();
    private final String title;

    /** Starts a page. */
    public PlainPage(String title) {
        this.title = title;
    }

    /** Adds a paragraph. */
    public PlainPage text(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** Adds a link. */
    public PlainPage link(String address, String text) {
        body.append("<p><a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(text))
                .append("</a></p>\n");
        return this;
    }

    /** Adds a picture. */
    public PlainPage picture(String address, String text) {
        body.append("<p><img src=\"")
                .append(escaped(address))
                .append("\" alt=\"")
                .append(escaped(text))
                .append("\"></p>\n");
        return this;
    }

    /** Adds a form with hidden fields and one text field, if it is named. */
    public PlainPage form(String address, String token, String name, String... hidden) {
        body.append("<form method=\"post\" action=\"").append(escaped(address)).append("\">");
        hidden("form", token);
        for (int at = 0; at + 1 < hidden.length; at += 2) {
            hidden(hidden[at], hidden[at + 1]);
        }
        if (!name.isEmpty()) {
            body.append("<textarea name=\"").append(name).append("\"></textarea>");
        }
        body.append("<button>Send</button></form>\n");
        return this;
    }

    String html() {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title></head><body><main><h1>" + escaped(title) + "</h1>\n" + body + "</main></body></html>";
    }

    private void hidden(String name, String value) {
        body.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
