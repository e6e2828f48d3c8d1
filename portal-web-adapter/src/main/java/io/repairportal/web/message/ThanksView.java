package io.repairportal.web.message;

import io.repairportal.web.layout.PageView;

/** What is said after something was sent, and the way back. */
public record ThanksView(PageView page, String heading, String text, String backUrl, String backText) {}
