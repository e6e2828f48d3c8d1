package io.repairportal.core.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A place in a message template that is filled in for each receiver (L2). Its word never changes, so that stored templates stay valid. */
public enum Placeholder {
    /** The first line of a letter, with the name if it is known. */
    GREETING("greeting", false),
    /** The receiver's name; a neutral word if nobody knows it. */
    NAME("name", false),
    /** The name of the provider. */
    SHOP("shop", false),
    /** What is repaired. */
    REPAIR("repair", false),
    /** The number of the work order. */
    NUMBER("number", false),
    /** The stage, as customers call it. */
    STAGE("stage", false),
    /** What customers read about the stage. */
    EXPLANATION("explanation", true),
    /** What staff wrote. */
    MESSAGE("message", true),
    /** The names of the documents that are returned. */
    DOCUMENTS("documents", true),
    /** The access link; only in text messages, because mails have a button. */
    LINK("link", false),
    /** The customer somebody is invited for. */
    CUSTOMER("customer", false),
    /** The user name. */
    USER_NAME("username", false),
    /** The one-time code. */
    CODE("code", false),
    /** The new address, shortened. */
    ADDRESS("address", false);

    private final String word;
    private final boolean lines;

    Placeholder(String word, boolean lines) {
        this.word = word;
        this.lines = lines;
    }

    /** Returns the word between the braces. */
    public String word() {
        return word;
    }

    /** Returns how it stands in a template, for example {@code {shop}}. */
    public String token() {
        return "{" + word + "}";
    }

    /** Returns the placeholder of this word, whatever its case. */
    static Optional<Placeholder> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> each.word.equals(wanted)).findFirst();
    }

    /** Returns whether several lines may stand in its place; everything else is made one line. */
    boolean lines() {
        return lines;
    }
}
