package io.repairportal.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The events of the audit trail")
class AuditEventTest {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** What looks like the code of an event and is none. */
    private static final Set<String> OTHERS = Set.of("person.json");

    @Test
    @DisplayName("every code that the portal writes down is an event with words, and no event is without use (O3)")
    void everyCodeIsKnown() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(AuditEventTest::writesDown).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(written::add);
            }
        }
        written.removeAll(OTHERS);
        List<String> known =
                Arrays.stream(AuditEvent.values()).map(AuditEvent::code).toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(known);
        assertThat(known).allSatisfy(code -> assertThat(AuditEvent.of(code)).isPresent());
        assertThat(AuditEvent.of("of.tomorrow")).isEmpty();
    }

    private static boolean writesDown(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && !file.endsWith("AuditEvent.java")
                    && Files.readString(file).matches("(?s).*\\b(Audit|SignInDoor)\\b.*");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
