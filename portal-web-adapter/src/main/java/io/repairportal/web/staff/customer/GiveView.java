package io.repairportal.web.staff.customer;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * Giving somebody access (A8).
 *
 * @param office the frame
 * @param back the customer
 * @param form the form
 * @param contacts who it can be
 * @param rights what can be given
 */
public record GiveView(OfficeView office, Option back, OfficeForm form, List<Option> contacts, List<Option> rights) {}
