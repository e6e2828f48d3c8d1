/**
 * Publications, files and stage plans as rows.
 *
 * <p><b>What this package does not do:</b> it decides nothing about who may see a row it was asked for in the right scope.
 */
@NullMarked
package io.repairportal.store.jpa.publication;

import org.jspecify.annotations.NullMarked;
