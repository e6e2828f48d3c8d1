package io.repairportal.store.jpa.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Publications in the database: one statement for a page, one for a piece of a list. */
final class JpaPublications implements Publications {
    private static final int MOST = 500;

    private final ParsedTexts parsed;
    private final PublicationList list;
    private final ScopedQuestion<FoundPublication> find;
    private final Question<PublicationView> findAll;
    private final PublicationWriter writer;

    JpaPublications(Database database, ParsedTexts parsed) {
        this.parsed = parsed;
        this.list = new PublicationList(database, parsed);
        this.find = ScopedQuestion.in(database, "publication.find", PublicationQueries::find, FoundPublication::of);
        this.findAll = database.question("publication.findAll", PublicationQueries.FIND_ALL, PublicationView::of);
        this.writer = new PublicationWriter(database);
    }

    @Override
    public Optional<Published> find(Scope scope, WorkOrderRef workOrder) {
        if (!Scoped.reaches(scope, workOrder)) {
            return Optional.empty();
        }
        return find.ask(scope, workOrder.value()).stream().findFirst().map(found -> published(scope.provider(), found));
    }

    @Override
    public Slice<Published> list(Scope scope, PublicationQuery query) {
        // why: the list of one work order is that work order, if it passes
        return scope instanceof Scope.OneWorkOrder one ? listOfOne(one, query) : list.read(scope, query);
    }

    @Override
    public List<Publication> findAll(ProviderRef provider, List<WorkOrderRef> refs) {
        requireAtMost(refs.size());
        if (refs.isEmpty()) {
            return List.of();
        }
        String[] workOrders = refs.stream().map(WorkOrderRef::value).distinct().toArray(String[]::new);
        return findAll.ask(provider.value(), workOrders).stream()
                .map(view -> view.publication(provider, parsed))
                .toList();
    }

    @Override
    public Set<WorkOrderRef> save(ProviderRef provider, List<Publication> publications) {
        requireAtMost(publications.size());
        return writer.save(provider, publications);
    }

    private Published published(ProviderRef provider, FoundPublication found) {
        Publication publication = found.view().publication(provider, parsed);
        return new Published(publication, plan(found), found.filesOf(publication));
    }

    private Optional<StagePlan> plan(FoundPublication found) {
        if (found.template() == null || found.planHash() == null || found.planBody() == null) {
            return Optional.empty();
        }
        return Optional.of(parsed.of(new StagePlanView(found.template(), found.planHash(), found.planBody())));
    }

    private Slice<Published> listOfOne(Scope.OneWorkOrder scope, PublicationQuery query) {
        List<Published> passing = find(scope, scope.workOrder()).stream()
                .filter(found -> passes(found.publication(), query))
                .map(found -> new Published(found.publication(), found.stagePlan(), List.of()))
                .toList();
        return new Slice<>(passing, false);
    }

    private static boolean passes(Publication publication, PublicationQuery query) {
        return publication.visible()
                && query.filter().passes(publication.times().state())
                && publication.text().search().contains(query.search())
                && query.after().map(cursor -> follows(publication, cursor)).orElse(true);
    }

    private static boolean follows(Publication publication, Cursor cursor) {
        int byTime = publication.times().openedAt().compareTo(cursor.at());
        return byTime < 0 || (byTime == 0 && publication.workOrder().value().compareTo(cursor.ref()) < 0);
    }

    private static void requireAtMost(int size) {
        if (size > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " publications at once, not " + size);
        }
    }
}
