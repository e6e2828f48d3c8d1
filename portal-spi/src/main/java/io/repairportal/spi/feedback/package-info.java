/**
 * What customers say about the shop when they are asked or want to.
 *
 * <p><b>What this package does not do:</b> it knows no ratings yet; they come with their own rules.
 */
@NullMarked
package io.repairportal.spi.feedback;

import org.jspecify.annotations.NullMarked;
