package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.util.List;

/** Technician notes in the database; whose they are, the joined work order says. */
public final class JpaTechnicianNotes implements TechnicianNotes {
    private static final int MOST_LISTED = 50;
    private static final Upserts.Table<TechnicianNote> TABLE = new Upserts.Table<>(
            "shop_technician_note",
            List.of("work_order", "words", "author", "written_at"),
            note -> note.ref().value(),
            JpaTechnicianNotes::note,
            JpaTechnicianNotes::fill);

    private final Database database;
    private final ScopedQuestion<TechnicianNote> list;
    private final Upserts<TechnicianNote> upserts;

    /** Creates the port. */
    public JpaTechnicianNotes(Database database) {
        this.database = database;
        this.list = ScopedQuestion.in(
                database, "technicianNote.list", JpaTechnicianNotes::question, JpaTechnicianNotes::note);
        this.upserts = new Upserts<>(database, TABLE);
    }

    @Override
    public List<TechnicianNote> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        return Scoped.reaches(scope, workOrder) ? list.ask(scope, workOrder.value(), MOST_LISTED) : List.of();
    }

    /** Stores notes; one that exists is replaced. */
    public void save(ProviderRef provider, List<TechnicianNote> notes) {
        database.writeRows(() -> {
            upserts.save(provider.value(), notes);
            return notes;
        });
    }

    /** At most {@code ?5} notes of the work order {@code ?4}, newest first. */
    private static String question(ScopedQuestion.Kind kind) {
        return "select n.ref, n.work_order, n.words, n.author, n.written_at from {shop_technician_note} n"
                + " join {shop_work_order} w on w.provider = n.provider and w.ref = n.work_order"
                + " where n.provider = ?1 and w.provider = ?1 and n.work_order = ?4 and w.ref = ?4"
                + kind.condition("w")
                + " order by n.provider desc, n.work_order desc, n.written_at desc, n.ref desc"
                + " fetch first ?5 rows only";
    }

    private static TechnicianNote note(Row row) throws SQLException {
        return new TechnicianNote(
                new TechnicianNoteRef(row.text()), new WorkOrderRef(row.text()), row.text(), row.text(), row.time());
    }

    private static void fill(TechnicianNote note, Cells cells) throws SQLException {
        cells.text(note.workOrder().value())
                .text(note.text())
                .text(note.author())
                .time(note.writtenAt());
    }
}
