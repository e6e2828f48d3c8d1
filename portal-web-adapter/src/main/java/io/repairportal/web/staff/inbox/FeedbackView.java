package io.repairportal.web.staff.inbox;

import io.repairportal.web.staff.OfficeView;
import java.util.List;
import java.util.Optional;

/**
 * What customers think of the shop.
 *
 * @param office the frame
 * @param entries newest first
 * @param olderUrl older ones
 */
public record FeedbackView(OfficeView office, List<Said> entries, Optional<String> olderUrl) {

    /**
     * A feedback.
     *
     * @param name who gave it
     * @param via how she was recognised; may be empty
     * @param text all of it
     * @param when when
     * @param about the work order it was given on; may be empty
     * @param url the work order; may be empty
     */
    public record Said(String name, String via, String text, String when, String about, String url) {}
}
