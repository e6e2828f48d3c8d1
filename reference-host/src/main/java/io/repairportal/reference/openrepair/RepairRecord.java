package io.repairportal.reference.openrepair;

import java.time.LocalDate;

/**
 * One repair of the Open Repair Data Standard, as far as a portal needs it.
 *
 * @param id names it in the whole data set
 * @param group who repaired
 * @param country ISO 3166-1 alpha-3
 * @param item what was repaired
 * @param problem what the owner said; may be empty
 * @param date on which day
 * @param outcome how it ended
 */
record RepairRecord(
        String id, String group, String country, Item item, String problem, LocalDate date, Outcome outcome) {

    /** What was repaired. {@code brand} and {@code year} may be empty. */
    record Item(String category, String brand, String year) {}

    /** How it ended, and why it could not be repaired; {@code barrier} may be empty. */
    record Outcome(RepairStatus status, String barrier) {}
}
