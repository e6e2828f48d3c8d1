package io.repairportal.web.message;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The conversation about a work order.
 *
 * @param page the frame
 * @param head the work order
 * @param messages in reading order, oldest first
 * @param olderUrl older messages
 * @param form the reply, if the viewer may write
 * @param sent whether a message was just sent
 */
public record ConversationView(
        PageView page,
        HeadView head,
        List<MessageView> messages,
        Optional<String> olderUrl,
        Optional<FormView> form,
        boolean sent) {}
