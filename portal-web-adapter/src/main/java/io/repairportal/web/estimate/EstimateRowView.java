package io.repairportal.web.estimate;

import io.repairportal.web.layout.StateView;

/**
 * An estimate in a list.
 *
 * @param url its page
 * @param title what it is for
 * @param meta number and day
 * @param state where it stands
 * @param amount the total
 */
public record EstimateRowView(String url, String title, String meta, StateView state, String amount) {}
