package io.repairportal.web.document;

import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * The photos of a work order.
 *
 * @param page the frame
 * @param head the work order
 * @param pairs before and after, side by side
 * @param photos the others, newest first
 */
public record PhotosView(PageView page, HeadView head, List<Pair> pairs, List<PhotoView> photos) {

    /** A pair with its name. */
    public record Pair(String name, List<PhotoView> halves) {}
}
