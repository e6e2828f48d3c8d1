package io.repairportal.core.privacy;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.document.DocumentList;
import io.repairportal.core.document.FilePage;
import io.repairportal.core.document.OpenFile;
import io.repairportal.core.document.PictureSize;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.message.ConversationPage;
import io.repairportal.core.resource.OpenResource;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.core.workorder.ListRequest;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what one membership reaches, kind by kind, and writes it down (O4). Safe for use by many threads. */
final class Gathering {
    private static final int MOST_WORK_ORDERS = 500;
    private static final int MOST_PAGES = 40;
    private static final int MOST_ACTS = 1_000;
    private static final String NAMELESS = "-";

    private final PortalParts parts;
    private final SeenPages pages;
    private final Tracing tracing;
    private final Members members;

    Gathering(PortalParts parts, SeenPages pages) {
        this.parts = parts;
        this.pages = pages;
        this.tracing = new Tracing(parts);
        this.members = new Members(parts);
    }

    /**
     * What is gathered.
     *
     * @param membership by which membership
     * @param viewer with whose eyes; empty if the membership shows nothing
     * @param rights how its access rights are called
     * @param reader the language of stage names
     * @param herself whether the copy is for the person; staff read nothing that reaches beyond their provider
     */
    record Scene(Membership membership, Optional<Viewer> viewer, String rights, Locale reader, boolean herself) {
        ProviderRef provider() {
            return membership.customer().provider();
        }

        String folder() {
            return Parcel.part(provider().value()) + "/"
                    + Parcel.part(membership.customer().value()) + "/";
        }
    }

    void sessions(Parcel parcel, PersonRef person) {
        parcel.json(
                "",
                "sessions.json",
                parts.store().accountSessions().ofPerson(person, parts.clock().instant()).stream()
                        .map(listed -> Written.session(listed.session()))
                        .toList());
    }

    void membership(Parcel parcel, Scene scene) {
        Traces traces = tracing.of(scene.membership(), NAMELESS);
        String folder = scene.folder();
        parcel.json(folder, "membership.json", card(scene));
        parcel.json(folder, "details.json", proposals(scene));
        parcel.json(
                folder,
                "feedback.json",
                parts.store().personalRecords().feedback(traces).stream()
                        .map(Written::feedback)
                        .toList());
        parcel.json(folder, "history.json", history(scene));
        parcel.json(folder, "messages.json", general(scene, traces));
        scene.viewer().ifPresent(viewer -> seen(parcel, scene, viewer, traces));
    }

    private Map<String, Object> card(Scene scene) {
        String provider = parts.host()
                .providers()
                .find(scene.provider())
                .map(Provider::name)
                .orElse(scene.provider().value());
        String customer = members.customer(scene.membership().customer())
                .map(Customer::displayName)
                .orElse("");
        return Written.membership(scene.membership(), provider, customer, scene.rights());
    }

    private List<Map<String, Object>> proposals(Scene scene) {
        return Stream.concat(
                        scene.membership().holder().person().stream(), tracing.registrant(scene.membership()).stream())
                .flatMap(person -> parts.store().proposals().ofPerson(scene.provider(), person).stream())
                .filter(proposal -> proposal.about()
                        .customer()
                        .orElse(scene.membership().customer())
                        .equals(scene.membership().customer()))
                .map(Written::proposal)
                .toList();
    }

    private List<Map<String, Object>> history(Scene scene) {
        Stream<String> subjects = Stream.concat(
                Stream.of("membership:" + scene.membership().ref()),
                scene.membership().holder().person().stream().map(person -> "person:" + person));
        return subjects.flatMap(subject -> acts(scene.provider(), subject)).toList();
    }

    private Stream<Map<String, Object>> acts(ProviderRef provider, String subject) {
        AuditFilter about = new AuditFilter.AboutSubject(subject);
        List<AuditRecord> acts = parts.store().auditTrail().newest(provider, about, Long.MAX_VALUE, MOST_ACTS);
        return acts.stream().map(Written::act);
    }

    private List<Map<String, Object>> general(Scene scene, Traces traces) {
        return all(after -> Optional.of(parts.store()
                                .conversations()
                                .general(scene.membership().scope(), after, 100))
                        .map(slice ->
                                new Piece<>(slice.items(), slice.more() ? last(slice.items()) : Optional.empty())))
                .stream()
                .map(message -> Written.message(Optional.empty(), message, hers(traces, message)))
                .toList();
    }

    private void seen(Parcel parcel, Scene scene, Viewer viewer, Traces traces) {
        List<WorkOrderList.Row> rows = Stream.of(Filter.CURRENT, Filter.PAST)
                .flatMap(filter -> rows(viewer, filter, scene.reader()).stream())
                .limit(MOST_WORK_ORDERS)
                .toList();
        String folder = scene.folder();
        parcel.json(
                folder,
                "work-orders.json",
                rows.stream().map(Written::workOrder).toList());
        parcel.json(folder, "conversations.json", each(rows, order -> talk(viewer, order, traces)));
        parcel.json(folder, "estimates.json", each(rows, order -> estimates(viewer, order)));
        parcel.json(folder, "technician-notes.json", each(rows, order -> notes(viewer, order)));
        parcel.json(folder, "links.json", each(rows, order -> links(order, traces)));
        rows.forEach(row -> files(parcel, folder, viewer, row.workOrder()));
        papers(parcel, folder + "documents/", viewer);
        library(parcel, folder + "resources/", viewer);
    }

