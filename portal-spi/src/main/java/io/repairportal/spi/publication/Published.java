package io.repairportal.spi.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A publication with what is needed to show it.
 *
 * @param publication the publication
 * @param stagePlan the template of its repair plan, as it is now; empty if the publication has no plan or the template is gone
 * @param files the records of its files, newest decision first; empty in lists
 */
public record Published(Publication publication, Optional<StagePlan> stagePlan, List<PublishedFile> files) {
    /** Copies the files. */
    public Published {
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(stagePlan, "stagePlan");
        files = List.copyOf(files);
    }
}
