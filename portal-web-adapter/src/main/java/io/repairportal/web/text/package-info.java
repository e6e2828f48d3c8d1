/**
 * Words, dates, amounts and sizes in the reader's language and the location's time zone.
 *
 * <p><b>What this package does not do:</b> it knows no pages; which text stands where is the business of views and templates.
 */
@NullMarked
package io.repairportal.web.text;

import org.jspecify.annotations.NullMarked;
