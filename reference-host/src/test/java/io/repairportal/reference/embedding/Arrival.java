package io.repairportal.reference.embedding;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;

import io.repairportal.core.Portal;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** A car of a customer who was never here before. */
record Arrival(Customer owner, WorkOrder job) {
    static Arrival of(String number, String familyName) {
        Customer owner = aCustomer(GarageShop.GARAGE)
                .ref("C-" + number)
                .named("Jo", familyName)
                .withEmail("jo-" + number + "@owner.example")
                .build();
        return new Arrival(owner, aWorkOrder(owner).numbered(number).build());
    }

    /** Writes it into the garage's tables. */
    void writeTo(Connection connection) throws SQLException {
        GarageTables.insert(connection, owner);
        GarageTables.insert(connection, new WorkOrderChange(job, Optional.empty(), job.openedAt()));
    }

    /** Tells the portal, and sends the link. */
    void tell(Portal portal) {
        portal.shop().announce(new ShopNews.WorkOrderOpened(job, Optional.of(GarageShop.planAt("Received", portal))));
        portal.publishing().send(GarageShop.ANN, MessageDraft.invitation(job.ref(), Set.of(Channel.EMAIL)));
    }
}
