package io.repairportal.store.jpa.publication;

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
@NamedQuery(name = "publication.change", query = PublicationQueries.CHANGE)
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

    /** Which publication. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String workOrder) {}
}
