/**
 * How customers get in: access links and their one question.
 *
 * <p><b>What this package does not do:</b> passwords and codes come with accounts; it decides nothing about what is seen afterwards.
 */
@NullMarked
package io.repairportal.core.signin;

import org.jspecify.annotations.NullMarked;
