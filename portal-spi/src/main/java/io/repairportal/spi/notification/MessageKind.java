package io.repairportal.spi.notification;

/** The messages the portal writes. */
public enum MessageKind {
    /** First message about a work order, with a link (A1). */
    WORK_ORDER_INVITATION,
    /** Free text by staff, with a link (A1). */
    FOLLOW_UP,
    /** A stage became visible, with a link (A1). */
    REPAIR_PLAN_STEP,
    /** Signed documents are returned, with a link (A1, B7). */
    SIGNED_DOCUMENTS,
    /** Staff wrote in the conversation, with a link (D2). */
    STAFF_REPLY,
    /** Staff answered a message that was about no work order, without an access link (A1, D2). */
    CONVERSATION_REPLY,
    /** A new link that the customer asked for (A4). */
    NEW_LINK,
    /** Links to the current work orders of somebody who asked for them (A22). */
    FOUND_REPAIRS,
    /** A one-time link that sets up a login (A8). */
    ACCOUNT_INVITATION,
    /** A one-time link that sets a new password (A10). */
    PASSWORD_RESET,
    /** Word that the password was changed (A10). */
    PASSWORD_CHANGED,
    /** A code to sign in with (A21). */
    SIGN_IN_CODE,
    /** A code that proves a new address (A20). */
    ADDRESS_PROOF,
    /** Word to the old address that a new one has taken its place (A20). */
    ADDRESS_CHANGED,
    /** Word that a login, or what it reached at one provider, was erased (O4). */
    ACCOUNT_ERASED,
    /** A one-time link that proves the address of somebody who registers (A12). */
    REGISTRATION_PROOF,
    /** Word to somebody who registers that she has a login already (A12). */
    REGISTRATION_KNOWN,
    /** Word that a registration was accepted, to somebody who has a login elsewhere (A12). */
    REGISTRATION_APPROVED,
    /** Word that a registration was declined, and why (A12). */
    REGISTRATION_DECLINED,
    /** Somebody registered, to the shop (A12). */
    CUSTOMER_REGISTRATION,
    /** A customer changed her own details, to the shop (A20). */
    CUSTOMER_PROPOSAL,
    /** A customer wrote, to the shop (D2). */
    CUSTOMER_MESSAGE,
    /** A customer gave feedback, to the shop (J1). */
    CUSTOMER_FEEDBACK,
    /** A link was suspended after wrong answers, to the shop (A3). */
    LINK_SUSPENDED,
    /** Something a customer did, to the host application. */
    HOST_EVENT,
    /** A try of a message template, to the staff member who edits it (L2). */
    TEMPLATE_TEST
}
