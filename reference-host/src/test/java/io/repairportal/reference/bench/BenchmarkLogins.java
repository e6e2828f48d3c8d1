package io.repairportal.reference.bench;

import io.repairportal.core.Portal;
import io.repairportal.core.signin.Circumstances;
import io.repairportal.core.signin.PasswordAttempt;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.crypto.Argon2PasswordHasher;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.file.DiskFileStore;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What logins cost: a sign-in beside the hash alone, the list of work orders while somebody guesses passwords, and pages of the back office as
 * people grow from 1,000 to 100,000. On PostgreSQL, with the hasher as it is delivered.
 */
public final class BenchmarkLogins {
    private static final int WORK_ORDERS = 20_000;
    private static final int READERS = 100;
    private static final int FEW_PEOPLE = 1_000;
    private static final int MANY_PEOPLE = 100_000;
    private static final int RIGHTS = 1_000;
    private static final int SIGN_INS = 1_900;
    private static final int GUESSERS = 16;
    private static final int SECONDS = 8;
    private static final int ROUNDS = 3;
    private static final int TURNS = 7;
    private static final String PASSWORD = "a password as people have them";
    private static final List<String> OFFICE_PAGES = List.of(
            "/staff",
            "/staff/customers",
            "/staff/customers?q=whitfield",
            "/staff/customers?q=nobody%20like%20this",
            "/staff/customers/crowd-2",
            "/staff/access-rights",
            "/staff/access-rights/" + Crowd.RIGHTS);

    private final PrintStream out = System.out;
    private final Argon2PasswordHasher hasher = Argon2PasswordHasher.standard();
    private final PasswordHash hash = hasher.hash(PASSWORD.toCharArray());
    private final AtomicInteger callers = new AtomicInteger();
    private final Portal portal;
    private final BulkShop shop;
    private final Crowd crowd;
    private final Wrk wrk;

    private BenchmarkLogins(BenchDatabase database, Path folder) throws Exception {
        var pool = database.pool();
        JpaPortalStore store = JpaPortalStore.builder(pool)
                .files(DiskFileStore.in(folder.resolve("files")))
                .build();
        this.shop = new BulkShop(store, database);
        this.crowd = new Crowd(store, database);
        this.portal = Portal.builder(host(store), store)
                .publicUrl(URI.create("http://localhost/portal"))
                .secret("kG4tq0vQ9zJx2mWb7RfYc1Lp8HsDn5Ua")
                .images((picture, edge) -> Optional.of(picture))
                .passwordHasher(hasher)
                .demonstration()
                .build();
        shop.begin();
        shop.grow(WORK_ORDERS);
        crowd.begin(hash, RIGHTS);
        this.wrk = new Wrk(folder, BenchmarkPages.start(portal, new HandWritten(database.pool())));
    }

    /** Measures and prints what is named, {@code sign-in}, {@code flood} and {@code growth}; without a name all of it. */
    public static void main(String... arguments) throws Exception {
        Set<String> parts = arguments.length == 0 ? Set.of("sign-in", "flood", "growth") : Set.of(arguments);
        Path folder = Files.createTempDirectory("repair-portal-bench");
        try (BenchDatabase database = BenchDatabase.open("postgres", folder)) {
            BenchmarkLogins few = new BenchmarkLogins(database, folder);
            few.measure(parts);
            if (parts.contains("growth")) {
                few.growth(Files.createDirectory(folder.resolve("many")));
            }
            few.portal.close();
        } finally {
            BenchmarkPages.delete(folder);
        }
        // why: the container of this benchmark has threads of its own and nobody needs it any more
        System.exit(0);
    }

    private static HostApplication host(JpaPortalStore store) {
        return HostApplication.over(store.shop().hostApplication())
                .identity((request, asked) -> request.cookie("bench_customer")
                        .map(name -> new HostIdentity.Person(
                                new CustomerRef(asked, name), Optional.empty(), true, PermissionSet.all(), "Dana")))
                .staffIdentity((request, asked) -> request.cookie("bench_staff")
                        .map(name -> new StaffIdentity.Person(
                                new StaffRef(name), "Sam Carter", StaffIdentity.Role.PORTAL_ADMINISTRATOR)))
                .build();
    }

    private void measure(Set<String> parts) throws Exception {
        line("load %s", Files.readString(Path.of("/proc/loadavg")).strip());
        crowd.grow(FEW_PEOPLE);
        if (parts.contains("sign-in")) {
            signIns();
        }
        if (parts.contains("flood")) {
            flood();
        }
    }

