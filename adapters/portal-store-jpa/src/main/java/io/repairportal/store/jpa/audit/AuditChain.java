package io.repairportal.store.jpa.audit;

import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.util.Optional;

/** Adds to the chains of providers, in plain SQL: nearly every act is recorded, and bringing a stock needs no mapper (decision 49). */
final class AuditChain {
    private static final String HEAD = "select h.number, h.hash from {audit_head} h where h.provider = ?1";

    private final Question<AuditHead> head;
    private final Question<AuditHead> locked;
    private final Writing<ProviderRef> begin;
    private final Writing<Link> move;
    private final Writing<Link> add;

    AuditChain(Database database) {
        this.head = database.question("auditHead.one", HEAD, AuditChain::head);
        this.locked = database.question("auditHead.locked", HEAD + " for update", AuditChain::head);
        this.begin = database.writing(
                "insert into {audit_head} (provider, number, hash) values (?, 0, ?)",
                (provider, cells) ->
                        cells.text(provider.value()).text(AuditHead.empty().hash()));
        this.move = database.writing(
                "update {audit_head} set number = ?, hash = ? where provider = ? and number = ?",
                (link, cells) -> cells.number(link.record().number())
                        .text(link.record().hash())
                        .text(link.provider().value())
                        .number(link.record().number() - 1));
        this.add = database.writing(
                "insert into {audit_record} (provider, number, at, event, actor, subject, details, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                (link, cells) -> cells.text(link.provider().value())
                        .number(link.record().number())
                        .time(link.record().entry().at())
                        .text(link.record().entry().event())
                        .text(link.record().entry().actor())
                        .text(link.record().entry().subject())
                        .text(DetailsJson.text(link.record().entry().details()))
                        .text(link.record().hash()));
    }

    private record Link(ProviderRef provider, AuditRecord record) {}

    /** Returns the end of a chain. */
    AuditHead head(ProviderRef provider) {
        return head.first(provider.value()).orElseGet(AuditHead::empty);
    }

    /** Returns the end of a chain, which nobody else moves until the unit of work ends. */
    AuditHead lock(ProviderRef provider) {
        Optional<AuditHead> known = locked.first(provider.value());
        if (known.isEmpty()) {
            begin.unlessThere(provider);
        }
        return known.or(() -> locked.first(provider.value())).orElseThrow();
    }

    /** Adds a record and moves the end to it; returns whether it was the next one. */
    boolean append(ProviderRef provider, AuditRecord record) {
        Link link = new Link(provider, record);
        boolean next = move.one(link) == 1;
        if (next) {
            add.one(link);
        }
        return next;
    }

    private static AuditHead head(Row row) throws SQLException {
        return new AuditHead(row.number(), row.text());
    }
}
