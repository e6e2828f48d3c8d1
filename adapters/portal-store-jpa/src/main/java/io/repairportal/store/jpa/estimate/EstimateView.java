package io.repairportal.store.jpa.estimate;

/** An estimate as read. */
record EstimateView(String ref, String workOrder, String body) {}
