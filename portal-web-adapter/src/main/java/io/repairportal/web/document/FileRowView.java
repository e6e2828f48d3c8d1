package io.repairportal.web.document;

/**
 * A document in a list.
 *
 * @param url its download
 * @param title caption or file name
 * @param meta type, size and day
 */
public record FileRowView(String url, String title, String meta) {}
