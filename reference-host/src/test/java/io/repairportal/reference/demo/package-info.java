/** Tests of what the demonstration shows. */
@NullMarked
package io.repairportal.reference.demo;

import org.jspecify.annotations.NullMarked;
