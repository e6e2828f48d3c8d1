package io.repairportal.web.signin;

import io.repairportal.core.signin.PasswordFlaw;
import io.repairportal.web.Frame;
import io.repairportal.web.layout.FieldView;
import java.util.Optional;

/**
 * The field for a new password, the same wherever one is chosen.
 *
 * @param shortest how many characters at least
 * @param suggestion one that can be taken
 * @param wrong what is wrong with the one that was sent, in words
 */
public record NewPassword(int shortest, String suggestion, Optional<String> wrong) {
    /** Its name in the form. */
    public static final String FIELD = "password";

    private static final int LONGEST = 256;

    /** Returns what is wrong with a password, in words. */
    public static String words(Frame frame, PasswordFlaw flaw, int shortest) {
        return switch (flaw) {
            case TOO_SHORT -> frame.texts().of("password.tooShort", shortest);
            case TOO_LONG -> frame.texts().of("password.tooLong");
            case COMMON -> frame.texts().of("password.common");
            case LIKE_NAME -> frame.texts().of("password.likeName");
        };
    }

    /** Returns the field. */
    public FieldView field(Frame frame) {
        return FieldView.of(FieldView.Kind.PASSWORD, FIELD, frame.texts().of("password.new"))
                .hint(frame.texts().of("password.newHint", shortest))
                .autocomplete("new-password")
                .atMost(LONGEST)
                .wrong(wrong)
                .suggesting(suggestion);
    }
}
