/**
 * What people see: HTTP in, a reply out, as HTML or JSON.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>No decision lives here: it neither grants a right nor hides a record. It asks {@code io.repairportal.core} on behalf of
 * a viewer and shows the answer.
 */
@NullMarked
package io.repairportal.web;

import org.jspecify.annotations.NullMarked;
