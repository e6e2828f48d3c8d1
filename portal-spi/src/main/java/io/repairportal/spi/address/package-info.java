/**
 * Where people and shops can be reached: postal address, e-mail, phone.
 *
 * <p><b>What this package does not do:</b> it checks form, not existence, and parses no national phone formats.
 */
@NullMarked
package io.repairportal.spi.address;

import org.jspecify.annotations.NullMarked;
