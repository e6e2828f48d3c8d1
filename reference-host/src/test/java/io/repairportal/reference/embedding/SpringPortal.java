package io.repairportal.reference.embedding;

import io.repairportal.core.Portal;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.web.PortalServlet;
import java.net.URI;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The portal among the garage's beans: Spring starts it with the web server and closes it, then the store, with the context. */
@Configuration
class SpringPortal {
    // tag::spring-beans
    @Bean
    UnitOfWork portalTransactions(TransactionTemplate transactions, DataSource database) {
        return new SpringUnitOfWork(transactions, database);
    }

    @Bean
    @DependsOnDatabaseInitialization
    JpaPortalStore portalStore(DataSource database, UnitOfWork transactions) {
        return JpaPortalStore.builder(database).joining(transactions).build();
    }

    @Bean
    ServletRegistrationBean<PortalServlet> portalServlet(Portal portal) {
        var servlet = new ServletRegistrationBean<>(new PortalServlet(portal), "/portal/*");
        servlet.setLoadOnStartup(1);
        return servlet;
    }
    // end::spring-beans

    @Bean
    Portal portal(
            JpaPortalStore store,
            UnitOfWork transactions,
            Mailer mailer,
            @Value("${garage.portal.secret}") String secret) {
        HostApplication garage = HostApplication.over(store.shop().hostApplication())
                .customers(new GarageCustomers(transactions))
                .workOrders(new GarageJobs(transactions))
                .build();
        return Portal.builder(garage, store)
                .publicUrl(URI.create("https://garage.example/garage/portal"))
                .secret(secret)
                .mailer(mailer)
                .build();
    }
}
