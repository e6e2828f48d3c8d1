/**
 * The library of a provider: what staff put there, and what customers take from it.
 *
 * <p><b>What this package does not do:</b> it knows no files of work orders; those are documents.
 */
@NullMarked
package io.repairportal.core.resource;

import org.jspecify.annotations.NullMarked;
