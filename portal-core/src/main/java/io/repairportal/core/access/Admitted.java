package io.repairportal.core.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one request may act as, at one provider. Made anew for every request. While staff preview, there is neither member nor link: whatever
 * else the browser may do, the preview cannot (P65).
 *
 * @param provider the provider
 * @param settings its settings now
 * @param member the signed-in person in the membership she works with, if that is clear
 * @param links the work orders opened by links in this browser
 * @param office who is known beside that
 */
public record Admitted(
        ProviderRef provider,
        ProviderSettings settings,
        Optional<MemberViewer> member,
        List<LinkViewer> links,
        Office office) {
    /** Copies the links. */
    public Admitted {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(member, "member");
        links = List.copyOf(links);
        Objects.requireNonNull(office, "office");
    }

    /** What a request without login of the portal's own and without staff may act as. */
    public Admitted(
            ProviderRef provider, ProviderSettings settings, Optional<MemberViewer> member, List<LinkViewer> links) {
        this(provider, settings, member, links, Office.nobody());
    }

    /**
     * Who else is known to this request.
     *
     * @param signedIn the person who is signed in by the portal's own login, whether or not it is clear in which membership
     * @param staff the staff member whom the host vouches for
     * @param preview as whom the staff member looks at the portal
     */
    public record Office(Optional<SignedIn> signedIn, Optional<Actor.Staff> staff, Optional<StaffPreview> preview) {
        private static final Office NOBODY = new Office(Optional.empty(), Optional.empty(), Optional.empty());

        /** Checks that all are there. */
        public Office {
            Objects.requireNonNull(signedIn, "signedIn");
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(preview, "preview");
        }

        /** Returns that nobody is known. */
        public static Office nobody() {
            return NOBODY;
        }
    }

    /** Returns the person who is signed in by the portal's own login. */
    public Optional<SignedIn> signedIn() {
        return office.signedIn();
    }

    /** Returns the staff member whom the host vouches for. */
    public Optional<Actor.Staff> staff() {
        return office.staff();
    }

    /** Returns as whom staff look at the portal, if they do (K3). */
    public Optional<StaffPreview> preview() {
        return office.preview();
    }

    /** Returns as whom this request reads what belongs to no single work order: the preview, else the member. */
    public Optional<Viewer> reader() {
        return preview().<Viewer>map(viewer -> viewer).or(() -> member.map(viewer -> viewer));
    }

    /** Returns as whom this request reads a work order: the preview, else whoever may act on it. */
    public Optional<Viewer> readerOf(WorkOrderRef workOrder) {
        return preview().<Viewer>map(viewer -> viewer).or(() -> viewerOf(workOrder)
                .map(viewer -> viewer));
    }

    /**
     * Returns as whom this request acts on a work order: as the member if that one may see it or no link opens it, else by the link
     * (A6).
     */
    public Optional<ActingViewer> viewerOf(WorkOrderRef workOrder) {
        Optional<LinkViewer> link = links.stream()
                .filter(viewer -> viewer.grant().target().workOrder().equals(workOrder))
                .findFirst();
        if (link.isEmpty()) {
            return member.map(ActingViewer.class::cast);
        }
        return member.filter(person -> covers(person, link.get().grant().target()))
                .<ActingViewer>map(person -> person)
                .or(() -> link.map(ActingViewer.class::cast));
    }

    /** Returns whether this browser may see the target of a link already, so that its question is skipped (A6). */
    public boolean opens(AccessLink.Target target) {
        boolean byLink = links.stream()
                .anyMatch(viewer -> viewer.grant().target().workOrder().equals(target.workOrder()));
        return byLink || member.filter(person -> covers(person, target)).isPresent();
    }

    /** Returns whether anybody is known to this browser at all. */
    public boolean known() {
        return member.isPresent() || !links.isEmpty() || preview().isPresent();
    }

    private static boolean covers(MemberViewer person, AccessLink.Target target) {
        return person.customer().equals(target.customer())
                && person.scope()
                        .fold(
                                whole -> true,
                                own -> target.contact().equals(Optional.of(own.contact())),
                                one -> false,
                                all -> false);
    }
}
