package io.repairportal.web.message;

import java.util.List;

/**
 * One message.
 *
 * @param mine whether the customer's side wrote it
 * @param name who wrote it
 * @param initials at most two letters of the name
 * @param when in words
 * @param paragraphs the text
 */
public record MessageView(boolean mine, String name, String initials, String when, List<String> paragraphs) {}
