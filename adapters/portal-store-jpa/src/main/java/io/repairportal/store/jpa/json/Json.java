package io.repairportal.store.jpa.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes and reads the records that stand in text columns. Each of them carries its format number as {@code "v"}. */
public final class Json {
    /** The format number this program writes. */
    public static final int V = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Json() {}

    /** Returns {@code form} as text. */
    public static String write(Object form) {
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot be written as JSON: " + form.getClass(), failure);
        }
    }

    /** Returns what {@code text} says. */
    public static <T> T read(String text, Class<T> form) {
        try {
            return MAPPER.readValue(text, form);
        } catch (JsonProcessingException failure) {
            throw new PortalAdapterException(
                    Kind.CORRUPT, "a stored " + form.getSimpleName() + " cannot be read", failure);
        }
    }

    /** Returns the hash by which two texts are told apart. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every Java has SHA-256", failure);
        }
    }

    /** Returns the text of an optional value. */
    public static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    /** Returns the language with this tag. */
    public static Locale language(String tag) {
        return Locale.forLanguageTag(tag);
    }
}
