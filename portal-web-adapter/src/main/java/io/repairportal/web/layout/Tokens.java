package io.repairportal.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/** The colours of a look by the names of their design tokens. For one style sheet; not for use by several threads. */
final class Tokens {
    private final Map<String, Colour> colours = new LinkedHashMap<>();
    private String edge = "transparent";

    /** Adds a colour. */
    Tokens with(String name, Colour colour) {
        colours.put(name, colour);
        return this;
    }

    /** Sets the colour of the edge of buttons, as style sheets write it. */
    Tokens edge(String value) {
        edge = value;
        return this;
    }

    /** Returns the colour of this token. */
    Colour of(String name) {
        Colour colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("there is no token " + name);
        }
        return colour;
    }

    /** Returns the declarations of all tokens. */
    String css() {
        StringBuilder css = new StringBuilder();
        colours.forEach((name, colour) ->
                css.append("--").append(name).append(':').append(colour.hex()).append(';'));
        return css.append("--btn-edge:").append(edge).append(';').toString();
    }
}
