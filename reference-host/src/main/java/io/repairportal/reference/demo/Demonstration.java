package io.repairportal.reference.demo;

import io.repairportal.core.Portal;
import io.repairportal.spi.PortalStore;
import io.repairportal.store.jpa.JpaPortalStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that makes a host a demonstration: its story, its mailbox, its login and its pages. */
public final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.reference");

    private final List<ShopFile> shops;
    private final DemoFiles files = new DemoFiles();
    private final DemoOutbox outbox;
    private final DemoLogin login;
    private final DemoStaff staff;

    /** Shows what is sent in this mailbox, and signs its login with this secret. */
    public Demonstration(DemoOutbox outbox, String secret) {
        this.outbox = outbox;
        this.login = new DemoLogin(secret);
        this.shops = ShopFile.ALL.stream().map(ShopFile::read).toList();
        this.staff = new DemoStaff(secret, shops);
    }

    /** Returns the mailbox. */
    public DemoOutbox outbox() {
        return outbox;
    }

    /** Returns the login of this host. */
    public DemoLogin login() {
        return login;
    }

    /** Returns the login of the shops' staff. */
    public DemoStaff staff() {
        return staff;
    }

    /** Returns the page on which they sign in. */
    public DemoStaffServlet staffLogin(Portal portal) {
        return new DemoStaffServlet(portal, staff);
    }

    /** Tells the story of the three shops if this store does not know them; returns whether it was told. */
    public boolean tell(JpaPortalStore store, Clock clock, Function<Clock, Portal> portals) {
        boolean known = DemoStory.isKnown(store, shops);
        if (!known) {
            LOG.info("The three shops are filled for the first time, which takes some seconds");
            new DemoStory(store, clock, portals, files).tell(shops);
        }
        return !known;
    }

    /** Makes the logins of the demonstration that are not there yet. */
    public void tellAccounts(PortalStore portalStore, Clock clock) {
        new DemoAccounts(portalStore, clock).tell(shops);
    }

    /** Fills the libraries of the shops if they are empty, and lets messages say what a shop says if it has not chosen yet. */
    public void tellLibrary(Portal portal) {
        new DemoLibrary(portal).tell(shops);
        new DemoTemplates(portal).tell(shops);
    }

    /** Returns the ways in. */
    public Personas personas(Portal portal) {
        return Personas.of(portal, shops);
    }

    /** Returns the pages beside the portal; {@code mailbox} says whether mails end in it, {@code personas} is asked by the first request. */
    public DemoServlet pages(Portal portal, Supplier<Personas> personas, DemoClock clock, boolean mailbox) {
        return new DemoServlet(portal, personas, new DemoServlet.Tools(outbox, login, clock), mailbox);
    }
}
