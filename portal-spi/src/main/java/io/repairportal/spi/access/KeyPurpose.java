package io.repairportal.spi.access;

/** What a one-time key is good for. It is checked on every use, so that a key for one purpose is worthless for another (P13). */
public enum KeyPurpose {
    /** Sets up a login for a membership (A8). */
    INVITATION,
    /** Sets a new password (A10). */
    PASSWORD_RESET,
    /** Signs a person in by a six-digit code (A21). */
    SIGN_IN_CODE,
    /** Signs a person in at one provider only, handed over by its staff (A8). */
    HANDED_OVER_CODE,
    /** Proves a new mail address or mobile number of a person (A20). */
    ADDRESS_PROOF,
    /** Proves the mail address of somebody who registers (A12). */
    REGISTRATION
}
