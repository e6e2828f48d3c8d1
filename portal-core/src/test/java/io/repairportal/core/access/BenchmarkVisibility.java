package io.repairportal.core.access;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What one decision costs: at most 10 ns and no allocation; an explanation at most 1 µs. Started by its main method. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BenchmarkVisibility {
    private final CustomerRef customer = new CustomerRef(new ProviderRef("acme"), "C-1");
    private final Optional<ContactRef> contact = Optional.of(new ContactRef("dana"));
    private final Viewer whole = viewer(true);
    private final Viewer own = viewer(false);
    private final Subject subject = new Subject(
            new WorkOrderRef("WO-4711"),
            new CustomerRef(new ProviderRef("acme"), "C-1"),
            Optional.of(new ContactRef("dana")),
            true,
            true);

    /** Decides for somebody who sees the whole customer. */
    @Benchmark
    public Decision wholeCustomer() {
        return Visibility.decide(whole, Permission.WORK_ORDERS_VIEW, subject);
    }

    /** Decides for somebody who sees own records only. */
    @Benchmark
    public Decision ownContact() {
        return Visibility.decide(own, Permission.WORK_ORDERS_VIEW, subject);
    }

    /** Explains a decision. */
    @Benchmark
    public List<Visibility.Step> explain() {
        return Visibility.explain(own, Permission.WORK_ORDERS_VIEW, subject);
    }

    /** Runs all three, with the allocation rate. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(BenchmarkVisibility.class.getName())
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .warmupIterations(3)
                        .measurementIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .run();
    }

    private Viewer viewer(boolean wholeCustomer) {
        return MemberViewer.of(
                new HostIdentity.Person(customer, contact, wholeCustomer, PermissionSet.all(), "Dana"),
                ProviderSettings.standard(),
                Lock.OPEN);
    }
}
