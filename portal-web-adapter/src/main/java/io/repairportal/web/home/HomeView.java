package io.repairportal.web.home;

import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * The start page: repairs opened in this browser, or how to get in.
 *
 * @param page the frame
 * @param heading the h1
 * @param lead what to do
 * @param ways rows that lead on; may be empty
 */
public record HomeView(PageView page, String heading, String lead, List<Way> ways) {

    /** A way on. */
    public record Way(String url, String icon, String title, String meta) {}
}
