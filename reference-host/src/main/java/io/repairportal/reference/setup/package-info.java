/**
 * What the host needs before there is a portal: a folder, a database, a secret, and the rules that keep an unsafe setting from starting.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It opens no port and shows no page.
 */
@NullMarked
package io.repairportal.reference.setup;

import org.jspecify.annotations.NullMarked;
