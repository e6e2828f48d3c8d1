package io.repairportal.store.jpa.estimate;

import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;

/** An estimate as read. */
record EstimateView(String ref, String workOrder, String body) {

    /** Reads a row of the answer. */
    static EstimateView of(Row row) throws SQLException {
        return new EstimateView(row.text(), row.text(), row.text());
    }
}
