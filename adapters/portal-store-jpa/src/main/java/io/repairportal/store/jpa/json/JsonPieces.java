package io.repairportal.store.jpa.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text from front to back, for the parts of which a page reads dozens: several times quicker than by the form that wrote it. Fields
 * that nobody asks for are skipped, as everywhere. For one text; not for use by several threads.
 */
final class JsonPieces {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser parser;

    private JsonPieces(JsonParser parser) {
        this.parser = parser;
    }

    /** Makes something of one object: takes its fields by {@link #next} until there are no more. */
    @FunctionalInterface
    interface Form<T> {
        T of(JsonPieces object) throws IOException;
    }

    /** Returns what {@code text}, which is one object, says in this form. */
    static <T> T read(String text, Form<T> form) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new PortalAdapterException(Kind.CORRUPT, "a stored text is no JSON object");
            }
            return form.of(new JsonPieces(parser));
        } catch (IOException failure) {
            throw new PortalAdapterException(Kind.CORRUPT, "a stored text cannot be read as JSON", failure);
        }
    }

    /** Moves to the next field of the present object and returns its name; none at its end. */
    @Nullable
    String next() throws IOException {
        return parser.nextFieldName();
    }

    /** Returns the value of the present field, which is there. */
    String text() throws IOException {
        return Objects.requireNonNull(maybeText(), "a text is missing");
    }

    /** Returns the value of the present field. */
    @Nullable
    String maybeText() throws IOException {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** Returns the value of the present field, a truth value. */
    boolean flag() throws IOException {
        return parser.nextToken() == JsonToken.VALUE_TRUE;
    }

    /** Returns the value of the present field, a list of objects. */
    <T> List<T> list(Form<T> form) throws IOException {
        List<T> list = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            list.add(form.of(this));
        }
        return list;
    }

    /** Passes the value of the present field. */
    void skip() throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }
}
