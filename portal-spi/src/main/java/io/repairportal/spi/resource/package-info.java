/**
 * The library of a provider: files shared with many customers, in folders or beside them.
 *
 * <p><b>What this package does not do:</b> it holds no bytes, and it does not say who may see resources.
 */
@NullMarked
package io.repairportal.spi.resource;

import org.jspecify.annotations.NullMarked;
