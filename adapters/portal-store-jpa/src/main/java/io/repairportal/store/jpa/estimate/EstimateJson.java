package io.repairportal.store.jpa.estimate;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.money.Money;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An estimate as stored; its reference and work order are columns of their own. Amounts are in the smallest unit of the currency. */
record EstimateJson(
        int v,
        String number,
        String title,
        String state,
        int version,
        @Nullable String sent,
        @Nullable String validUntil,
        List<LineJson> lines,
        TotalsJson totals,
        String terms) {

    /** Returns the text of an estimate. */
    static String text(Estimate estimate) {
        return Json.write(new EstimateJson(
                Json.V,
                estimate.number(),
                estimate.title(),
                estimate.state().name(),
                estimate.version(),
                Json.text(estimate.sentAt()),
                Json.text(estimate.validUntil()),
                estimate.lines().stream().map(LineJson::of).toList(),
                TotalsJson.of(estimate.totals()),
                estimate.terms()));
    }

    /** Returns the estimate of a row. */
    static Estimate read(EstimateView view) {
        EstimateJson form = Json.read(view.body(), EstimateJson.class);
        return new Estimate(
                new EstimateRef(view.ref()),
                new WorkOrderRef(view.workOrder()),
                form.number,
                form.title,
                EstimateState.valueOf(form.state),
                form.version,
                Optional.ofNullable(form.sent).map(Instant::parse),
                Optional.ofNullable(form.validUntil).map(Instant::parse),
                form.lines.stream()
                        .map(line -> line.line(form.totals.currency()))
                        .toList(),
                form.totals.totals(),
                form.terms);
    }

    /** A line as stored. */
    record LineJson(String title, String why, String quantity, long net) {

        private static LineJson of(Estimate.Line line) {
            return new LineJson(
                    line.title(),
                    line.why(),
                    line.quantity().toString(),
                    line.net().minor());
        }

        private Estimate.Line line(String currency) {
            return new Estimate.Line(title, why, new BigDecimal(quantity), Money.of(net, currency));
        }
    }

    /** Totals as stored. */
    record TotalsJson(String currency, long net, long tax, long gross, String label) {

        private static TotalsJson of(Estimate.Totals totals) {
            return new TotalsJson(
                    totals.gross().currency().getCurrencyCode(),
                    totals.net().minor(),
                    totals.tax().minor(),
                    totals.gross().minor(),
                    totals.taxLabel());
        }

        private Estimate.Totals totals() {
            return new Estimate.Totals(
                    Money.of(net, currency), Money.of(tax, currency), Money.of(gross, currency), label);
        }
    }
}
