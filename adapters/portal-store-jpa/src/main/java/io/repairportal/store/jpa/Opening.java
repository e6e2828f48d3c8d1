package io.repairportal.store.jpa;

import io.repairportal.spi.UnitOfWork;
import io.repairportal.store.jpa.access.AccessTables;
import io.repairportal.store.jpa.access.AccountTables;
import io.repairportal.store.jpa.access.MembershipRefill;
import io.repairportal.store.jpa.audit.JpaAuditTrail;
import io.repairportal.store.jpa.customer.CustomerRefill;
import io.repairportal.store.jpa.feedback.JpaFeedbackEntries;
import io.repairportal.store.jpa.message.JpaConversations;
import io.repairportal.store.jpa.notification.JpaMessageTemplates;
import io.repairportal.store.jpa.notification.JpaOutbox;
import io.repairportal.store.jpa.proposal.JpaProposals;
import io.repairportal.store.jpa.publication.PublicationTables;
import io.repairportal.store.jpa.resource.ResourceTables;
import io.repairportal.store.jpa.schema.PrefixedNames;
import io.repairportal.store.jpa.schema.Refill;
import io.repairportal.store.jpa.schema.Schema;
import io.repairportal.store.jpa.schema.TablePrefix;
import io.repairportal.store.jpa.schema.Vendor;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.JoiningDataSource;
import io.repairportal.store.jpa.session.Mapper;
import io.repairportal.store.jpa.session.WithoutGeneratedClasses;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Opens a database: checks it, prepares its tables, starts the mapper. Every setting of the mapper that could come from a file of the
 * host is set here, because such files are global.
 */
final class Opening {

    private Opening() {}

    /**
     * How the mapper starts.
     *
     * @param properties what it is set to beside its settings here; for tests
     * @param ahead whether it starts while tables change
     */
    record Mapping(Map<String, Object> properties, boolean ahead) {}

    /** Returns the database, ready for use. */
    static Database open(DataSource dataSource, Database.Plain plain, Optional<UnitOfWork> host, Mapping mapping) {
        TablePrefix prefix = plain.prefix();
        Vendor vendor = Vendor.of(dataSource);
        JoiningDataSource joining = new JoiningDataSource(dataSource);
        Mapper mapper = new Mapper(() ->
                configuration(joining, prefix).properties(mapping.properties()).createEntityManagerFactory());
        prepare(new Schema(dataSource, vendor, prefix, words(prefix)), mapper, mapping.ahead());
        return new Database(mapper, joining, host.orElseGet(() -> JdbcUnitOfWork.over(dataSource)), plain);
    }

    private static Refill words(TablePrefix prefix) {
        return new Refill(13, connection -> {
            MembershipRefill.over(connection, prefix);
            CustomerRefill.over(connection, prefix);
        });
    }

    // why the mapper meanwhile: whoever changes tables is about to write, and each of the two takes a second
    private static void prepare(Schema schema, Mapper mapper, boolean ahead) {
        try {
            schema.prepare(ahead ? mapper::startAhead : () -> {});
        } catch (RuntimeException refused) {
            mapper.close();
            throw refused;
        }
    }

    private static PersistenceConfiguration configuration(JoiningDataSource joining, TablePrefix prefix) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("repair-portal")
                .provider("org.hibernate.jpa.HibernatePersistenceProvider")
                .property("jakarta.persistence.nonJtaDataSource", joining)
                .property("jakarta.persistence.schema-generation.database.action", "none")
                .validationMode(ValidationMode.NONE)
                .property(WithoutGeneratedClasses.PROPERTY, true)
                .property("hibernate.physical_naming_strategy", new PrefixedNames(prefix))
                .property("hibernate.hbm2ddl.auto", "none")
                .property("hibernate.cache.use_second_level_cache", false)
                .property("hibernate.cache.use_query_cache", false)
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.jdbc.batch_size", 100)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .property("hibernate.query.in_clause_parameter_padding", true)
                .property("hibernate.query.startup_check", false)
                .property("hibernate.generate_statistics", false)
                .property("hibernate.show_sql", false)
                // why: what the database refuses becomes an exception; the log would repeat values of the row (P67)
                .property("hibernate.jdbc.log.errors", false);
        classes().forEach(configuration::managedClass);
        return configuration;
    }

    /** Returns every mapped class. */
    static List<Class<?>> classes() {
        return List.of(
                        PublicationTables.classes(),
                        ResourceTables.classes(),
                        AccessTables.classes(),
                        AccountTables.classes(),
                        JpaAuditTrail.classes(),
                        JpaConversations.classes(),
                        JpaFeedbackEntries.classes(),
                        JpaOutbox.classes(),
                        JpaMessageTemplates.classes(),
                        JpaProposals.classes(),
                        ShopFacts.classes())
                .stream()
                .<Class<?>>flatMap(List::stream)
                .toList();
    }
}
