package io.repairportal.spi.estimate;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.money.Money;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An estimate in its present version.
 *
 * @param ref names it within the provider
 * @param workOrder what it belongs to
 * @param number as people call it; at most 64 characters
 * @param title what it is for; at most 300 characters
 * @param state where it stands
 * @param version counts from 1
 * @param sentAt when this version was sent; empty for a draft
 * @param validUntil when it expires
 * @param lines in reading order; at most 200
 * @param totals what they add up to
 * @param terms the wording that is agreed to; may be empty, at most 10,000 characters
 */
public record Estimate(
        EstimateRef ref,
        WorkOrderRef workOrder,
        String number,
        String title,
        EstimateState state,
        int version,
        Optional<Instant> sentAt,
        Optional<Instant> validUntil,
        List<Line> lines,
        Totals totals,
        String terms) {
    /** Checks lengths and that all amounts are of one currency. */
    public Estimate {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(workOrder, "workOrder");
        Require.text(number, 64, "number");
        Require.text(title, 300, "title");
        Objects.requireNonNull(state, "state");
        Require.between(version, 1, Integer.MAX_VALUE, "version");
        Objects.requireNonNull(sentAt, "sentAt");
        Objects.requireNonNull(validUntil, "validUntil");
        lines = List.copyOf(lines);
        Require.between(lines.size(), 0, 200, "number of lines");
        Objects.requireNonNull(totals, "totals");
        if (lines.stream()
                .anyMatch(line -> !line.net().currency().equals(totals.gross().currency()))) {
            throw new IllegalArgumentException("all amounts of an estimate are of one currency");
        }
        Require.atMost(terms, 10_000, "terms");
    }

    /**
     * One line.
     *
     * @param title what is done or supplied; at most 300 characters
     * @param why why it is needed; may be empty, at most 1,000 characters
     * @param quantity how much, positive
     * @param net the amount of the whole line without tax
     */
    public record Line(String title, String why, BigDecimal quantity, Money net) {
        /** Checks lengths. */
        public Line {
            Require.text(title, 300, "title");
            Require.atMost(why, 1_000, "why");
            if (quantity.signum() <= 0) {
                throw new IllegalArgumentException("quantity must be positive");
            }
            Objects.requireNonNull(net, "net");
        }
    }

    /**
     * What the lines add up to. The shop computes it; the portal shows it.
     *
     * @param net without tax
     * @param tax tax
     * @param gross to pay
     * @param taxLabel for example {@code VAT 20 %}; may be empty, at most 60 characters
     */
    public record Totals(Money net, Money tax, Money gross, String taxLabel) {
        /** Checks that the sum is right. */
        public Totals {
            if (!net.plus(tax).equals(gross)) {
                throw new IllegalArgumentException("net and tax must add up to gross");
            }
            Require.atMost(taxLabel, 60, "taxLabel");
        }
    }
}
