/** Tests of what the host refuses to start with. */
@NullMarked
package io.repairportal.reference.setup;

import org.jspecify.annotations.NullMarked;
