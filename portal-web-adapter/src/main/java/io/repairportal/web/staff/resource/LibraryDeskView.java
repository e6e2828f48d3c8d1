package io.repairportal.web.staff.resource;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * One place of the library, with all that can be done there.
 *
 * @param office the frame
 * @param listUrl the whole library
 * @param folder the folder that is shown; empty beside the folders
 * @param folders all folders; empty in a folder
 * @param files newest first
 * @param nextUrl the next piece
 * @param forms what can be done
 */
public record LibraryDeskView(
        OfficeView office,
        String listUrl,
        Optional<String> folder,
        List<Option> folders,
        List<Row> files,
        Optional<String> nextUrl,
        Forms forms) {

    /** A resource. */
    public record Row(String url, String title, String meta) {}

    /**
     * What can be done.
     *
     * @param upload adds a file here
     * @param limits what may be added, in words
     * @param create makes a folder; empty in a folder
     * @param rename renames the folder shown
     * @param remove deletes the folder shown
     */
    public record Forms(
            OfficeForm upload,
            String limits,
            Optional<OfficeForm> create,
            Optional<OfficeForm> rename,
            Optional<FormView> remove) {}
}
