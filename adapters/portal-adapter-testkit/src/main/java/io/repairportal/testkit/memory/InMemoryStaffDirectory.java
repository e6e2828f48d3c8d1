package io.repairportal.testkit.memory;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.util.List;

/** Staff by provider and reference. */
final class InMemoryStaffDirectory implements StaffDirectory {
    private final Facts<Key, StaffMember> staff = new Facts<>();

    @Override
    public List<StaffMember> find(ProviderRef provider, List<StaffRef> refs) {
        return staff.find(
                        refs.stream().map(ref -> new Key(provider, ref.value())).toList())
                .toList();
    }

    void put(ProviderRef provider, StaffMember member) {
        staff.put(new Key(provider, member.ref().value()), member);
    }
}
