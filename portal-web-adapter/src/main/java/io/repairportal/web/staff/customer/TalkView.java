package io.repairportal.web.staff.customer;

import io.repairportal.web.message.MessageView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * What a customer and the shop have written to each other about no work order.
 *
 * @param office the frame
 * @param heading the h1
 * @param customer the page of the customer, and its name
 * @param messages in reading order, oldest first
 * @param olderUrl older messages
 * @param form the answer
 * @param to to whom it may go
 */
public record TalkView(
        OfficeView office,
        String heading,
        Option customer,
        List<MessageView> messages,
        Optional<String> olderUrl,
        OfficeForm form,
        List<Option> to) {}
