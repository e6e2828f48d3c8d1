package io.repairportal.store.jpa.staff;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Upserts;
import java.util.List;

/** Staff in the database. */
public final class JpaStaffDirectory implements StaffDirectory {
    private static final int MOST_ASKED = 100;

    private final Database database;
    private final Upserts<StaffRow, StaffRow.Key> upserts =
            new Upserts<>(row -> row.key, (fresh, stored) -> stored.take(fresh));

    /** Creates the port. */
    public JpaStaffDirectory(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(StaffRow.class, StaffRow.Key.class);
    }

    @Override
    public List<StaffMember> find(ProviderRef provider, List<StaffRef> refs) {
        if (refs.size() > MOST_ASKED) {
            throw new IllegalArgumentException("at most " + MOST_ASKED + " staff members at once, not " + refs.size());
        }
        if (refs.isEmpty()) {
            return List.of();
        }
        return database.read(entities -> entities
                .createNamedQuery("staff.find", StaffView.class)
                .setParameter("provider", provider.value())
                .setParameter("refs", refs.stream().map(StaffRef::value).toList())
                .getResultList()
                .stream()
                .map(StaffView::member)
                .toList());
    }

    /** Stores staff members; one that exists is replaced. */
    public void save(ProviderRef provider, List<StaffMember> staff) {
        List<StaffRow> rows =
                staff.stream().map(member -> new StaffRow(provider, member)).toList();
        database.write(entities -> {
            upserts.save(entities, rows, keys -> entities.createNamedQuery("staff.known", StaffRow.class)
                    .setParameter("provider", provider.value())
                    .setParameter("refs", keys.stream().map(StaffRow.Key::ref).toList())
                    .getResultList());
            return rows;
        });
    }
}
