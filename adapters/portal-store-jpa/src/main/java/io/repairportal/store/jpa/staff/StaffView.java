package io.repairportal.store.jpa.staff;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A staff member as read. */
record StaffView(String ref, String name, @Nullable String email) {

    /** Returns the staff member of this row. */
    StaffMember member() {
        return new StaffMember(
                new StaffRef(ref), name, Optional.ofNullable(email).map(EmailAddress::new));
    }
}
