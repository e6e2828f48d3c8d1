package io.repairportal.core.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one request may act as, at one provider. Made anew for every request.
 *
 * @param provider the provider
 * @param settings its settings now
 * @param member the signed-in person, if there is one
 * @param links the work orders opened by links in this browser
 */
public record Admitted(
        ProviderRef provider, ProviderSettings settings, Optional<MemberViewer> member, List<LinkViewer> links) {
    /** Copies the links. */
    public Admitted {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(member, "member");
        links = List.copyOf(links);
    }

    /**
     * Returns as whom this request looks at a work order: as the member if that one may see it or no link opens it, else by the link
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
        return member.isPresent() || !links.isEmpty();
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
