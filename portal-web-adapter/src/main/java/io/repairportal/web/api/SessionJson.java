package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.spi.access.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * As whom a browser is let in.
 *
 * @param signedIn whether somebody is signed in, here or at the host
 * @param name who; absent for strangers
 * @param choose whether it must be chosen first for which customer she acts (A15)
 * @param preview as whom staff look, if they preview (K3)
 * @param lock open, payOnly or closed; absent for strangers
 * @param permissions what may be done now, by the names of the catalogue
 * @param workOrders the work orders that links have opened in this browser
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SessionJson(
        boolean signedIn,
        Optional<String> name,
        boolean choose,
        Optional<String> preview,
        Optional<String> lock,
        List<String> permissions,
        List<String> workOrders) {

    static SessionJson of(Admitted admitted) {
        Optional<Viewer> reader = admitted.reader();
        Optional<String> name = admitted.member().map(MemberViewer::displayName).or(() -> admitted.signedIn()
                .map(SignedIn::name));
        return new SessionJson(
                name.isPresent(),
                name,
                admitted.signedIn().isPresent() && admitted.member().isEmpty(),
                admitted.preview().map(preview -> preview.as()),
                reader.map(viewer -> WorkOrderJson.word(viewer.lock())),
                reader.map(SessionJson::permissions).orElse(List.of()),
                admitted.links().stream()
                        .map(link -> link.grant().target().workOrder().value())
                        .distinct()
                        .toList());
    }

    private static List<String> permissions(Viewer viewer) {
        return Arrays.stream(Permission.values())
                .filter(permission -> Visibility.decide(viewer, permission).visible())
                .map(Permission::code)
                .toList();
    }
}
