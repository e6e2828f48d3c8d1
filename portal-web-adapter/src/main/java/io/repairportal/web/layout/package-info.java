/**
 * What all pages share: frame, provider's look, footer.
 *
 * <p><b>What this package does not do:</b> it decides nothing about who sees a page.
 */
@NullMarked
package io.repairportal.web.layout;

import org.jspecify.annotations.NullMarked;
