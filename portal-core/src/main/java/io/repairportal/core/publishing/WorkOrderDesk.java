package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work orders as staff see them: the shop's facts, and what the portal shows of them (K6). Everything concerns the provider of the staff
 * member; what belongs to another one is unknown. Safe for use by many threads.
 */
public final class WorkOrderDesk {
    private static final int MOST = 25;
    private static final int LONGEST_QUESTION = 100;

    private final PortalParts parts;
    private final ProviderLook providers;

    /** Works with these parts. */
    public WorkOrderDesk(PortalParts parts, ProviderLook providers) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
    }

    /**
     * A work order that was found.
     *
     * @param workOrder the facts
     * @param publication what the portal keeps of it; empty if it was never told of it
     * @param customer whose it is, if the shop still knows
     */
    public record Found(WorkOrder workOrder, Optional<Publication> publication, Optional<Customer> customer) {
        /** Checks that all are there. */
        public Found {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(publication, "publication");
            Objects.requireNonNull(customer, "customer");
        }

        /** Returns what staff call whose it is; the reference of the shop if it does not know the customer any more. */
        public String customerName() {
            return customer.map(Customer::displayName)
                    .orElseGet(() -> workOrder.customer().value());
        }

        /** Returns whether customers see it. */
        public boolean visible() {
            return publication.filter(Publication::visible).isPresent();
        }
    }

    /**
     * A photo or document.
     *
     * @param document the file
     * @param visible whether customers may see it once they see the work order
     */
    public record ShelfFile(Document document, boolean visible) {
        /** Checks the file. */
        public ShelfFile {
            Objects.requireNonNull(document, "document");
        }
    }

    /**
     * Everything about one work order.
     *
     * @param found facts, publication and customer
     * @param seen the stages customers see now, in the provider's default language
     * @param files all photos and documents, newest first
     */
    public record Sheet(Found found, StageView seen, List<ShelfFile> files) {
        /** Copies the files. */
        public Sheet {
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(seen, "seen");
            files = List.copyOf(files);
        }
    }

    /** Returns at most 25 work orders whose number, title or asset contains {@code text}, newest first; all contain an empty one. */
    public List<Found> search(Actor.Staff staff, String text) {
        String question = text.strip();
        if (question.length() > LONGEST_QUESTION) {
            return List.of();
        }
        List<WorkOrder> facts = parts.host().workOrders().search(staff.provider(), question, MOST).stream()
                .filter(answer -> answer.customer().provider().equals(staff.provider()))
                .toList();
        return facts.isEmpty() ? List.of() : found(staff.provider(), facts);
    }

    private List<Found> found(ProviderRef provider, List<WorkOrder> facts) {
        List<Publication> publications = parts.store()
                .publications()
                .findAll(provider, facts.stream().map(WorkOrder::ref).toList());
        Map<CustomerRef, Customer> customers = customers(provider, facts);
        return facts.stream()
                .map(each -> new Found(
                        each,
                        publications.stream()
                                .filter(publication -> publication.workOrder().equals(each.ref()))
                                .findFirst(),
                        Optional.ofNullable(customers.get(each.customer()))))
                .toList();
    }

    private Map<CustomerRef, Customer> customers(ProviderRef provider, List<WorkOrder> facts) {
        List<CustomerRef> refs =
                facts.stream().map(WorkOrder::customer).distinct().toList();
        return parts.host().customers().find(provider, refs).stream()
                .filter(customer -> refs.contains(customer.ref()))
                .collect(Collectors.toMap(Customer::ref, customer -> customer, (one, same) -> one));
    }

    /** Returns everything about one work order; empty if this provider has none of that name. */
    public Optional<Sheet> sheet(Actor.Staff staff, WorkOrderRef ref) {
        Scope scope = new Scope.WholeProvider(staff.provider());
        return parts.host().workOrders().find(scope, List.of(ref)).stream()
                .filter(answer ->
                        answer.ref().equals(ref) && answer.customer().provider().equals(staff.provider()))
                .findFirst()
                .map(facts -> sheet(scope, facts, parts.store().publications().find(scope, ref)));
    }

    private Sheet sheet(Scope scope, WorkOrder facts, Optional<Published> published) {
        Locale standard = providers.require(scope.provider()).languages().standard();
        return new Sheet(
                new Found(
                        facts,
                        published.map(Published::publication),
                        Optional.ofNullable(
                                customers(scope.provider(), List.of(facts)).get(facts.customer()))),
                StageView.of(
                        published.flatMap(known -> known.publication().plan()),
                        published.flatMap(Published::stagePlan),
                        standard,
                        standard),
                files(scope, facts.ref(), published));
    }

    private List<ShelfFile> files(Scope scope, WorkOrderRef workOrder, Optional<Published> published) {
        Set<DocumentRef> visible = published.map(Published::files).orElse(List.of()).stream()
                .filter(PublishedFile::visible)
                .map(PublishedFile::document)
                .collect(Collectors.toCollection(HashSet::new));
        return parts.host().documents().map(port -> port.ofWorkOrder(scope, workOrder)).orElse(List.of()).stream()
                .filter(document -> document.isOf(workOrder))
                .map(document -> new ShelfFile(document, visible.contains(document.ref())))
                .toList();
    }
}
