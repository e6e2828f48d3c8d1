package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A report of many invitations as stored. */
@Entity
@Table(name = "invitation_report")
@NamedQuery(
        name = "invitationReport.begin",
        query = "insert into InvitationReportRow (key.provider, key.report, staff, staffName, sentAt, ended, lines)"
                + " values (:provider, :report, :staff, :staffName, :sentAt, false, :lines) on conflict do nothing")
@NamedQuery(
        name = "invitationReport.end",
        query = "update InvitationReportRow r set r.ended = true, r.lines = :lines"
                + " where r.key.provider = :provider and r.key.report = :report and r.ended = false")
@NamedQuery(name = "invitationReport.find", query = InvitationReportRow.VIEW + " and r.key.report = :report")
@NamedQuery(
        name = "invitationReport.newest",
        query = InvitationReportRow.VIEW + " and (r.sentAt, r.key.report) < (:at, :ref)"
                + " order by r.key.provider desc, r.sentAt desc, r.key.report desc")
@NamedQuery(
        name = "invitationReport.over",
        query = "select r.key from InvitationReportRow r where r.key.provider = :provider and r.sentAt <= :before"
                + " order by r.key.provider, r.sentAt, r.key.report")
@NamedQuery(
        name = "invitationReport.forget",
        query = "delete from InvitationReportRow r where r.key.provider = :provider and r.key.report = :report")
final class InvitationReportRow {
    static final String VIEW = "select new io.repairportal.store.jpa.access.InvitationReportView(r.key.report, r.staff,"
            + " r.staffName, r.sentAt, r.ended, r.lines) from InvitationReportRow r where r.key.provider = :provider";

    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String staff;

    @Column(updatable = false)
    String staffName;

    @Column(updatable = false)
    Instant sentAt;

    boolean ended;

    String lines;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    InvitationReportRow() {}

    /** Which report. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String report) {}
}
