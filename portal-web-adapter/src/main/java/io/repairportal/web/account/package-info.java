/**
 * The pages of a person's own account: details, security, language.
 *
 * <p><b>What this package does not do:</b> it decides nothing about passwords, sessions or people; core does.
 */
@NullMarked
package io.repairportal.web.account;

import org.jspecify.annotations.NullMarked;
