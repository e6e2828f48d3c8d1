package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;

/** The columns of one set of access rights, as read. */
record RightsView(String rights, String name, long bits, int version) {

    /** Returns the set of this row. */
    AccessRights accessRights() {
        return new AccessRights(new RightsRef(rights), name, new PermissionSet(bits), version);
    }
}
