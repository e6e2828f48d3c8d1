package io.repairportal.core.privacy;

import io.repairportal.core.proposal.Differences;
import io.repairportal.core.workorder.Schedule;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.money.Money;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Records as they are written into a copy: field by field, so that nothing gets into it by itself, no hash, no token, no name of anybody
 * else. Pure.
 */
final class Written {
    private Written() {}

    static Map<String, Object> person(Person person) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("givenName", person.name().given());
        fields.put("familyName", person.name().family());
        fields.put("email", person.reach().email().map(EmailAddress::value).orElse(""));
        fields.put("mobile", person.reach().mobile().map(PhoneNumber::display).orElse(""));
        fields.put("language", person.language().map(Locale::toLanguageTag).orElse(""));
        fields.put("hasPassword", person.password().isPresent());
        return fields;
    }

    static Map<String, Object> session(AccountSession session) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("device", session.device());
        fields.put("startedAt", session.times().startedAt().toString());
        fields.put("lastUsedAt", session.times().seenAt().toString());
        fields.put("endsAt", session.times().endsAt().toString());
        return fields;
    }

    static Map<String, Object> membership(Membership membership, String provider, String customer, String rights) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("provider", provider);
        fields.put("customer", customer);
        fields.put("userName", membership.holder().userName().value());
        fields.put(
                "invitedAt",
                membership.holder().email().map(EmailAddress::value).orElse(""));
        fields.put("accessRights", rights);
        fields.put("scope", membership.grant().wholeCustomer() ? "whole customer" : "own contact");
        fields.put("lock", membership.lock().name().toLowerCase(Locale.ROOT));
        fields.put("createdAt", membership.times().createdAt().toString());
        fields.put("acceptedAt", text(membership.times().acceptedAt()));
        return fields;
    }

    static Map<String, Object> proposal(Proposal proposal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", proposal.verdict().state().name().toLowerCase(Locale.ROOT));
        fields.put("madeAt", proposal.verdict().madeAt().toString());
        fields.put("decidedAt", text(proposal.verdict().decidedAt()));
        proposal.before().ifPresent(before -> fields.put("before", Differences.fields(before)));
        fields.put("wanted", Differences.fields(proposal.wanted()));
        return fields;
    }

    static Map<String, Object> workOrder(WorkOrderList.Row row) {
        WorkOrder order = row.workOrder();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", order.number());
        fields.put("title", order.title());
        fields.put("asset", order.asset());
        fields.put("state", order.state().name().toLowerCase(Locale.ROOT));
        fields.put("openedAt", order.openedAt().toString());
        fields.put("closedAt", text(order.closedAt()));
        fields.put("stages", row.stages().stages().stream().map(Written::stage).toList());
        schedule(fields, row.schedule());
        return fields;
    }

    static Map<String, Object> estimate(String workOrder, Estimate estimate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workOrder", workOrder);
        fields.put("number", estimate.number());
        fields.put("title", estimate.title());
        fields.put("state", estimate.state().name().toLowerCase(Locale.ROOT));
        fields.put("sentAt", text(estimate.sentAt()));
        fields.put("lines", estimate.lines().stream().map(Written::line).toList());
        fields.put("net", amount(estimate.totals().net()));
        fields.put("tax", amount(estimate.totals().tax()));
        fields.put("total", amount(estimate.totals().gross()));
        return fields;
    }

    static Map<String, Object> note(String workOrder, TechnicianNote note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workOrder", workOrder);
        fields.put("at", note.writtenAt().toString());
        fields.put("text", note.text());
        return fields;
    }

    /** Writes a message of her own or of the shop; of a third one only that there was one. */
    static Map<String, Object> message(Optional<String> workOrder, Message message, boolean hers) {
        boolean shop = message.author().side() == Message.Side.SHOP;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workOrder", workOrder.orElse(""));
        fields.put("at", message.at().toString());
        fields.put("by", shop ? "the shop" : hers ? "you" : "somebody else of the same customer");
        if (shop || hers) {
            fields.put("text", message.text());
        }
        return fields;
    }

    static Map<String, Object> feedback(Feedback feedback) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workOrder", feedback.workOrder().map(WorkOrderRef::value).orElse(""));
        fields.put("at", feedback.at().toString());
        fields.put("text", feedback.text());
        return fields;
    }

    static Map<String, Object> link(String workOrder, AccessLink link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workOrder", workOrder);
        fields.put("sentAt", link.sent().at().toString());
        fields.put("sentTo", link.sent().address());
        fields.put("firstOpenedAt", text(link.firstOpenedAt()));
        fields.put("lastOpenedAt", text(link.lastOpenedAt()));
        fields.put("revokedAt", text(link.revokedAt()));
        return fields;
    }

    /** Writes what happened and when; who did it may be somebody else. */
    static Map<String, Object> act(AuditRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", record.entry().at().toString());
        fields.put("what", record.entry().event());
        return fields;
    }

    private static void schedule(Map<String, Object> fields, Schedule schedule) {
        fields.put(
                "expected",
                schedule.expected().map(promise -> promise.date().toString()).orElse(""));
        fields.put(
                "waitingFor", schedule.waiting().map(waiting -> waiting.note()).orElse(""));
    }

    private static Map<String, Object> stage(ShownStage stage) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", stage.name());
        fields.put("completed", stage.completed());
        fields.put("at", text(stage.at()));
        return fields;
    }

    private static Map<String, Object> line(Estimate.Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", line.title());
        fields.put("quantity", line.quantity().toPlainString());
        fields.put("net", amount(line.net()));
        return fields;
    }

    private static String amount(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return BigDecimal.valueOf(money.minor(), digits).toPlainString() + " "
                + money.currency().getCurrencyCode();
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }
}
