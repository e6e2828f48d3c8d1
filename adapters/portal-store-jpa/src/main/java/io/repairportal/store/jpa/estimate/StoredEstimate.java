package io.repairportal.store.jpa.estimate;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The columns of one estimate, as written. A draft sorts before everything that was sent. */
record StoredEstimate(String ref, String workOrder, Instant sortedAt, String body) {
    static final Upserts.Table<StoredEstimate> TABLE = new Upserts.Table<>(
            "shop_estimate",
            List.of("work_order", "sorted_at", "body"),
            StoredEstimate::ref,
            StoredEstimate::of,
            StoredEstimate::fill);

    private static final Instant NOT_SENT = Instant.parse("9999-12-31T00:00:00Z");

    /** Returns the columns of an estimate. */
    static StoredEstimate of(Estimate estimate) {
        return new StoredEstimate(
                estimate.ref().value(),
                estimate.workOrder().value(),
                estimate.sentAt().orElse(NOT_SENT),
                EstimateJson.text(estimate));
    }

    private static StoredEstimate of(Row row) throws SQLException {
        return new StoredEstimate(row.text(), row.text(), row.time(), row.text());
    }

    private void fill(Cells cells) throws SQLException {
        cells.text(workOrder).time(sortedAt).text(body);
    }
}
