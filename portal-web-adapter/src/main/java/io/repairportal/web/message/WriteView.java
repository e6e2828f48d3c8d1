package io.repairportal.web.message;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.HeadView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * A page to write on: contact or feedback.
 *
 * @param page the frame
 * @param head the work order it is about, if it is about one
 * @param heading the h1
 * @param lead what happens with it
 * @param label of the field {@code text}
 * @param form the form; empty if only calling is possible
 * @param button what the button says
 * @param earlier what was written before
 * @param phone the number to call; empty on the feedback page
 */
public record WriteView(
        PageView page,
        Optional<HeadView> head,
        String heading,
        String lead,
        String label,
        Optional<FormView> form,
        String button,
        Earlier earlier,
        Optional<PageView.Phone> phone) {

    /**
     * What was written before about no work order.
     *
     * @param messages in reading order, oldest first; empty if there are none, or if this is not the place for them
     * @param olderUrl older messages
     */
    public record Earlier(List<MessageView> messages, Optional<String> olderUrl) {
        /** Copies the messages. */
        public Earlier {
            messages = List.copyOf(messages);
        }

        /** Returns that nothing was written, or that it is not shown here. */
        public static Earlier nothing() {
            return new Earlier(List.of(), Optional.empty());
        }
    }
}
