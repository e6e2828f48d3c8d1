package io.repairportal.reference.embedding;

import io.repairportal.core.Portal;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.store.jpa.JdbcUnitOfWork;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.web.PortalServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.net.URI;
import java.util.Optional;
import javax.sql.DataSource;

/** Puts the portal into the garage's web application when it starts, and takes it out when it stops. */
final class GarageStart implements ServletContextListener {
    static final String SECRET = "kG4tq0vQ9zJx2mWb7RfYc1Lp8HsDn5Ua";

    private final DataSource database;
    private final Mailer mailer;
    private Optional<Wired> wired = Optional.empty();

    GarageStart(DataSource database, Mailer mailer) {
        this.database = database;
        this.mailer = mailer;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        wired = Optional.of(wire(event.getServletContext(), SECRET));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        wired.ifPresent(Wired::close);
    }

    Wired wired() {
        return wired.orElseThrow();
    }

    private Wired wire(ServletContext context, String secret) {
        // tag::wiring
        UnitOfWork transactions = JdbcUnitOfWork.over(database);
        JpaPortalStore store =
                JpaPortalStore.builder(database).joining(transactions).build();
        HostApplication garage = HostApplication.over(store.shop().hostApplication())
                .customers(new GarageCustomers(transactions))
                .workOrders(new GarageJobs(transactions))
                .build();
        Portal portal = Portal.builder(garage, store)
                .publicUrl(URI.create("https://garage.example/garage/portal"))
                .secret(secret)
                .mailer(mailer)
                .build();
        ServletRegistration.Dynamic servlet = context.addServlet("portal", new PortalServlet(portal));
        servlet.addMapping("/portal/*");
        servlet.setLoadOnStartup(1);
        // end::wiring
        return new Wired(transactions, store, portal);
    }

    /** What the garage keeps hold of. */
    record Wired(UnitOfWork transactions, JpaPortalStore store, Portal portal) {
        private void close() {
            portal.close();
            store.close();
        }
    }
}
