package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.Lock;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.settings.ParsedSettings;
import io.repairportal.store.jpa.settings.SettingsView;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one statement finds about the link of a request. */
record AdmittedLink(
        LinkView link,
        @Nullable String settings,
        @Nullable Integer settingsVersion,
        @Nullable Boolean visible,
        @Nullable Instant closedAt,
        @Nullable String lock) {

    /** Reads a row of the answer. */
    static AdmittedLink of(Row row) throws SQLException {
        return new AdmittedLink(
                LinkView.of(row),
                row.maybeText(),
                row.maybeVersion(),
                row.maybeFlag(),
                row.maybeTime(),
                row.maybeText());
    }

    /** Returns the admission of this row. */
    LinkAdmission admission(ParsedSettings parsed) {
        SettingsView view =
                settings == null || settingsVersion == null ? null : new SettingsView(settings, settingsVersion);
        return new LinkAdmission(
                link.accessLink(),
                parsed.of(view),
                Boolean.TRUE.equals(visible),
                Optional.ofNullable(closedAt),
                lock == null ? Lock.OPEN : Lock.valueOf(lock));
    }
}
