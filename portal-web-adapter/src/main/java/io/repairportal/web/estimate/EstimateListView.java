package io.repairportal.web.estimate;

import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/** The estimates of a work order, newest first. */
public record EstimateListView(PageView page, HeadView head, List<EstimateRowView> rows) {}
