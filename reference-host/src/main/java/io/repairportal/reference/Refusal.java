package io.repairportal.reference;

import java.util.List;

/**
 * The host does not start, or a command stops: told to the person at the console in one sentence for each reason, without a stack trace.
 * Each sentence says what is wrong and what to do.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    /** Refuses for one reason. */
    public Refusal(String sentence) {
        this(List.of(sentence));
    }

    /** Refuses for all these reasons at once. */
    public Refusal(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** Returns the reasons, each one sentence. */
    public List<String> sentences() {
        return sentences;
    }
}
