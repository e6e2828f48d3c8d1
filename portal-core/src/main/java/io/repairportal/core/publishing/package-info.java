/**
 * What the shop tells and shows: news of the host, publishing, stages, promised dates, messages with links.
 *
 * <p><b>What this package does not do:</b> it writes no facts of the shop; those stay with the host.
 */
@NullMarked
package io.repairportal.core.publishing;

import org.jspecify.annotations.NullMarked;
