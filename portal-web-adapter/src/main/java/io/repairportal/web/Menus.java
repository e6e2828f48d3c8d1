package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import io.repairportal.web.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The menu of whoever is signed in, and the banner of a preview. An entry is there only if its page is (B10). For one request. */
final class Menus {
    private final Visit visit;
    private final Texts texts;
    private final Admitted admitted;
    private final String section;
    private final Offered offered;

    Menus(Visit visit, Texts texts, Offered offered) {
        this.visit = visit;
        this.texts = texts;
        this.offered = offered;
        this.admitted = visit.admitted();
        this.section = visit.path().isEmpty() ? "" : visit.path().get(0);
    }

    /**
     * Which pages this portal has at all.
     *
     * @param documents whether the host has files
     * @param resources whether there is a library
     */
    record Offered(boolean documents, boolean resources) {
        Offered(Portal portal) {
            this(portal.host().documents().isPresent(), portal.resources().offered());
        }
    }

    Frame.Around around(boolean demonstration) {
        return new Frame.Around(demonstration, menu(), banner());
    }

    private Optional<PageView.Menu> menu() {
        boolean oneOnly = admitted.preview()
                .filter(preview -> preview.scope() instanceof Scope.OneWorkOrder)
                .isPresent();
        boolean nobody = admitted.reader().isEmpty() && admitted.signedIn().isEmpty();
        if (nobody || oneOnly || section.equals("staff")) {
            return Optional.empty();
        }
        return Optional.of(new PageView.Menu(who(), entries(), switchUrl(), signOut()));
    }

    private String who() {
        return admitted.member()
                .map(MemberViewer::displayName)
                .or(() -> admitted.signedIn().map(SignedIn::name))
                .orElse("");
    }

    private List<PageView.Entry> entries() {
        List<PageView.Entry> entries = new ArrayList<>();
        admitted.reader()
                .filter(viewer -> viewer.lock() != Lock.CLOSED)
                .ifPresent(viewer -> entries.addAll(entriesOf(viewer)));
        if (admitted.preview().isEmpty()) {
            entries.add(entry("account", "user", "menu.account"));
        }
        return entries;
    }

    private List<PageView.Entry> entriesOf(Viewer viewer) {
        List<PageView.Entry> entries = new ArrayList<>();
        entries.add(entry("", "home", "menu.home"));
        if (Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW).visible()) {
            entries.add(entry("work-orders", "wrench", "menu.workOrders"));
        }
        if (offered.documents()
                && Visibility.decide(viewer, Permission.DOCUMENTS_VIEW).visible()) {
            entries.add(entry("documents", "file", "menu.documents"));
        }
        if (offered.resources()
                && Visibility.decide(viewer, Permission.RESOURCES_VIEW).visible()) {
            entries.add(entry("resources", "book", "menu.resources"));
        }
        return entries;
    }

    private PageView.Entry entry(String page, String icon, String key) {
        return new PageView.Entry(visit.links().home() + page, icon, texts.of(key), section.equals(page));
    }

    private Optional<String> switchUrl() {
        return admitted.signedIn().filter(person -> person.offered().size() > 1).map(person -> visit.links()
                .choose(Onward.isForMembers(visit.path()) ? section : ""));
    }

    private Optional<FormView> signOut() {
        // why not for all: whom the host vouches for signs out there
        return admitted.signedIn()
                .map(person -> Forms.button(visit, visit.links().signOut()));
    }

    private Optional<PageView.Banner> banner() {
        return admitted.preview()
                .map(preview -> new PageView.Banner(
                        texts.of(
                                preview.scope() instanceof Scope.OneWorkOrder
                                        ? "preview.bannerByLink"
                                        : "preview.banner",
                                preview.as()),
                        Forms.button(visit, visit.links().leavePreview())));
    }
}
