/** Tests of the program as it is started from a command line. */
@NullMarked
package io.repairportal.reference;

import org.jspecify.annotations.NullMarked;
