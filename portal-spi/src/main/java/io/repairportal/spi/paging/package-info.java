/**
 * How lists are cut into pages: a limit, a cursor that continues behind the last row, and whether there is more.
 *
 * <p><b>What this package does not do:</b> it counts nothing and knows no page numbers; both would read rows nobody asked for.
 */
@NullMarked
package io.repairportal.spi.paging;

import org.jspecify.annotations.NullMarked;
