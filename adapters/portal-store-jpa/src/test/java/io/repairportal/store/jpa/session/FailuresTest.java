package io.repairportal.store.jpa.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.PortalAdapterException;
import jakarta.persistence.PersistenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the database refused")
class FailuresTest {
    @Test
    @DisplayName(
            "is told without the values of the row, however it was wrapped, and with the place where it happened (P67)")
    void repeatsNoValues() {
        assertThat(printed(Failures.of(taken()))).doesNotContain("dana@").contains("23505", "FailuresTest");
        assertThat(printed(Failures.of(new PersistenceException("could not insert dana@whitfield.example", taken()))))
                .doesNotContain("dana@")
                .contains("23505", "repeatsNoValues");
    }

    @Test
    @DisplayName("keeps its words where they are about the database, so that somebody can mend it (P64)")
    void keepsWordsAboutTheDatabase() {
        assertThat(printed(Failures.of(new SQLException("connection refused: port 5432", "08001"))))
                .contains("port 5432");
    }

    private static SQLException taken() {
        return new SQLException("Unique index violation: VALUES ('acme', 'dana@whitfield.example')", "23505");
    }

    private static String printed(PortalAdapterException failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
