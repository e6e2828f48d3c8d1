/**
 * What people wish the shop's facts to become: that they are a customer (A12), own details that change (A20).
 *
 * <p><b>What this package does not do:</b> it changes no fact of the shop; the host does, when it hears of a proposal that holds, or is asked to
 * take somebody in.
 */
@NullMarked
package io.repairportal.core.proposal;

import org.jspecify.annotations.NullMarked;
