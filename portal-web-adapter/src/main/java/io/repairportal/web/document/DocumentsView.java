package io.repairportal.web.document;

import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/** The documents of a work order, newest first. */
public record DocumentsView(PageView page, HeadView head, List<FileRowView> rows) {}
