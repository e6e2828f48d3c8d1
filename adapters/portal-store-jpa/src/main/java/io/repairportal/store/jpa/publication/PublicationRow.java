package io.repairportal.store.jpa.publication;

import io.repairportal.spi.publication.Publication;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.PromisesJson;
import io.repairportal.store.jpa.json.WaitingJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A publication as stored. Written whole, read through {@link PublicationView}. */
@Entity
@Table(name = "publication")
@NamedQuery(
        name = "publication.find.provider",
        query = PublicationQueries.FIND_START + PublicationQueries.FILES + PublicationQueries.FIND_FROM)
@NamedQuery(
        name = "publication.find.customer",
        query = PublicationQueries.FIND_START
                + PublicationQueries.FILES
                + PublicationQueries.FIND_FROM
                + PublicationQueries.OF_CUSTOMER)
@NamedQuery(
        name = "publication.find.contact",
        query = PublicationQueries.FIND_START
                + PublicationQueries.FILES_OF_CONTACT
                + PublicationQueries.FIND_FROM
                + PublicationQueries.OF_CONTACT)
@NamedQuery(name = "publication.findAll", query = PublicationQueries.FIND_ALL)
@NamedQuery(name = "publication.known", query = PublicationQueries.KNOWN)
@NamedQuery(name = "publication.change", query = PublicationQueries.CHANGE)
@NamedQuery(name = "publication.ongoing.customer", query = PublicationQueries.ONGOING_OF_CUSTOMER)
@NamedQuery(name = "publication.ongoing.contact", query = PublicationQueries.ONGOING_OF_CONTACT)
@NamedQuery(name = "publication.ongoing.provider", query = PublicationQueries.ONGOING_OF_PROVIDER)
@NamedQuery(name = "publication.state.customer", query = PublicationQueries.STATE_OF_CUSTOMER)
@NamedQuery(name = "publication.state.contact", query = PublicationQueries.STATE_OF_CONTACT)
@NamedQuery(name = "publication.state.provider", query = PublicationQueries.STATE_OF_PROVIDER)
@NamedQuery(name = "publication.search.ongoing.customer", query = PublicationSearches.ONGOING_OF_CUSTOMER)
@NamedQuery(name = "publication.search.ongoing.contact", query = PublicationSearches.ONGOING_OF_CONTACT)
@NamedQuery(name = "publication.search.ongoing.provider", query = PublicationSearches.ONGOING_OF_PROVIDER)
@NamedQuery(name = "publication.search.state.customer", query = PublicationSearches.STATE_OF_CUSTOMER)
@NamedQuery(name = "publication.search.state.contact", query = PublicationSearches.STATE_OF_CONTACT)
@NamedQuery(name = "publication.search.state.provider", query = PublicationSearches.STATE_OF_PROVIDER)
final class PublicationRow {
    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String customer;

    @Column(updatable = false)
    @Nullable
    String contact;

    String state;
    boolean ongoing;
    Instant openedAt;

    @Nullable
    Instant closedAt;

    boolean visible;
    String heading;
    String search;

    @Nullable
    String template;

    @Nullable
    String plan;

    @Nullable
    String promises;

    @Nullable
    String waiting;

    @Nullable
    Instant publishedAt;

    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    PublicationRow() {}

    /** Creates the row of a publication that was never stored. */
    PublicationRow(Publication publication) {
        key = new Key(publication.provider().value(), publication.workOrder().value());
        customer = publication.owner().customer().value();
        contact = Json.text(publication.owner().contact());
        state = publication.times().state().name();
        ongoing = publication.times().state().current();
        openedAt = publication.times().openedAt();
        closedAt = publication.times().closedAt().orElse(null);
        visible = publication.visible();
        heading = publication.text().heading();
        search = publication.text().search();
        template = Json.text(publication.plan().map(repair -> repair.template()));
        plan = PlanJson.text(publication.plan());
        promises = PromisesJson.text(publication.promises());
        waiting = WaitingJson.text(publication.waiting());
        publishedAt = publication.publishedAt().orElse(null);
        version = publication.version() + 1;
    }

    /** Which publication. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String workOrder) {}
}
