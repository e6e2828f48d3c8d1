package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.About;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.Occasion;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells customers by themselves that a stage became visible, if the provider wants that (A1). Only what the customer's own page shows counts:
 * a hidden stage causes no message, neither when it begins nor when it ends (B3). Safe for use by many threads.
 */
final class StepMessages {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.publishing");

    private final PortalParts parts;
    private final Notifications notifications;

    StepMessages(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
    }

    /** Sends what these edits give reason to. Joins the unit of work of the caller. */
    void tell(ProviderRef provider, Collection<Edited> edited) {
        List<Edited> moved = edited.stream().filter(StepMessages::movedInSight).toList();
        if (moved.isEmpty() || !wanted(parts.store().settings().find(provider))) {
            return;
        }
        Map<StagePlanRef, StagePlan> plans = new HashMap<>();
        parts.store().stagePlans().all(provider).forEach(plan -> plans.put(plan.ref(), plan));
        Locale standard = parts.host()
                .providers()
                .find(provider)
                .map(Provider::languages)
                .orElseThrow()
                .standard();
        Map<WorkOrderRef, StageKey> news = new LinkedHashMap<>();
        List<Published> published = new ArrayList<>();
        for (Edited one : moved) {
            Optional<StagePlan> template = template(one.after(), plans);
            becameVisible(one, template, standard).ifPresent(stage -> {
                news.put(one.after().workOrder(), stage.key());
                published.add(new Published(one.after(), template, List.of()));
            });
        }
        for (About about : notifications.abouts().of(provider, published)) {
            send(about, Objects.requireNonNull(news.get(about.workOrder().ref())));
        }
    }

    private static boolean movedInSight(Edited edited) {
        return edited.stayedVisible()
                && !edited.before()
                        .flatMap(Publication::plan)
                        .equals(edited.after().plan());
    }

    private static boolean wanted(ProviderSettings settings) {
        return settings.publishing().stepMessages()
                && settings.active()
                && settings.state().mode() == PortalState.Mode.OPEN;
    }

    private static Optional<StagePlan> template(Publication publication, Map<StagePlanRef, StagePlan> plans) {
        return publication.plan().map(RepairPlan::template).map(plans::get);
    }

    private static Optional<ShownStage> becameVisible(Edited edited, Optional<StagePlan> template, Locale standard) {
        StageView before = StageView.of(edited.before().flatMap(Publication::plan), template, standard, standard);
        return StageView.of(edited.after().plan(), template, standard, standard)
                .headline()
                .filter(stage -> !before.shows(stage.key()));
    }

    private void send(About about, StageKey stage) {
        boolean sent = notifications
                .linkMessages()
                .addressAny(about)
                .fold(
                        to -> !notifications
                                .linkMessages()
                                .send(Occasion.step(about, stage), to.recipients())
                                .isEmpty(),
                        refused -> false);
        if (!sent) {
            LOG.debug(
                    "No step message for a work order of {}: nobody to send it to",
                    about.provider().ref());
        }
    }
}
