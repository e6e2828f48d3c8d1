package io.repairportal.core.proposal;

/** What became of a decision about a registration (A12). Whatever is not {@link #DONE} has changed nothing. Consumed by pages and hosts. */
public enum RegistrationOutcome {
    /** It holds, and the person is told. */
    DONE,
    /** Somebody else has decided meanwhile, or the person has registered anew. */
    NOT_WAITING,
    /** There is no such registration. */
    UNKNOWN,
    /** The rights of new people are not chosen; see the settings. */
    NO_RIGHTS,
    /** The host does not take in new customers, or contacts, through the portal. */
    NOT_POSSIBLE,
    /** The provider has no such customer, or the customer no such contact. */
    UNKNOWN_CUSTOMER,
    /** That contact has a login already. */
    HAS_LOGIN,
    /** Somebody else of that customer has access, or an invitation, with the same address. */
    ADDRESS_KNOWN,
    /** Only one person for each customer may have a login. */
    ONLY_ONE_PERSON,
    /** The customer, or its membership, is locked. */
    LOCKED,
    /** A reason that the customer reads is missing, or longer than 1,000 characters. */
    REASON
}
