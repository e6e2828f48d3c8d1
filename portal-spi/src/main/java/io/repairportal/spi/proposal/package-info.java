/**
 * What people wish the shop's facts to become: that they are a customer, or that something about them is different now (A12, A20).
 *
 * <p><b>What this package does not do:</b> it changes no fact. The shop does, when it hears of a proposal that holds.
 */
@NullMarked
package io.repairportal.spi.proposal;

import org.jspecify.annotations.NullMarked;
