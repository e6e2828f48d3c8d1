/** Tests of the import of real and of broken files. */
@NullMarked
package io.repairportal.reference.openrepair;

import org.jspecify.annotations.NullMarked;
