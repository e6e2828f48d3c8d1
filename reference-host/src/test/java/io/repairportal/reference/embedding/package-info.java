/**
 * A second host: a garage with tables of its own, in which the portal lives as the README says; in a plain servlet container, and once more
 * in Spring Boot.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It uses nothing of the reference host, and no library beside JDBC and the servlet API: what stands here any host can do. Only what is
 * named after Spring knows Spring.
 */
@NullMarked
package io.repairportal.reference.embedding;

import org.jspecify.annotations.NullMarked;
