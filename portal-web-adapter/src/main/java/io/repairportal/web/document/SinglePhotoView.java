package io.repairportal.web.document;

import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.Optional;

/**
 * One photo on its own page.
 *
 * @param page the frame
 * @param head the work order
 * @param photo the photo
 * @param allUrl the grid
 * @param position for example {@code Photo 2 of 11}
 * @param previousUrl the photo before
 * @param nextUrl the photo after
 */
public record SinglePhotoView(
        PageView page,
        HeadView head,
        PhotoView photo,
        String allUrl,
        String position,
        Optional<String> previousUrl,
        Optional<String> nextUrl) {}
