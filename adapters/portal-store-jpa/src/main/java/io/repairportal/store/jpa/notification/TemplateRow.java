package io.repairportal.store.jpa.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A message template as stored; without own words, {@code words} is empty. */
@Entity
@Table(name = "message_template")
@NamedQuery(
        name = "messageTemplate.change",
        query = "update TemplateRow t set t.subject = :subject, t.heading = :heading, t.words = :words,"
                + " t.version = t.version + 1 where t.key.provider = :provider and t.key.event = :event"
                + " and t.key.channel = :channel and t.key.language = :language and t.version = :version")
@NamedQuery(
        name = "messageTemplate.first",
        query = "insert into TemplateRow (key.provider, key.event, key.channel, key.language, subject, heading, words,"
                + " version) values (:provider, :event, :channel, :language, :subject, :heading, :words, 1)"
                + " on conflict do nothing")
final class TemplateRow {
    @EmbeddedId
    Key key;

    String subject;
    String heading;
    String words;
    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    TemplateRow() {}

    /** Which template. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String event,
            @Column(updatable = false) String channel,
            @Column(updatable = false) String language) {}
}
