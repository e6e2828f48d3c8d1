package io.repairportal.spi.staff;

import io.repairportal.spi.provider.ProviderRef;
import java.util.List;

/** The staff of a provider. Called from many threads at once. */
public interface StaffDirectory {

    /** Returns those of {@code refs} that work at this provider, in any order; at most 100 refs are asked at once. */
    List<StaffMember> find(ProviderRef provider, List<StaffRef> refs);
}
