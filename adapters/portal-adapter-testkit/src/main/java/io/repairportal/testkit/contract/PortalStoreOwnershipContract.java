package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.label;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.testkit.fixture.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * The ownership rules of all roles of a {@link PortalStore} that take a scope. Lists are asked with every filter, at their begin and
 * behind a cursor, with and without search, because a store may have a statement for each.
 */
public abstract class PortalStoreOwnershipContract extends OwnershipContract {
    private static final List<String> REFS = List.of("WO-1", "WO-2", "WO-3", "WO-4", "WO-5");
    private static final Optional<Cursor> BEFORE_ALL =
            Optional.of(new Cursor(Instant.parse("2100-01-01T00:00:00Z"), "z"));

    private @Nullable PortalStore store;

    /** For subclasses. */
    protected PortalStoreOwnershipContract() {}

    /** Returns a store with nothing in it. Called before each test. */
    protected abstract PortalStore freshStore();

    /** Stores a publication in each state, a file and a message for each work order. */
    @BeforeEach
    public final void fillStore() {
        store = freshStore();
        for (WorkOrder order : workOrders()) {
            ProviderRef provider = order.customer().provider();
            store().publications().save(provider, publications(order));
            store().publishedFiles().save(provider, List.of(file(order)));
            store().conversations().append(provider, message(order));
        }
    }

    @Override
    final Map<String, Set<String>> seenIn(Scope scope) {
        Map<String, Set<String>> seen = new TreeMap<>();
        seen.put("Publications.find", found(scope));
        seen.put("PublishedFiles.find", files(scope));
        seen.put("Conversations.ofWorkOrder", messages(scope, Optional.empty()));
        seen.put("Conversations.ofWorkOrder behind a cursor", messages(scope, BEFORE_ALL));
        for (PublicationQuery.Filter filter : PublicationQuery.Filter.values()) {
            for (String search : List.of("", "repair")) {
                String name = "Publications.list " + filter + (search.isEmpty() ? "" : " searched");
                seen.put(name, listed(scope, new PublicationQuery(filter, search, Optional.empty(), 100)));
                seen.put(
                        name + " behind a cursor",
                        listed(scope, new PublicationQuery(filter, search, BEFORE_ALL, 100)));
            }
        }
        return seen;
    }

    private static List<Publication> publications(WorkOrder order) {
        return Stream.of(WorkOrderState.values())
                .map(state -> Fixtures.aPublication(in(state, order)).visible().build())
                .toList();
    }

    private static WorkOrder in(WorkOrderState state, WorkOrder order) {
        WorkOrder.Builder same = WorkOrder.builder(
                        new WorkOrderRef(in(state, order.ref().value())),
                        order.customer(),
                        order.title(),
                        order.openedAt())
                .state(state);
        order.contact().ifPresent(same::contact);
        return same.build();
    }

    private static String in(WorkOrderState state, String ref) {
        return state == WorkOrderState.OPEN ? ref : ref + "." + state;
    }

    private static PublishedFile file(WorkOrder order) {
        return Fixtures.aDocument(order).ref("F-" + order.ref()).published(true);
    }

    private static Message message(WorkOrder order) {
        return Fixtures.aMessage(order)
                .ref("M-" + order.ref())
                .saying("About " + label(order))
                .build();
    }

    private Set<String> found(Scope scope) {
        return REFS.stream()
                .flatMap(ref -> store().publications().find(scope, new WorkOrderRef(ref)).stream())
                .map(Published::publication)
                .map(PortalStoreOwnershipContract::labelOf)
                .collect(Collectors.toSet());
    }

    private Set<String> files(Scope scope) {
        return REFS.stream()
                .flatMap(ref -> store().publishedFiles().find(scope, new DocumentRef("F-" + ref)).stream())
                .map(file -> label(
                        file.owner().customer().provider(),
                        file.workOrder().orElseThrow().value()))
                .collect(Collectors.toSet());
    }

    private Set<String> messages(Scope scope, Optional<Cursor> after) {
        return REFS.stream()
                .flatMap(ref ->
                        store().conversations().ofWorkOrder(scope, new WorkOrderRef(ref), after, 100).items().stream())
                .map(message -> message.text().substring("About ".length()))
                .collect(Collectors.toSet());
    }

    private Set<String> listed(Scope scope, PublicationQuery query) {
        return store().publications().list(narrowed(scope, query.filter()), query).items().stream()
                .map(Published::publication)
                .map(PortalStoreOwnershipContract::labelOf)
                .collect(Collectors.toSet());
    }

    /** Returns the same scope for the sibling of the work order that passes the filter. */
    private static Scope narrowed(Scope scope, PublicationQuery.Filter filter) {
        WorkOrderState state = Stream.of(WorkOrderState.values())
                .filter(filter::passes)
                .findFirst()
                .orElseThrow();
        return scope.fold(
                whole -> whole,
                own -> own,
                one -> new Scope.OneWorkOrder(
                        one.customer(),
                        new WorkOrderRef(in(state, one.workOrder().value()))),
                all -> all);
    }

    private static String labelOf(Publication publication) {
        // why not from the reference alone: the heading was written together with the owner, so a mix-up shows
        String heading = publication.text().heading();
        return heading.substring(heading.indexOf("Repair ") + "Repair ".length());
    }

    private PortalStore store() {
        return Objects.requireNonNull(store);
    }
}
