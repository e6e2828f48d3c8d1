package io.repairportal.web.document;

import io.repairportal.core.document.FilePage;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;

/** Photos and documents as pages. Safe for use by many threads. */
public final class FileViews {

    Reply photos(Visit visit, FilePage files) {
        PlainPage page = new PlainPage("Photos");
        files.files()
                .forEach(file -> page.link(visit.links().photo(files.workOrder().ref(), file.ref()), file.caption()));
        return Reply.view("plain", page);
    }

    Reply photo(Visit visit, FilePage files, int at) {
        WorkOrderRef workOrder = files.workOrder().ref();
        DocumentRef photo = files.files().get(at).ref();
        return Reply.view("plain", new PlainPage("Photo").picture(visit.links().picture(workOrder, photo), "photo"));
    }

    Reply documents(Visit visit, FilePage files) {
        PlainPage page = new PlainPage("Documents");
        files.files()
                .forEach(file ->
                        page.link(visit.links().document(files.workOrder().ref(), file.ref()), file.name()));
        return Reply.view("plain", page);
    }
}
