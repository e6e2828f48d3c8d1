package io.repairportal.web.layout;

import java.util.Optional;

/**
 * A page that says why there is no other: not found, closed, something went wrong.
 *
 * @param page the frame
 * @param icon name of the icon
 * @param heading the h1
 * @param text what to do
 * @param reference the support reference, for errors only
 */
public record NoticeView(PageView page, String icon, String heading, String text, Optional<String> reference) {}
