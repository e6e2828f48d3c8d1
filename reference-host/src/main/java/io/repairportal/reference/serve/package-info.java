/**
 * The web server around the portal: opens the port, mounts the servlet, stops in order.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It terminates no TLS; production has a proxy in front.
 */
@NullMarked
package io.repairportal.reference.serve;

import org.jspecify.annotations.NullMarked;
