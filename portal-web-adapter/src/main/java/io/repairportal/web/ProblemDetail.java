package io.repairportal.web;

/**
 * A refusal for machines (RFC 9457).
 *
 * @param type a stable name of the reason
 * @param title the reason in English
 * @param status the HTTP status
 * @param instance what support can search the log for
 */
public record ProblemDetail(String type, String title, int status, String instance) {

    static ProblemDetail of(Refusal refusal, String support) {
        return new ProblemDetail(
                "urn:repairportal:problem:" + refusal.code(),
                title(refusal),
                refusal.status(),
                "urn:repairportal:support:" + support);
    }

    private static String title(Refusal refusal) {
        return switch (refusal) {
            case MALFORMED -> "The request cannot be read.";
            case FORM_EXPIRED -> "The form is too old or was not made for this browser.";
            case CLOSED -> "The portal is closed.";
            case CHOOSE_PROVIDER -> "The address names no provider.";
            case LOCKED -> "The access is locked.";
            case NOT_ALLOWED -> "This is not permitted.";
            case NOT_FOUND -> "There is nothing here.";
            case METHOD -> "This address does not answer to this method.";
            case TOO_LARGE -> "The request is too large.";
            case ADDRESS_TOO_LONG -> "The address is too long.";
            case MEDIA_TYPE -> "The request has the wrong media type.";
            case TOO_MANY -> "Too many requests.";
            case INTERNAL -> "Something failed on our side.";
            case UNAVAILABLE -> "Something we depend on does not answer now.";
        };
    }
}
