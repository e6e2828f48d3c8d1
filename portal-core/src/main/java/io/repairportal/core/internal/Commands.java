package io.repairportal.core.internal;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks what forms and the API send, once, at the door of the core, with the host's validation provider. Safe for use by many threads.
 */
public final class Commands implements AutoCloseable {
    private final Configuration<?> provider;
    private @Nullable ValidatorFactory factory;

    private Commands(Configuration<?> provider) {
        this.provider = provider;
    }

    /** Looks for a validation provider; empty if there is none. */
    public static Optional<Commands> find() {
        try {
            // why our own interpolator: texts come from the bundles of the pages, and nobody needs an expression
            // language
            return Optional.of(new Commands(Validation.byDefaultProvider()
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new Codes())));
        } catch (NoProviderFoundException missing) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param field its name
     * @param code what is wrong, for example {@code blank} or {@code tooLong}
     */
    public record Problem(String field, String code) {}

    /** Returns what is wrong with a command, by field; empty if nothing is. */
    public List<Problem> check(Object command) {
        return validator().validate(command).stream()
                .map(Commands::problem)
                .distinct()
                .sorted(Comparator.comparing(Problem::field).thenComparing(Problem::code))
                .toList();
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
        }
    }

    // why not at once: building it takes a good part of a start, and nobody sends anything before seeing a page
    private synchronized Validator validator() {
        ValidatorFactory known = factory == null ? provider.buildValidatorFactory() : factory;
        factory = known;
        return known.getValidator();
    }

    private static Problem problem(ConstraintViolation<Object> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String field = violation.getPropertyPath().toString();
        return switch (constraint) {
            case "NotBlank", "NotEmpty", "NotNull" -> new Problem(field, "blank");
            case "Size" -> new Problem(field, "tooLong");
            default ->
                new Problem(field, constraint.substring(0, 1).toLowerCase(Locale.ROOT) + constraint.substring(1));
        };
    }

    /** Leaves messages as they are. */
    private static final class Codes implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
