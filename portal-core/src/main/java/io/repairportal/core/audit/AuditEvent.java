package io.repairportal.core.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that the audit trail of a shop tells of (O3). A record carries the code, which never changes; pages say it in words. A trail
 * may hold codes that are not here: those of a later version.
 */
public enum AuditEvent {
    /** Signed in with a password. */
    SIGNIN_PASSWORD("signin.password"),

    /** Signed in with a code. */
    SIGNIN_CODE("signin.code"),

    /** Signed in with a code from the shop. */
    SIGNIN_HANDED_OVER("signin.handed-over"),

    /** Signed in by an invitation. */
    SIGNIN_INVITATION("signin.invitation"),

    /** Signed in from a link. */
    SIGNIN_LINK("signin.link"),

    /** Sign-in refused. */
    SIGNIN_REFUSED("signin.refused"),

    /** Signed out by the shop. */
    SESSION_ENDED("session.ended"),

    /** Code handed over. */
    CODE_HANDED_OVER("code.handed-over"),

    /** Password changed. */
    PASSWORD_CHANGED("password.changed"),

    /** Password set anew. */
    PASSWORD_RESET("password.reset"),

    /** Link for a new password sent. */
    PASSWORD_RESET_SENT("password.reset-sent"),

    /** Access link opened. */
    LINK_OPENED("link.opened"),

    /** Access links revoked. */
    LINK_REVOKED("link.revoked"),

    /** Access given. */
    MEMBERSHIP_GIVEN("membership.given"),

    /** Access changed. */
    MEMBERSHIP_CHANGED("membership.changed"),

    /** Lock of a person changed. */
    MEMBERSHIP_LOCKED("membership.locked"),

    /** Access removed. */
    MEMBERSHIP_REMOVED("membership.removed"),

    /** Lock of a customer changed. */
    CUSTOMER_LOCKED("customer.locked"),

    /** Invitation sent. */
    INVITATION_SENT("invitation.sent"),

    /** Invitation accepted. */
    INVITATION_ACCEPTED("invitation.accepted"),

    /** Registration received. */
    REGISTRATION_PROVEN("registration.proven"),

    /** Registration accepted as a new customer. */
    REGISTRATION_APPROVED("registration.approved"),

    /** Registration joined to a customer. */
    REGISTRATION_MERGED("registration.merged"),

    /** Registration declined. */
    REGISTRATION_DECLINED("registration.declined"),

    /** Details changed. */
    DETAILS_CHANGED("details.changed"),

    /** Change of details proposed. */
    DETAILS_PROPOSED("details.proposed"),

    /** Change of details accepted. */
    DETAILS_APPROVED("details.approved"),

    /** Change of details declined. */
    DETAILS_DECLINED("details.declined"),

    /** Copy of personal data taken. */
    PERSON_EXPORTED("person.exported"),

    /** Person erased. */
    PERSON_ERASED("person.erased"),

    /** Access rights created. */
    RIGHTS_CREATED("rights.created"),

    /** Access rights changed. */
    RIGHTS_CHANGED("rights.changed"),

    /** Access rights removed. */
    RIGHTS_REMOVED("rights.removed"),

    /** Settings changed. */
    SETTINGS_CHANGED("settings.changed"),

    /** Looked with a customer’s eyes. */
    PREVIEW_BEGUN("preview.begun"),

    /** Work order shown. */
    WORK_ORDER_PUBLISHED("work-order.published"),

    /** Work order hidden. */
    WORK_ORDER_HIDDEN("work-order.hidden"),

    /** Stage plan given to a work order. */
    WORK_ORDER_PLANNED("work-order.planned"),

    /** Stage changed. */
    WORK_ORDER_STAGE("work-order.stage"),

    /** Date promised. */
    WORK_ORDER_PROMISED("work-order.promised"),

    /** Work order waits. */
    WORK_ORDER_WAITING("work-order.waiting"),

    /** Work order goes on. */
    WORK_ORDER_MOVING("work-order.moving"),

    /** Files shown. */
    FILES_SHOWN("files.shown"),

    /** Files hidden. */
    FILES_HIDDEN("files.hidden"),

    /** Message sent. */
    MESSAGE_SENT("message.sent"),

    /** A waiting customer needs no answer here. */
    CONVERSATION_SETTLED("conversation.settled"),

    /** Stage plan changed. */
    STAGE_PLAN_CHANGED("stage-plan.changed"),

    /** Message template changed. */
    TEMPLATE_CHANGED("template.changed"),

    /** Message template set back. */
    TEMPLATE_RESET("template.reset"),

    /** Folder created. */
    FOLDER_CREATED("folder.created"),

    /** Folder renamed. */
    FOLDER_RENAMED("folder.renamed"),

    /** Folder removed. */
    FOLDER_REMOVED("folder.removed"),

    /** Resource added. */
    RESOURCE_ADDED("resource.added"),

    /** Resource changed. */
    RESOURCE_CHANGED("resource.changed"),

    /** Resource removed. */
    RESOURCE_REMOVED("resource.removed");

    private static final Map<String, AuditEvent> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AuditEvent::code, Function.identity()));

    private final String code;

    AuditEvent(String code) {
        this.code = code;
    }

    /** Returns the code, as it stands in records, filters and files. */
    public String code() {
        return code;
    }

    /** Returns the event of this code; empty if this version knows none. */
    public static Optional<AuditEvent> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