    private List<WorkOrderList.Row> rows(Viewer viewer, Filter filter, Locale reader) {
        return all(after -> pages.workOrders()
                .list(viewer, new ListRequest(filter, "", after, reader))
                .map(list -> new Piece<>(list.rows(), list.next())));
    }

    private List<Map<String, Object>> talk(Viewer viewer, WorkOrder order, Traces traces) {
        return all(after -> pages.conversations()
                        .ofWorkOrder(viewer, order.ref(), after)
                        .map((ConversationPage page) -> new Piece<>(page.messages(), page.next())))
                .stream()
                .map(message -> Written.message(Optional.of(order.number()), message, hers(traces, message)))
                .toList();
    }

    private List<Map<String, Object>> estimates(Viewer viewer, WorkOrder order) {
        return pages.estimates().list(viewer, order.ref()).stream()
                .flatMap(list -> list.estimates().stream())
                .map(estimate -> Written.estimate(order.number(), estimate))
                .toList();
    }

    private List<Map<String, Object>> notes(Viewer viewer, WorkOrder order) {
        return pages.workOrders().notes(viewer, order.ref()).stream()
                .map(note -> Written.note(order.number(), note))
                .toList();
    }

    private List<Map<String, Object>> links(WorkOrder order, Traces traces) {
        return parts.store().keys().ofWorkOrder(order.customer().provider(), order.ref()).stream()
                .filter(link ->
                        link.target().customer().equals(traces.membership().customer()))
                .filter(link -> traces.addresses().contains(link.sent().address()))
                .map(link -> Written.link(order.number(), link))
                .toList();
    }

    private void files(Parcel parcel, String folder, Viewer viewer, WorkOrder order) {
        String below = folder + "files/" + Parcel.part(order.number()) + "/";
        documents(pages.documents().photos(viewer, order.ref()))
                .forEach(photo -> parcel.file(
                        below,
                        photo.name(),
                        pages.documents().picture(viewer, order.ref(), photo.ref(), PictureSize.FULL)));
        documents(pages.documents().documents(viewer, order.ref()))
                .forEach(document -> parcel.file(
                        below,
                        document.name(),
                        pages.documents()
                                .open(viewer, order.ref(), document.ref())
                                .map(OpenFile::content)));
    }

    private void papers(Parcel parcel, String folder, Viewer viewer) {
        List<DocumentList.Row> shared =
                all(after -> pages.documents().list(viewer, after).map(list -> new Piece<>(list.rows(), list.next())));
        shared.stream()
                .filter(row -> row.workOrder().isEmpty())
                .map(DocumentList.Row::document)
                .forEach(paper -> parcel.file(
                        folder,
                        paper.name(),
                        pages.documents().open(viewer, paper.ref()).map(OpenFile::content)));
    }

    private static List<Document> documents(Optional<FilePage> page) {
        return page.map(FilePage::files).orElse(List.of());
    }

    private void library(Parcel parcel, String folder, Viewer viewer) {
        Optional<ResourceShelf> first = pages.resources().beside(viewer, Optional.empty());
        List<ResourceFolder> folders = first.map(ResourceShelf::folders).orElse(List.of());
        shelf(after -> pages.resources().beside(viewer, after))
                .forEach(resource -> parcel.file(folder, resource.file().name(), content(viewer, resource)));
        for (ResourceFolder in : folders) {
            String below = folder + Parcel.part(in.name()) + "/";
            shelf(after -> pages.resources().folder(viewer, in.ref(), after))
                    .forEach(resource -> parcel.file(below, resource.file().name(), content(viewer, resource)));
        }
    }

    private Optional<FileContent> content(Viewer viewer, Resource resource) {
        return pages.resources().open(viewer, resource.ref()).map(OpenResource::content);
    }

    private static List<Resource> shelf(Function<Optional<Cursor>, Optional<ResourceShelf>> read) {
        return all(after -> read.apply(after).map(shelf -> new Piece<>(shelf.resources(), shelf.next())));
    }

    private static List<Map<String, Object>> each(
            List<WorkOrderList.Row> rows, Function<WorkOrder, List<Map<String, Object>>> records) {
        return rows.stream()
                .map(WorkOrderList.Row::workOrder)
                .flatMap(order -> records.apply(order).stream())
                .toList();
    }

    private static boolean hers(Traces traces, Message message) {
        return traces.wrote(message.owner(), message.author());
    }

    private static Optional<Cursor> last(List<Message> messages) {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(messages.size() - 1))
                        .map(message -> new Cursor(message.at(), message.ref().value()));
    }

    /** A piece of a list, and where the next one begins. */
    private record Piece<T>(List<T> items, Optional<Cursor> next) {}

    /** Walks through a list, piece by piece; at most 40 of them. */
    private static <T> List<T> all(Function<Optional<Cursor>, Optional<Piece<T>>> read) {
        List<T> all = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int piece = 0; piece < MOST_PAGES; piece++) {
            Optional<Piece<T>> found = read.apply(after);
            found.map(Piece::items).ifPresent(all::addAll);
            after = found.flatMap(Piece::next);
            if (after.isEmpty()) {
                return all;
            }
        }
        return all;
    }
}
