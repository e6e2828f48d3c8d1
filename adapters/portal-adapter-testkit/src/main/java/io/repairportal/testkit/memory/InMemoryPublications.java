package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Publications in a table by provider and work order. */
final class InMemoryPublications implements Publications {
    private static final int SEARCHED = 1_000;

    private final Tables tables;

    InMemoryPublications(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Published> find(Scope scope, WorkOrderRef workOrder) {
        return tables.unitOfWork.step(() -> tables.publications
                .find(new Key(scope.provider(), workOrder.value()))
                .filter(publication -> within(scope, publication))
                .map(publication -> new Published(publication, stagePlan(publication), files(publication))));
    }

    @Override
    public Slice<Published> list(Scope scope, PublicationQuery query) {
        return tables.unitOfWork.step(() -> {
            Stream<Publication> listed = tables.publications
                    .rows()
                    .filter(publication -> within(scope, publication))
                    .filter(Publication::visible)
                    .filter(publication ->
                            query.filter().passes(publication.times().state()));
            return Pages.cut(searched(listed, query.search()), this::position, query.after(), query.limit())
                    .map(publication -> new Published(publication, stagePlan(publication), List.of()));
        });
    }

    @Override
    public List<Publication> findAll(ProviderRef provider, List<WorkOrderRef> refs) {
        return tables.unitOfWork.step(() -> refs.stream()
                .distinct()
                .flatMap(ref -> tables.publications.find(new Key(provider, ref.value())).stream())
                .toList());
    }

    @Override
    public Set<WorkOrderRef> save(ProviderRef provider, List<Publication> publications) {
        publications.forEach(publication -> Ownership.require(provider, publication.provider()));
        return tables.unitOfWork.step(() -> {
            Set<WorkOrderRef> lost = new HashSet<>();
            for (Publication publication : publications) {
                if (!stored(publication)) {
                    lost.add(publication.workOrder());
                }
            }
            return lost;
        });
    }

    private boolean stored(Publication publication) {
        Key key = new Key(publication.provider(), publication.workOrder().value());
        Optional<Publication> before = tables.publications.find(key);
        if (before.map(Publication::version).orElse(0) != publication.version()) {
            return false;
        }
        Publication.Owner owner = before.map(Publication::owner).orElse(publication.owner());
        tables.publications.put(key, owned(publication, owner).version(publication.version() + 1));
        return true;
    }

    private static Publication owned(Publication publication, Publication.Owner owner) {
        return new Publication(
                publication.workOrder(),
                owner,
                publication.times(),
                publication.visible(),
                publication.text(),
                publication.plan(),
                publication.promises(),
                publication.waiting(),
                publication.publishedAt(),
                publication.version());
    }

    private Stream<Publication> searched(Stream<Publication> listed, String search) {
        return search.isEmpty()
                ? listed
                : Pages.sorted(listed, this::position)
                        .limit(SEARCHED)
                        .filter(publication -> publication.text().search().contains(search));
    }

    private Cursor position(Publication publication) {
        return new Cursor(
                publication.times().openedAt(), publication.workOrder().value());
    }

    private static boolean within(Scope scope, Publication publication) {
        return Ownership.within(scope, publication.owner(), Optional.of(publication.workOrder()));
    }

    private Optional<StagePlan> stagePlan(Publication publication) {
        return publication
                .plan()
                .flatMap(plan -> tables.stagePlans.find(
                        new Key(publication.provider(), plan.template().value())));
    }

    private List<PublishedFile> files(Publication publication) {
        Stream<PublishedFile> files = tables.files
                .rows()
                .filter(file -> file.owner().customer().provider().equals(publication.provider()))
                .filter(file -> file.isOf(publication.workOrder()));
        return Pages.sorted(
                        files, file -> new Cursor(file.since(), file.document().value()))
                .toList();
    }
}
