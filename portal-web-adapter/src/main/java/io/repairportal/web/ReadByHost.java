package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form whose bytes a filter of the host has read before us, in an encoding that the host has chosen. Browsers send our forms in UTF-8;
 * whatever those bytes were taken for is turned back. Where that is not possible any more, because the host's encoding has no letter for one
 * of the bytes, the form is refused: a name that arrives altered would be counted as a wrong answer (M1, A3).
 */
final class ReadByHost {
    /** What stands where a byte was no letter. */
    private static final char LOST = '\ufffd';

    private final Optional<Charset> chosen;

    private ReadByHost(Optional<Charset> chosen) {
        this.chosen = chosen;
    }

    /** Returns the fields; empty if they cannot be known. */
    static Optional<Parameters> form(HttpServletRequest request) {
        ReadByHost reader = in(request.getCharacterEncoding());
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> asked = FormReader.query(request).values().keySet();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            Optional<String> name = reader.asSent(field.getKey());
            if (name.isEmpty()) {
                return Optional.empty();
            }
            // why passed over: containers put what the address asks before the field of the same name
            int own = asked.contains(name.get()) ? 1 : 0;
            if (field.getValue().length > own) {
                Optional<String> value = reader.asSent(field.getValue()[own]);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(name.get(), value.get());
            }
        }
        return Optional.of(new Parameters(values));
    }

    /** Returns a reader of what was read in this encoding; {@code null} if the host has said nothing. */
    static ReadByHost in(@Nullable String encoding) {
        try {
            return new ReadByHost(Optional.ofNullable(encoding).map(Charset::forName));
        } catch (IllegalArgumentException unknown) {
            return new ReadByHost(Optional.empty());
        }
    }

    /** Returns what the browser sent; empty if it cannot be known. */
    Optional<String> asSent(String read) {
        if (chosen.equals(Optional.of(StandardCharsets.UTF_8))) {
            return Optional.of(read).filter(Parameters::printable);
        }
        Optional<String> again =
                bytes(read, chosen.orElse(StandardCharsets.ISO_8859_1)).flatMap(Parameters::utf8);
        // why as it was read: some containers read UTF-8 whatever was chosen, and then the letters cannot be turned
        // back
        return again.or(() -> Optional.of(read).filter(text -> text.indexOf(LOST) < 0))
                .filter(Parameters::printable);
    }

    private static Optional<byte[]> bytes(String read, Charset encoding) {
        try {
            var encoded = encoding.newEncoder().encode(CharBuffer.wrap(read));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException | UnsupportedOperationException lost) {
            return Optional.empty();
        }
    }
}
