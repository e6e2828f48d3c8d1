/**
 * Keeps the portal's own data, and shop facts for hosts without tables of their own, in H2 or PostgreSQL.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It decides nothing about what a customer may see, knows no page, and holds no foreign key towards the host's tables.
 */
@NullMarked
package io.repairportal.store.jpa;

import org.jspecify.annotations.NullMarked;
