package io.repairportal.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a query or a form. Read strictly: broken percent signs and bytes that are no UTF-8 are refused, not guessed. Of a field
 * that occurs twice the first counts.
 *
 * @param values by name, in the order they were sent
 */
record Parameters(Map<String, String> values) {
    private static final Parameters NONE = new Parameters(Map.of());
    private static final int MOST_FIELDS = 100;

    /** Returns no fields. */
    static Parameters none() {
        return NONE;
    }

    /** Reads {@code application/x-www-form-urlencoded}; empty if it is malformed. */
    static Optional<Parameters> parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : encoded.isEmpty() ? new String[0] : encoded.split("&", MOST_FIELDS + 1)) {
            int equals = field.indexOf('=');
            Optional<String> name = decode(equals < 0 ? field : field.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : field.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || values.size() == MOST_FIELDS) {
                return Optional.empty();
            }
            values.putIfAbsent(name.get(), value.get());
        }
        return Optional.of(new Parameters(values));
    }

    /** Returns a field; absent and empty are the same. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns whether a field of this name was sent, empty or not. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Returns what percent signs and plus stand for; empty if that is no printable text. */
    static Optional<String> decode(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0 && ascii(encoded)) {
            return Optional.of(encoded).filter(Parameters::printable);
        }
        byte[] sent = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length);
        for (int at = 0; at < sent.length; at++) {
            if (sent[at] != '%') {
                bytes.write(sent[at] == '+' ? ' ' : sent[at]);
                continue;
            }
            int value = at + 2 < sent.length ? hex(sent[at + 1]) * 16 + hex(sent[at + 2]) : -1;
            if (value < 0) {
                return Optional.empty();
            }
            bytes.write(value);
            at += 2;
        }
        return utf8(bytes.toByteArray()).filter(Parameters::printable);
    }

    /** Returns the text that these bytes are; empty if they are no UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        return value < 0 ? -1_000 : value;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** Returns whether a text holds no control characters but those of lines. */
    static boolean printable(String text) {
        return text.chars()
                .noneMatch(character -> Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t');
    }
}
