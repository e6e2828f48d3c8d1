package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.workorder.HomeBoard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The start page.
 *
 * @param needs what needs the customer now, the most urgent first
 * @param workOrders the newest current work orders, at most 25
 * @param more whether there are more of them
 * @param messages the last words of the conversations about them, newest first, at most three
 */
public record HomeJson(List<NeedJson> needs, List<WorkOrderJson> workOrders, boolean more, List<TalkJson> messages) {

    static HomeJson of(HomeBoard board) {
        return new HomeJson(
                board.needs().stream().map(NeedJson::of).toList(),
                board.current().stream()
                        .map(row -> WorkOrderJson.of(row.workOrder(), row.stages(), row.schedule()))
                        .toList(),
                board.more(),
                board.talks().stream().map(TalkJson::of).toList());
    }

    /**
     * The last word of a conversation.
     *
     * @param workOrder what it is about
     * @param side customer or shop
     * @param author who wrote
     * @param text what was written
     * @param at when
     */
    public record TalkJson(String workOrder, String side, String author, String text, Instant at) {
        static TalkJson of(HomeBoard.Talk talk) {
            return new TalkJson(
                    talk.row().workOrder().ref().value(),
                    WorkOrderJson.word(talk.latest().author().side()),
                    talk.latest().author().name(),
                    talk.latest().text(),
                    talk.latest().at());
        }
    }

    /**
     * Something that needs the customer.
     *
     * @param kind estimate, answer or collect
     * @param workOrder the work order
     * @param estimate the estimate that waits for an answer
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NeedJson(String kind, String workOrder, Optional<String> estimate) {
        static NeedJson of(HomeBoard.Need need) {
            return new NeedJson(
                    WorkOrderJson.word(need.kind()),
                    need.row().workOrder().ref().value(),
                    need.estimate().map(estimate -> estimate.ref().value()));
        }
    }
}
