package io.repairportal.reference.openrepair;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.JpaPortalStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts repairs into a store as a host would: facts into the shop's tables and news to the portal, 500 at a time in one unit of work each.
 * What is there already is left as it is, so that an import can be run again at any time, also after it was killed halfway. Used by one
 * thread; units of work are done in several, because while the database writes one the next can be made.
 */
final class OpenRepairImport implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int MOST_IN_MEMORY = 20_000;

    private final JpaPortalStore store;
    private final Portal portal;
    private final List<RepairRecord> waiting = new ArrayList<>();
    private final int width;
    private final ExecutorService lanes;

    /** Imports into this store in so many lanes. */
    OpenRepairImport(JpaPortalStore store, Portal portal, int lanes) {
        this.store = store;
        this.portal = portal;
        this.width = lanes;
        this.lanes = Executors.newFixedThreadPool(lanes);
    }

    static Actor.Staff staff(ProviderRef provider) {
        return new Actor.Staff(provider, new StaffRef("import"), "Import");
    }

    /** Makes a provider of each group: all of them before the first repair, so that one kill less leaves half of them. */
    void groups(List<RepairRecord> firstOfEach) {
        store.unitOfWork().inTransaction(transaction -> {
            firstOfEach.forEach(this::group);
            return firstOfEach;
        });
    }

    /** Imports all repairs of the file and tells {@code progress} how many of them are done. */
    void repairs(OpenRepairFile file, IntConsumer progress) {
        Written written = new Written(progress);
        file.read(new OpenRepairFile.Reader() {
            @Override
            public void repair(RepairRecord repair) {
                waiting.add(repair);
                if (waiting.size() == MOST_IN_MEMORY) {
                    write(written);
                }
            }

            @Override
            public void skipped(OpenRepairFile.SkippedRow row) {
                // why nothing: the survey has told of it already
            }
        });
        write(written);
    }

    private void group(RepairRecord first) {
        ProviderRef provider = RepairGroup.ref(first.group());
        store.shop().records().save(RepairGroup.provider(first), Optional.empty());
        Actor.Staff staff = staff(provider);
        portal.stagePlans().save(staff, RepairStory.plan());
        ProviderSettings settings = portal.settings().of(provider);
        if (!settings.publishing().newWorkOrders()) {
            portal.settings().change(staff, settings.with(new ProviderSettings.Publishing(true, false, true)));
        }
    }

    private void write(Written written) {
        CompletableFuture<?>[] writing = shares().stream()
                .map(share -> CompletableFuture.runAsync(() -> write(share, written), lanes))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(writing).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException trouble ? trouble : failed;
        }
        waiting.clear();
    }

    /** Returns what each lane writes: whole groups, because units of work of one provider would wait for each other. */
    private List<List<RepairRecord>> shares() {
        List<List<RepairRecord>> shares = Stream.generate(() -> new ArrayList<RepairRecord>())
                .limit(width)
                .collect(Collectors.toList());
        waiting.stream()
                .collect(Collectors.groupingBy(RepairRecord::group, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> Collections.min(shares, Comparator.comparingInt(List::size))
                        .addAll(group));
        return shares;
    }

    private void write(List<RepairRecord> share, Written written) {
        try {
            for (int from = 0; from < share.size() && written.goesOn(); from += BATCH) {
                List<RepairRecord> piece = share.subList(from, Math.min(from + BATCH, share.size()));
                write(piece);
                written.add(piece.size());
            }
        } catch (RuntimeException | Error trouble) {
            written.stop();
            throw trouble;
        }
    }

    private void write(List<RepairRecord> repairs) {
        List<Customer> customers = new ArrayList<>();
        List<WorkOrderChange> changes = new ArrayList<>();
        List<ShopNews> news = new ArrayList<>();
        for (RepairRecord repair : repairs) {
            ProviderRef provider = RepairGroup.ref(repair.group());
            WorkOrder order = RepairStory.workOrder(repair, provider);
            Optional<RepairPlan> plan = Optional.of(RepairStory.progress(repair));
            customers.add(InventedCustomer.of(repair, provider));
            changes.add(new WorkOrderChange(order, plan, order.closedAt().orElse(order.openedAt())));
            news.add(new ShopNews.WorkOrderOpened(order, plan));
        }
        store.unitOfWork().inTransaction(transaction -> {
            store.shop().records().saveCustomers(customers);
            store.shop().records().saveWorkOrders(changes);
            portal.shop().announce(news);
            return news;
        });
    }

    /** Ends its threads; nothing is being written then. */
    @Override
    public void close() {
        lanes.shutdown();
    }

    /** Counts what is done, until something fails. */
    private static final class Written {
        private final IntConsumer progress;
        private boolean stopped;
        private int done;

        Written(IntConsumer progress) {
            this.progress = progress;
        }

        synchronized boolean goesOn() {
            return !stopped;
        }

        synchronized void stop() {
            stopped = true;
        }

        synchronized void add(int more) {
            done += more;
            progress.accept(done);
        }
    }
}
