package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.workorder.SearchText;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Changes publications, many at a time: reads them, applies the edits, stores what is different, and does it again for those that somebody else
 * changed meanwhile. Whose a work order is, is fixed when its publication is made. Safe for use by many threads.
 */
final class Publisher {
    private static final int AT_ONCE = 500;
    private static final int FACTS_AT_ONCE = 100;
    private static final int ROUNDS = 5;

    private final PortalParts parts;
    private final StepMessages steps;

    Publisher(PortalParts parts, StepMessages steps) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.steps = Objects.requireNonNull(steps, "steps");
    }

    /** Applies edits in their order, in one unit of work, and tells what follows; work orders nobody knows are left out. */
    Map<WorkOrderRef, Edited> apply(ProviderRef provider, List<Edit> edits) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Map<WorkOrderRef, Edited> edited = new LinkedHashMap<>();
            Map<WorkOrderRef, List<Edit>> open = byWorkOrder(edits);
            for (int round = 0; !open.isEmpty(); round++) {
                if (round == ROUNDS) {
                    throw new PortalAdapterException(
                            PortalAdapterException.Kind.UNAVAILABLE,
                            "publications were changed by others all the time; try again");
                }
                open = applyOnce(provider, open, edited);
            }
            follow(provider, edited);
            return edited;
        });
    }

    /** Applies one edit. */
    Optional<Edited> apply(ProviderRef provider, Edit edit) {
        return Optional.ofNullable(apply(provider, List.of(edit)).get(edit.workOrder()));
    }

    /** Returns the publication as it is, or as it would be made; changes nothing. */
    Optional<Publication> read(ProviderRef provider, WorkOrderRef workOrder) {
        List<WorkOrderRef> refs = List.of(workOrder);
        Edit none = Edit.of(workOrder, UnaryOperator.identity());
        return Optional.ofNullable(
                        edit(provider, refs, Map.of(workOrder, List.of(none))).get(workOrder))
                .map(Edited::after);
    }

    private static Map<WorkOrderRef, List<Edit>> byWorkOrder(List<Edit> edits) {
        return edits.stream().collect(Collectors.groupingBy(Edit::workOrder, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<WorkOrderRef, List<Edit>> applyOnce(
            ProviderRef provider, Map<WorkOrderRef, List<Edit>> open, Map<WorkOrderRef, Edited> edited) {
        Map<WorkOrderRef, List<Edit>> lost = new LinkedHashMap<>();
        for (List<WorkOrderRef> piece : pieces(List.copyOf(open.keySet()), AT_ONCE)) {
            Map<WorkOrderRef, Edited> outcome = edit(provider, piece, open);
            for (WorkOrderRef ref : save(provider, outcome)) {
                outcome.remove(ref);
                lost.put(ref, open.getOrDefault(ref, List.of()));
            }
            edited.putAll(outcome);
        }
        return lost;
    }

    private Map<WorkOrderRef, Edited> edit(
            ProviderRef provider, List<WorkOrderRef> refs, Map<WorkOrderRef, List<Edit>> edits) {
        Map<WorkOrderRef, Publication> found = new HashMap<>();
        parts.store().publications().findAll(provider, refs).forEach(one -> found.put(one.workOrder(), one));
        Map<WorkOrderRef, Publication> made = make(provider, refs, found, edits);
        Map<WorkOrderRef, Edited> outcome = new LinkedHashMap<>();
        for (WorkOrderRef ref : refs) {
            Optional<Publication> before = Optional.ofNullable(found.get(ref));
            Optional<Publication> start = before.or(() -> Optional.ofNullable(made.get(ref)));
            if (start.isPresent()) {
                Publication after = start.get();
                for (Edit edit : edits.getOrDefault(ref, List.of())) {
                    after = edit.change().apply(after);
                }
                outcome.put(ref, new Edited(before, after));
            }
        }
        return outcome;
    }

    private Set<WorkOrderRef> save(ProviderRef provider, Map<WorkOrderRef, Edited> outcome) {
        Publications publications = parts.store().publications();
        List<Publication> changed = outcome.values().stream()
                .filter(Edited::changed)
                .map(Edited::after)
                .toList();
        return changed.isEmpty() ? Set.of() : publications.save(provider, changed);
    }

    private Map<WorkOrderRef, Publication> make(
            ProviderRef provider,
            List<WorkOrderRef> refs,
            Map<WorkOrderRef, Publication> found,
            Map<WorkOrderRef, List<Edit>> edits) {
        List<WorkOrderRef> missing = refs.stream()
                .filter(ref -> !found.containsKey(ref))
                .filter(ref -> edits.getOrDefault(ref, List.of()).stream().anyMatch(Edit::creates))
                .toList();
        if (missing.isEmpty()) {
            return Map.of();
        }
        boolean visible = parts.store().settings().find(provider).publishing().newWorkOrders();
        Instant now = parts.clock().instant();
        Map<WorkOrderRef, Publication> made = new HashMap<>();
        for (WorkOrder facts : facts(provider, missing, edits)) {
            made.put(facts.ref(), fresh(facts).visible(visible, now));
        }
        return made;
    }

    private static Publication fresh(WorkOrder facts) {
        return Publication.hidden(
                facts.ref(),
                new Publication.Owner(facts.customer(), facts.contact()),
                new Publication.Times(facts.state(), facts.openedAt(), facts.closedAt()),
                SearchText.of(facts));
    }

    private List<WorkOrder> facts(
            ProviderRef provider, List<WorkOrderRef> missing, Map<WorkOrderRef, List<Edit>> edits) {
        List<WorkOrder> facts = new ArrayList<>();
        List<WorkOrderRef> asked = new ArrayList<>();
        for (WorkOrderRef ref : missing) {
            Optional<WorkOrder> told = edits.getOrDefault(ref, List.of()).stream()
                    .flatMap(edit -> edit.facts().stream())
                    .findFirst();
            told.ifPresentOrElse(facts::add, () -> asked.add(ref));
        }
        for (List<WorkOrderRef> piece : pieces(asked, FACTS_AT_ONCE)) {
            parts.host().workOrders().find(new Scope.WholeProvider(provider), piece).stream()
                    .filter(answer -> piece.contains(answer.ref())
                            && answer.customer().provider().equals(provider))
                    .forEach(facts::add);
        }
        return facts;
    }

    private void follow(ProviderRef provider, Map<WorkOrderRef, Edited> edited) {
        Instant now = parts.clock().instant();
        edited.values().stream().filter(Edited::wasHiddenNow).forEach(one -> parts.store()
                .keys()
                .revoke(provider, new Keys.Revocation.OfWorkOrder(one.after().workOrder()), now));
        steps.tell(provider, edited.values());
    }

    private static <T> List<List<T>> pieces(List<T> all, int size) {
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pieces.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return pieces;
    }
}