    private void signIns() throws Exception {
        List<Double> hashes = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int number = 0; number < SIGN_INS; number++) {
            double one = milliseconds(() -> hasher.matches(PASSWORD.toCharArray(), hash));
            double other = milliseconds(enter(2 + number % (FEW_PEOPLE - 2)));
            // why: the first half warms up
            if (number >= SIGN_INS / 2) {
                hashes.add(one);
                whole.add(other);
            }
        }
        line(
                "sign-in: %.1f ms, of them the hash %.1f ms; beside it %.1f ms (aim 10 ms)",
                median(whole), median(hashes), median(whole) - median(hashes));
    }

    private void flood() throws Exception {
        List<String> lists = BenchmarkPages.list(
                "/portal", shop.readers(READERS, portal.clock().instant()));
        warmUp(lists);
        for (int connections : List.of(1, 8)) {
            List<Double> calm = new ArrayList<>();
            List<Double> flooded = new ArrayList<>();
            List<Double> busy = new ArrayList<>();
            Callable<Double> slowest =
                    () -> wrk.run(lists, connections, SECONDS).p99();
            for (int round = 0; round < ROUNDS; round++) {
                calm.add(slowest.call());
                flooded.add(underFlood(slowest));
                busy.add(besideLoop(slowest));
            }
            line(
                    "p99 of the list over %d connections: %.1f ms, while %d guess passwords %.1f ms, %.2f times (aim 1.3)",
                    connections, median(calm), GUESSERS, median(flooded), median(flooded) / median(calm));
            line(
                    "  beside a process that counts, of the lowest priority, %.1f ms, %.2f times",
                    median(busy), median(busy) / median(calm));
        }
    }

    /** Measures what one busy processor costs by itself: beside a process that shares nothing with the portal and yields to everybody. */
    private static double besideLoop(Callable<Double> measured) throws Exception {
        Process loop = new ProcessBuilder("chrt", "--idle", "0", "sh", "-c", "while :; do :; done").start();
        try {
            return measured.call();
        } finally {
            loop.destroyForcibly().waitFor();
        }
    }

    /** Measures while others try passwords as fast as they are answered, each time for another person and from elsewhere. */
    private double underFlood(Callable<Double> measured) throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        ExecutorService guessers = Executors.newFixedThreadPool(GUESSERS);
        List<Future<?>> guesses = new ArrayList<>();
        for (int guesser = 0; guesser < GUESSERS; guesser++) {
            guesses.add(guessers.submit(() -> guess(ended, tries)));
        }
        try {
            return measured.call();
        } finally {
            ended.set(true);
            for (Future<?> guess : guesses) {
                guess.get();
            }
            guessers.shutdown();
            line("  %d guesses meanwhile", tries.get());
        }
    }

    private boolean guess(AtomicBoolean ended, AtomicInteger tries) throws Exception {
        while (!ended.get()) {
            signIn(2 + tries.incrementAndGet() % (FEW_PEOPLE - 2), "no password of anybody")
                    .call();
        }
        return true;
    }

    /** Asks a portal with few people and one with many in turns: minutes apart a machine differs by more than growth costs. */
    private void growth(Path folder) throws Exception {
        try (BenchDatabase database = BenchDatabase.open("postgres", folder)) {
            BenchmarkLogins many = new BenchmarkLogins(database, folder);
            many.crowd.grow(MANY_PEOPLE);
            line("| page of the back office | %,d people | %,d people | time grows by |", FEW_PEOPLE, MANY_PEOPLE);
            line("|---|---|---|---|");
            for (String page : OFFICE_PAGES) {
                growth(page, many);
            }
            many.portal.close();
        }
    }

    private void growth(String page, BenchmarkLogins many) throws Exception {
        List<String> requests = List.of("/portal/p/" + Crowd.SHOP + page + " bench_staff=sam");
        warmUp(requests);
        many.warmUp(requests);
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int round = 0; round < TURNS; round++) {
            small.add(wrk.run(requests, 2, SECONDS / 2).rate());
            large.add(many.wrk.run(requests, 2, SECONDS / 2).rate());
        }
        line("| `%s` | %.0f/s | %.0f/s | %.2f |", page, median(small), median(large), median(small) / median(large));
    }

    private void warmUp(List<String> requests) throws Exception {
        wrk.run(requests, 2, SECONDS);
    }

    private Callable<SignInOutcome> signIn(int person, String password) {
        // why another caller each time: nobody may try often from one place
        Circumstances circumstances = new Circumstances(
                false, Optional.empty(), Optional.empty(), "caller " + callers.incrementAndGet(), "wrk, Debian");
        return () -> portal.accounts()
                .byPassword(Crowd.SHOP, new PasswordAttempt(Crowd.userName(person), password), circumstances);
    }

    private Callable<SignInOutcome> enter(int person) {
        Callable<SignInOutcome> signIn = signIn(person, PASSWORD);
        return () -> {
            SignInOutcome outcome = signIn.call();
            if (outcome instanceof SignInOutcome.In) {
                return outcome;
            }
            throw new IllegalStateException("nobody came in: " + outcome);
        };
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long before = System.nanoTime();
        work.call();
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
