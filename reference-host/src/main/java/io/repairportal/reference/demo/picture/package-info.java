/**
 * Drawings instead of photographs: what a demonstration shows of cars, bicycles and telephones, and the logos of its shops.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It reads no files and knows no work orders; the same words always give the same picture.
 */
@NullMarked
package io.repairportal.reference.demo.picture;

import org.jspecify.annotations.NullMarked;
