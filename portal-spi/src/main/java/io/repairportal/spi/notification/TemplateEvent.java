package io.repairportal.spi.notification;

/**
 * What customers are told by a message whose words a provider may choose (L2). The names are stored: they are never changed, new ones are
 * appended.
 */
public enum TemplateEvent {
    /** First message about a work order. */
    WORK_ORDER_INVITATION,
    /** Free text by staff. */
    FOLLOW_UP,
    /** A stage has begun. */
    STEP_BEGUN,
    /** A stage is done. */
    STEP_DONE,
    /** Signed documents are returned. */
    SIGNED_DOCUMENTS,
    /** Staff wrote in the conversation. */
    STAFF_REPLY,
    /** Staff answered a message that was about no work order. */
    CONVERSATION_REPLY,
    /** A new link that the customer asked for. */
    NEW_LINK,
    /** The links of somebody who asked for them. */
    FOUND_REPAIRS,
    /** A one-time link that sets up a login. */
    ACCOUNT_INVITATION,
    /** A one-time link that sets a new password. */
    PASSWORD_RESET,
    /** Word that the password was changed. */
    PASSWORD_CHANGED,
    /** A code to sign in with. */
    SIGN_IN_CODE,
    /** A code that proves an address. */
    ADDRESS_PROOF,
    /** Word to the old address that a new one has taken its place. */
    ADDRESS_CHANGED,
    /** Word that a login, or what it reached at one provider, was erased. */
    ACCOUNT_ERASED,
    /** A one-time link that proves the address of somebody who registers. */
    REGISTRATION_PROOF,
    /** Word to somebody who registered and has a login already. */
    REGISTRATION_KNOWN,
    /** Word that a registration was accepted, to somebody with a login. */
    REGISTRATION_APPROVED,
    /** Word that a registration was declined, with the reason. */
    REGISTRATION_DECLINED
}
