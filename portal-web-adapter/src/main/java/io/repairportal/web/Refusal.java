package io.repairportal.web;

/** Why a request was refused before or instead of its handler. The code is part of a message key and of a problem's type. */
public enum Refusal {
    /** Cannot be read: broken escapes, bytes that are no UTF-8, too many fields. */
    MALFORMED(400, "malformed"),
    /** A form that was not made for this browser, or comes from another site. */
    FORM_EXPIRED(403, "formExpired"),
    /** The provider's portal is closed (A16). */
    CLOSED(403, "closed"),
    /** Staff have locked this person or customer (A11). */
    LOCKED(403, "locked"),
    /** Not for this viewer to write. */
    NOT_ALLOWED(403, "notAllowed"),
    /** Nothing here; never says why. */
    NOT_FOUND(404, "notFound"),
    /** The installation has several providers, and the address names none. */
    CHOOSE_PROVIDER(404, "chooseProvider"),
    /** The address exists, but not for this method. */
    METHOD(405, "method"),
    /** More than a form may hold. */
    TOO_LARGE(413, "tooLarge"),
    /** A query longer than any of ours. */
    ADDRESS_TOO_LONG(414, "addressTooLong"),
    /** No form. */
    MEDIA_TYPE(415, "mediaType"),
    /** More often than a person would. */
    TOO_MANY(429, "tooMany"),
    /** Something failed on our side. */
    INTERNAL(500, "internal"),
    /** Something we depend on does not answer now. */
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the stable name of the reason. */
    public String code() {
        return code;
    }
}
