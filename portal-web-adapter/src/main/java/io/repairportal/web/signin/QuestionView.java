package io.repairportal.web.signin;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;

/**
 * The one question of an access link.
 *
 * @param page the frame
 * @param form the field {@code name}
 * @param asks whether a name is asked; in open mode there is only the button (A17)
 * @param lead who sent the link, and why a name is asked
 * @param hint how the name is compared, or how many tries are left
 */
public record QuestionView(PageView page, FormView form, boolean asks, String lead, String hint) {}
