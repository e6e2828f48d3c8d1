package io.repairportal.reference.openrepair;

import java.io.Console;
import java.util.Optional;

/** Whether somebody watches: only then a bar that redraws itself makes sense. */
final class Terminal {
    private Terminal() {}

    /** Returns whether input and output are a terminal that can move its cursor. */
    static boolean isThere() {
        String kind = System.getenv("TERM");
        return kind != null
                && !kind.equals("dumb")
                && Optional.ofNullable(System.console())
                        .filter(Terminal::isReal)
                        .isPresent();
    }

    private static boolean isReal(Console console) {
        try {
            // why by name: since Java 22 there may be a console without a terminal, and only then there is this
            // question
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
