/**
 * How the portal looks in real life: a demo shop on embedded Jetty, wired exactly as the README says.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It is not a product and not an API: a host of your own replaces it as a whole.
 */
@NullMarked
package io.repairportal.reference;

import org.jspecify.annotations.NullMarked;
