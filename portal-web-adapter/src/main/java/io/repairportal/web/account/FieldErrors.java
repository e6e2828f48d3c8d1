package io.repairportal.web.account;

import io.repairportal.web.Frame;
import io.repairportal.web.layout.FieldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what is wrong with a form beside its fields. Pure. */
final class FieldErrors {
    private FieldErrors() {}

    /** Returns the fields with the texts of these keys, by the name of the field. */
    static List<FieldView> in(Frame frame, List<FieldView> fields, Map<String, String> wrong) {
        return fields.stream()
                .map(field -> field.wrong(Optional.ofNullable(wrong.get(field.name()))
                        .map(key -> frame.texts().of(key))))
                .toList();
    }
}
