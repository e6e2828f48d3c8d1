package io.repairportal.reference.embedding;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The two tables the garage had before it heard of the portal. */
final class GarageTables {
    private static final String CUSTOMER = """
        create table garage_customer (
            garage     varchar(64)  not null,
            number     varchar(64)  not null,
            driver     varchar(64)  not null,
            first_name varchar(200) not null,
            last_name  varchar(200) not null,
            company    varchar(200) not null,
            postcode   varchar(20)  not null,
            email      varchar(254) not null,
            primary key (garage, number))
        """;
    private static final String JOB = """
        create table garage_job (
            garage    varchar(64)  not null,
            id        varchar(64)  not null,
            customer  varchar(64)  not null,
            driver    varchar(64),
            number    varchar(64)  not null,
            work      varchar(300) not null,
            car       varchar(300) not null,
            stage     varchar(64),
            arrived   timestamp(6) with time zone not null,
            collected timestamp(6) with time zone,
            changed   timestamp(6) with time zone not null,
            primary key (garage, id))
        """;

    private GarageTables() {}

    static void create(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CUSTOMER);
            statement.execute(JOB);
        }
    }

    static void empty(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from garage_customer");
            statement.execute("delete from garage_job");
        }
    }

    static void insert(Connection connection, Customer customer) throws SQLException {
        Contact contact = customer.primaryContact().orElseThrow();
        change(
                connection,
                "insert into garage_customer (garage, number, driver, first_name, last_name, company, postcode, email)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                customer.ref().provider().value(),
                customer.ref().value(),
                contact.ref().value(),
                contact.name().given(),
                contact.name().family(),
                customer.companyName(),
                customer.addresses().stream()
                        .map(PostalAddress::postcode)
                        .findFirst()
                        .orElse(""),
                contact.emails().stream().map(EmailAddress::value).findFirst().orElseThrow());
    }

    static void insert(Connection connection, WorkOrderChange change) throws SQLException {
        WorkOrder job = change.workOrder();
        change(
                connection,
                "insert into garage_job (garage, id, customer, driver, number, work, car, arrived, collected, changed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                job.customer().provider().value(),
                job.ref().value(),
                job.customer().value(),
                job.contact().map(ContactRef::value).orElse(null),
                job.number(),
                job.title(),
                job.asset(),
                utc(job.openedAt()),
                job.closedAt().map(GarageTables::utc).orElse(null),
                utc(change.changedAt()));
    }

    /** Runs one of the garage's own statements. */
    static void change(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int at = 0; at < values.length; at++) {
                prepared.setObject(at + 1, values[at]);
            }
            prepared.executeUpdate();
        }
    }

    /** Moves a job to another stage, as the garage did before it heard of the portal. */
    static void setStage(Connection connection, WorkOrderRef job, String stage) {
        try {
            change(
                    connection,
                    "update garage_job set stage = ?, changed = current_timestamp where garage = ? and id = ?",
                    stage,
                    GarageShop.GARAGE.value(),
                    job.value());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
