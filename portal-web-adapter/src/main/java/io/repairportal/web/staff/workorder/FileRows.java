package io.repairportal.web.staff.workorder;

import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.web.staff.Desk;

/** Photos and documents as rows, on the page of a work order and of a customer (B7, E2). Pure. */
public final class FileRows {
    private FileRows() {}

    /** Returns the row of a file; {@code owner} is the address of the page that it stands on. */
    public static SheetView.FileRow row(Desk desk, String owner, WorkOrderDesk.ShelfFile file) {
        String caption = file.document().caption();
        return new SheetView.FileRow(
                caption.isBlank() ? file.document().name() : caption,
                desk.t(
                        "staff.files.meta",
                        file.document().name(),
                        desk.formats().size(file.document().size()),
                        desk.formats().day(file.document().createdAt())),
                SheetViews.shown(desk, file.visible()),
                desk.button(owner + "/files/" + file.document().ref() + (file.visible() ? "/hide" : "/show")),
                file.visible());
    }
}
