/**
 * A second host: a garage with tables of its own and a plain servlet container, in which the portal lives as the README says.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It uses nothing of the reference host, and no library beside JDBC and the servlet API: what stands here any host can do.
 */
@NullMarked
package io.repairportal.reference.embedding;

import org.jspecify.annotations.NullMarked;
