package io.repairportal.core.signin;

/** Why a password is not taken (A9). There are no rules about which characters it is made of. */
public enum PasswordFlaw {
    /** Fewer characters than the provider asks for. */
    TOO_SHORT,
    /** More than 256 characters. */
    TOO_LONG,
    /** One of those that everybody tries first. */
    COMMON,
    /** The user name or the name of the shop, or hardly more. */
    LIKE_NAME
}
