package io.repairportal.web.layout;

/**
 * The work order a page below it belongs to.
 *
 * @param label for example {@code Work order 4711}
 * @param title what is done
 * @param url its tracker
 */
public record HeadView(String label, String title, String url) {}
