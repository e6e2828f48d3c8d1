package io.repairportal.core.access;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers "why can('t) this person see that?" (K4), with the rules, settings, rights and locks of this moment. Changes nothing; safe for use
 * by many threads.
 */
public final class Explanations {
    private final PortalParts parts;
    private final Previews previews;

    /** Uses these parts. */
    public Explanations(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.previews = new Previews(parts);
    }

    /**
     * What is asked about.
     *
     * @param permission what would be done
     * @param workOrder with which work order; empty for a document of the customer itself
     * @param file with which file; empty for the work order itself
     */
    public record Question(Permission permission, Optional<WorkOrderRef> workOrder, Optional<DocumentRef> file) {
        /** Checks that there is something to ask about. */
        public Question {
            Objects.requireNonNull(permission, "permission");
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(file, "file");
            if (workOrder.isEmpty() && file.isEmpty()) {
                throw new IllegalArgumentException("a question is about a work order, a file or both");
            }
        }

        /** Asks about a work order, or one of its files. */
        public Question(Permission permission, WorkOrderRef workOrder, Optional<DocumentRef> file) {
            this(permission, Optional.of(workOrder), file);
        }

        /** Asks about a document that belongs to no work order (E2). */
        public static Question aboutDocument(DocumentRef document) {
            return new Question(Permission.DOCUMENTS_VIEW, Optional.empty(), Optional.of(document));
        }
    }

    /** Returns the answer; empty if this provider has no such person, or neither shop nor portal know what is asked about. */
    public Optional<Explanation> why(Actor.Staff staff, PreviewOf as, Question question) {
        ProviderSettings settings = parts.store().settings().find(staff.provider());
        Optional<Subject> subject = subject(staff, question);
        return previews.seen(staff, as, settings)
                .flatMap(seen -> subject.map(about -> explain(staff, seen, question.permission(), about)));
    }

    private static Explanation explain(Actor.Staff staff, Previews.Seen seen, Permission permission, Subject subject) {
        Viewer viewer = StaffPreview.asItIs(staff, seen.as(), seen.eyes());
        return new Explanation(
                seen.as(),
                permission,
                Visibility.explain(viewer, permission, subject),
                Visibility.decide(viewer, permission, subject));
    }

    private Optional<Subject> subject(Actor.Staff staff, Question question) {
        Scope scope = new Scope.WholeProvider(staff.provider());
        return question.workOrder()
                .map(order -> hanging(scope, order, question.file()))
                .orElseGet(() -> question.file().flatMap(file -> paper(scope, file)));
    }

    private Optional<Subject> hanging(Scope scope, WorkOrderRef order, Optional<DocumentRef> asked) {
        return parts.store()
                .publications()
                .find(scope, order)
                .map(Published::publication)
                .map(publication ->
                        asked.map(file -> file(scope, publication, file)).orElseGet(() -> Subject.of(publication)))
                .or(() -> unpublished(scope, order));
    }

    private Optional<Subject> paper(Scope scope, DocumentRef asked) {
        Optional<PublishedFile> marked = parts.store().publishedFiles().find(scope, asked);
        return marked.isPresent()
                ? marked.filter(file -> file.workOrder().isEmpty()).map(Subject::listed)
                : unmarked(scope, asked);
    }

    /** Returns a document of a customer that nobody has decided about yet: hidden until staff show it. */
    private Optional<Subject> unmarked(Scope scope, DocumentRef asked) {
        return parts.host().documents().stream()
                .flatMap(port -> port.find(scope, List.of(asked)).stream())
                .filter(found -> found.ref().equals(asked))
                .flatMap(found -> found.subject() instanceof Document.Subject.OfCustomer paper
                        ? Stream.of(paper)
                        : Stream.empty())
                .filter(paper -> paper.customer().provider().equals(scope.provider()))
                .findFirst()
                .map(paper -> new Subject(Optional.empty(), paper.customer(), paper.contact(), true, false));
    }

    private Subject file(Scope scope, Publication publication, DocumentRef file) {
        Subject whole = Subject.of(publication);
        Optional<PublishedFile> marked = parts.store().publishedFiles().find(scope, file);
        // why hidden without a mark: photos and documents are hidden until staff show them (B7)
        return marked.map(known -> Subject.of(publication, known))
                .orElseGet(() ->
                        new Subject(whole.workOrder(), whole.customer(), whole.contact(), whole.published(), false));
    }

    private Optional<Subject> unpublished(Scope scope, WorkOrderRef ref) {
        return parts.host().workOrders().find(scope, List.of(ref)).stream()
                .filter(found ->
                        found.ref().equals(ref) && found.customer().provider().equals(scope.provider()))
                .findFirst()
                .map(found -> new Subject(ref, found.customer(), found.contact(), false, true));
    }
}
