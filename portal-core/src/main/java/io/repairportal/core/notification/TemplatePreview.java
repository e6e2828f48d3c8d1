package io.repairportal.core.notification;

import java.util.List;
import java.util.Objects;

/**
 * A template as its receivers would read it, with example values (L2). There always is something to read, even if something is wrong.
 *
 * @param message made as every real message is made
 * @param flaws what would keep it from being stored
 */
public record TemplatePreview(RenderedMessage message, List<TemplateFlaw> flaws) {
    /** Copies the flaws. */
    public TemplatePreview {
        Objects.requireNonNull(message, "message");
        flaws = List.copyOf(flaws);
    }
}
