package io.repairportal.web.staff.workorder;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * A message as its receivers will read it.
 *
 * @param office the frame
 * @param about the work order, and where it is
 * @param publishes whether sending makes the work order visible
 * @param mails what each receiver reads
 * @param send sends it
 * @param fields the fields that are sent along, by name
 */
public record MessagePreviewView(
        OfficeView office,
        Option about,
        boolean publishes,
        List<MailView> mails,
        OfficeForm send,
        List<String> fields) {

    /** A mail, or a text message without subject. */
    public record MailView(String channel, String recipient, String subject, String text, String note) {}
}
