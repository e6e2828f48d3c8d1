package io.repairportal.web;

import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every form of ours carries: the token that binds it to the browser, and where texts are sent the name of this very form. */
public final class Forms {
    /** The field that names this very form. */
    public static final String OPERATION = "operation";

    private static final String HERE = "?";

    private Forms() {}

    /** Returns a form without a field to fill in. */
    public static FormView button(Visit visit, String action) {
        return new FormView(action, List.of(token(visit)), "", Optional.empty());
    }

    /** Returns a form with one field, again with what was written and what is wrong about it. */
    public static FormView field(Visit visit, String action, String value, Optional<String> error) {
        return new FormView(action, List.of(token(visit)), value, error);
    }

    /** Returns a form that must not be taken twice: sent again after an error it keeps its name. */
    public static FormView once(Visit visit, String action, String value, Optional<String> error) {
        String before = visit.field(OPERATION);
        String operation = before.isEmpty() ? visit.newOperation() : before;
        return new FormView(action, List.of(token(visit), new FormView.Hidden(OPERATION, operation)), value, error);
    }

    /** Returns a form of several fields; {@code kept} are hidden fields that go on as they are. */
    public static FieldsView fields(Visit visit, String button, List<FieldView> fields, FormView.Hidden... kept) {
        List<FormView.Hidden> hidden = new ArrayList<>(List.of(token(visit)));
        hidden.addAll(List.of(kept));
        return new FieldsView(HERE, hidden, fields, button);
    }

    private static FormView.Hidden token(Visit visit) {
        return new FormView.Hidden(FormGuard.FIELD, visit.browser().formToken());
    }
}
