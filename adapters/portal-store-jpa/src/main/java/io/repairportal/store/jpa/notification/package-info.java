/**
 * The outbox as rows.
 *
 * <p><b>What this package does not do:</b> it neither opens nor sends what it keeps.
 */
@NullMarked
package io.repairportal.store.jpa.notification;

import org.jspecify.annotations.NullMarked;
