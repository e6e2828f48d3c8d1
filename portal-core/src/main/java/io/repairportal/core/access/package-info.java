/**
 * Who may see what: viewers, the visibility decision, sessions and form tokens.
 *
 * <p><b>What this package does not do:</b> it asks no last names (that is {@code core.signin}) and knows no pages.
 */
@NullMarked
package io.repairportal.core.access;

import org.jspecify.annotations.NullMarked;
