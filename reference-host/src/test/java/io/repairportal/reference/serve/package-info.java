/** Tests of a host that runs and stops. */
@NullMarked
package io.repairportal.reference.serve;

import org.jspecify.annotations.NullMarked;
