package io.repairportal.store.jpa.staff;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffDirectory;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Upserts;
import java.util.List;

/** Staff in the database. */
public final class JpaStaffDirectory implements StaffDirectory {
    private static final int MOST_ASKED = 100;

    private final Database database;
    private final Upserts<StaffView> upserts;
    private final Question<StaffView> find;

    /** Creates the port. */
    public JpaStaffDirectory(Database database) {
        this.database = database;
        this.upserts = new Upserts<>(database, StaffView.TABLE);
        this.find = database.question(
                "staff.named",
                "select s.ref, s.name, s.email from unnest(?2) r(ref) join {shop_staff} s"
                        + " on s.provider = ?1 and s.ref = r.ref where s.provider = ?1",
                StaffView::of);
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
        String[] asked = refs.stream().map(StaffRef::value).distinct().toArray(String[]::new);
        return find.ask(provider.value(), asked).stream().map(StaffView::member).toList();
    }

    /** Stores staff members; one that exists is replaced. */
    public void save(ProviderRef provider, List<StaffMember> staff) {
        List<StaffView> rows = staff.stream().map(StaffView::of).toList();
        database.writeRows(() -> {
            upserts.save(provider.value(), rows);
            return rows;
        });
    }
}
