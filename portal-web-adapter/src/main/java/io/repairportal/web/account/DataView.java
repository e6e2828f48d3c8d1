package io.repairportal.web.account;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;

/**
 * What can be done with everything that is held about the person (O4).
 *
 * @param page the frame
 * @param accountUrl the list of tasks
 * @param copy downloads a copy
 * @param eraseUrl where the login is deleted
 */
public record DataView(PageView page, String accountUrl, FormView copy, String eraseUrl) {}
