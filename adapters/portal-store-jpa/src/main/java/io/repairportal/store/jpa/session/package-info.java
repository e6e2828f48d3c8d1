/**
 * Transactions and sessions: how the roles of the store reach the database, alone or inside a transaction of the host.
 *
 * <p><b>What this package does not do:</b> it knows no table.
 */
@NullMarked
package io.repairportal.store.jpa.session;

import org.jspecify.annotations.NullMarked;
