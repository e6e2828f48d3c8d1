package io.repairportal.store.jpa.staff;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one staff member. */
record StaffView(String ref, String name, @Nullable String email) {
    static final Upserts.Table<StaffView> TABLE =
            new Upserts.Table<>("shop_staff", List.of("name", "email"), StaffView::ref, StaffView::of, StaffView::fill);

    /** Returns the columns of a staff member. */
    static StaffView of(StaffMember member) {
        return new StaffView(
                member.ref().value(),
                member.name(),
                member.email().map(EmailAddress::value).orElse(null));
    }

    /** Reads a row of the answer. */
    static StaffView of(Row row) throws SQLException {
        return new StaffView(row.text(), row.text(), row.maybeText());
    }

    /** Returns the staff member of this row. */
    StaffMember member() {
        return new StaffMember(
                new StaffRef(ref), name, Optional.ofNullable(email).map(EmailAddress::new));
    }

    private void fill(Cells cells) throws SQLException {
        cells.text(name).text(email);
    }
}
