package io.repairportal.reference.bench;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;

import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.Task;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.JpaPortalStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shops with any number of customers. The first customer of each is stored through the portal's store; the others are copies of its rows
 * under other names, made by one statement for each table, so that two million work orders take minutes.
 */
final class BulkShop {
    static final int SHOPS = 10;
    static final int ORDERS_OF_A_CUSTOMER = 40;
    private static final int ORDERS_WITH_FILES = 4;
    private static final String MARK = ", as for ";
    private static final Map<String, List<String>> COPIED = Map.of(
            "rp_shop_customer", List.of("ref"),
            "rp_shop_customer_email", List.of("customer"),
            "rp_shop_customer_word", List.of("customer"),
            "rp_shop_work_order", List.of("ref", "customer"),
            "rp_shop_document", List.of("ref", "work_order"),
            "rp_shop_estimate", List.of("ref", "work_order"),
            "rp_publication", List.of("work_order", "customer"),
            "rp_published_file", List.of("document", "work_order", "customer"),
            "rp_message", List.of("ref", "work_order", "customer"));

    private final JpaPortalStore store;
    private final BenchDatabase database;
    private int copies;

    BulkShop(JpaPortalStore store, BenchDatabase database) {
        this.store = store;
        this.database = database;
    }

    /** A customer of a shop, and the cookie that opens one of the customer's work orders. */
    record Reader(ProviderRef shop, String customer, String workOrder, String session) {}

    /** Stores the first customer of every shop. */
    void begin() throws IOException {
        for (int number = 0; number < SHOPS; number++) {
            begin(shop(number));
        }
    }

    /** Copies customers until there are this many work orders. */
    void grow(int workOrders) throws SQLException {
        int wanted = workOrders / (SHOPS * ORDERS_OF_A_CUSTOMER) - 1;
        for (Map.Entry<String, List<String>> table : COPIED.entrySet()) {
            database.run(copy(table.getKey(), table.getValue(), copies + 1, wanted));
        }
        copies = wanted;
        database.settle();
    }

    /** Returns readers spread over all shops and customers, each with a session that has answered a link. */
    List<Reader> readers(int count, Instant now) {
        List<Reader> readers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int copy = 1 + (int) ((long) number * (copies - 1) / count);
            Reader reader = new Reader(
                    shop(number % SHOPS),
                    "C-1-" + copy,
                    "WO-1-" + copy,
                    String.format(Locale.ROOT, "S%021d%021d", copies, number));
            signIn(reader, now);
            readers.add(reader);
        }
        return readers;
    }

    private void signIn(Reader reader, Instant now) {
        Customer customer = aCustomer(reader.shop()).ref(reader.customer()).build();
        WorkOrder workOrder = aWorkOrder(customer).ref(reader.workOrder()).build();
        String link = Secrets.linkHash(reader.session()).value();
        store.keys()
                .issue(
                        reader.shop(),
                        List.of(aLink(workOrder).hash(link).sentAt(now).build()));
        store.admissions()
                .open(
                        Secrets.sessionHash(reader.session()),
                        Optional.empty(),
                        aLink(workOrder).hash(link).sentAt(now).grantedAt(now),
                        now);
    }

    private void begin(ProviderRef shop) throws IOException {
        store.shop()
                .records()
                .save(aProvider(shop.value()).named("Workshop " + shop).build(), Optional.empty());
        store.stagePlans().save(shop, stagePlan());
        Customer customer = aCustomer(shop).ref("C-1").build();
        store.shop().records().saveCustomers(List.of(customer));
        List<WorkOrder> orders = new ArrayList<>();
        for (int number = 1; number <= ORDERS_OF_A_CUSTOMER; number++) {
            orders.add(order(customer, number));
        }
        store.shop()
                .records()
                .saveWorkOrders(orders.stream()
                        .map(order -> new WorkOrderChange(order, Optional.empty(), order.openedAt()))
                        .toList());
        store.publications().save(shop, orders.stream().map(BulkShop::published).toList());
        for (WorkOrder order : orders.subList(0, ORDERS_WITH_FILES)) {
            attach(shop, order);
        }
    }

    private static StagePlan stagePlan() {
        return aStagePlan("body")
                .stage("received", "Received")
                .explained("Your car has arrived and we have looked at it together.")
                .stage("parts", "Parts")
                .stage("painting", "Painting")
                .explained("Primer, base coat and clear coat, each with its time in the booth.")
                .stage("polishing", "Polishing")
                .explained("The last shine before you get your car back.")
                .build();
    }

    /** Its texts are its own, so that nothing is spared by reading many equal ones. */
    private static Publication published(WorkOrder order) {
        String mark = MARK + order.ref().value();
        return aPublication(order)
                .visible()
                .with(aPlan("body")
                        .stage("received", "Received", StageState.COMPLETED)
                        .stage("painting", "Painting", StageState.IN_PROGRESS)
                        .stage("polishing", "Polishing" + mark, StageState.TO_DO)
                        .build())
                .promising(LocalDate.parse("2026-03-10"), MORNING, "")
                .promising(LocalDate.parse("2026-03-12"), MORNING.plusSeconds(60), "The tail light came cracked" + mark)
                .build();
    }

    private void attach(ProviderRef shop, WorkOrder order) throws IOException {
        String ref = order.ref().value();
        for (String photo : List.of("P1.", "P2.")) {
            save(shop, aDocument(order).ref(photo + ref).showing("In the paint booth"));
        }
        save(shop, aDocument(order).ref("D." + ref).pdf("Report.pdf"));
        store.shop()
                .records()
                .saveEstimates(
                        shop,
                        List.of(anEstimate(order)
                                .ref("E." + ref)
                                .line("Wheel-arch liner", 35_000)
                                .build()));
        store.conversations().append(shop, aMessage(order).ref("M1." + ref).build());
        store.conversations()
                .append(
                        shop,
                        aMessage(order)
                                .ref("M2." + ref)
                                .byStaff("ann", "Ann")
                                .saying("On Thursday, we think.")
                                .build());
    }

    private void save(ProviderRef shop, io.repairportal.testkit.fixture.DocumentFixture file) throws IOException {
        store.shop().records().saveDocument(shop, file.build(), new ByteArrayInputStream(new byte[1_000]));
        store.publishedFiles().save(shop, List.of(file.published(true)));
    }

    private static WorkOrder order(Customer customer, int number) {
        return aWorkOrder(customer)
                .ref("WO-" + number)
                .numbered(String.valueOf(number))
                .openedAt(MORNING.minus(Duration.ofHours(number)))
                .task("Fill and sand", Task.State.DONE)
                .task("Base coat", Task.State.OPEN)
                .build();
    }

    private String copy(String table, List<String> renamed, int first, int last) throws SQLException {
        List<String> columns = database.columns(table);
        String values = columns.stream()
                .map(column -> renamed.contains(column) ? column + " || '-' || n" : copied(column))
                .collect(Collectors.joining(", "));
        // why this condition: only the first customer's rows are copied, not the copies
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                + ", " + database.numbers(first, last) + " where " + renamed.get(0) + " not like '%-%-%'";
    }

    private static String copied(String column) {
        return switch (column) {
            case "opened_at" -> "opened_at - n * interval '1' second";
            case "plan", "promises" -> "replace(" + column + ", '" + MARK + "', '" + MARK + "' || n || '-')";
            default -> column;
        };
    }

    private static ProviderRef shop(int number) {
        return new ProviderRef("shop" + number);
    }
}
