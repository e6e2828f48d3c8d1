package io.repairportal.reference.embedding;

import static io.repairportal.reference.embedding.GarageShop.GARAGE;

import io.repairportal.core.Portal;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.JpaPortalStore;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a garage that works with Spring: its statements go through {@code JdbcTemplate}, its transactions are Spring's. */
@Service
class SpringDesk implements Desk {
    private static final String SET_STAGE =
            "update garage_job set stage = ?, changed = current_timestamp where garage = ? and id = ?";

    private final JdbcTemplate jdbc;
    private final JpaPortalStore store;
    private final Portal portal;

    SpringDesk(JdbcTemplate jdbc, JpaPortalStore store, Portal portal) {
        this.jdbc = jdbc;
        this.store = store;
        this.portal = portal;
    }

    @Override
    public void settle() {
        GarageShop.introduce(store, portal, GarageShop.ANN);
    }

    @Override
    @Transactional
    public void takeIn(String number, String familyName) {
        Arrival arrival = Arrival.of(number, familyName);
        jdbc.execute((ConnectionCallback<Arrival>) connection -> {
            arrival.writeTo(connection);
            return arrival;
        });
        arrival.tell(portal);
    }

    @Override
    @Transactional
    public void moveTo(String number, String stage) {
        WorkOrderRef job = new WorkOrderRef("WO-" + number);
        RepairPlan plan = GarageShop.planAt(stage, portal);
        jdbc.update(SET_STAGE, stage, GARAGE.value(), job.value());
        portal.shop().announce(new ShopNews.StageChanged(GARAGE, job, plan));
    }

    @Override
    @Transactional
    public void moveInVain(String number, String stage) {
        moveTo(number, stage);
        throw new IllegalStateException("the paint is gone");
    }
}
