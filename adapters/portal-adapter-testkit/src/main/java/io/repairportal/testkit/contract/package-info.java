/**
 * What each port asks of its adapters, as tests an adapter inherits: extend the contract of your port, hand over your adapter, run it.
 *
 * <p><b>What this package does not do:</b> it measures no speed, counts no statements and knows no technology; an adapter's own tests
 * do.
 */
@NullMarked
package io.repairportal.testkit.contract;

import org.jspecify.annotations.NullMarked;
