package io.repairportal.store.jpa.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** The columns of one template, as read. */
record TemplateView(
        String event, String channel, String language, String subject, String heading, String words, int version) {

    static TemplateView of(Row row) throws SQLException {
        return new TemplateView(row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.version());
    }

    /** Returns the template of this row. */
    MessageTemplate messageTemplate() {
        TemplateKey key = new TemplateKey(
                TemplateEvent.valueOf(event), Channel.valueOf(channel), Locale.forLanguageTag(language));
        Optional<Wording> own = words.isEmpty() ? Optional.empty() : Optional.of(new Wording(subject, heading, words));
        return new MessageTemplate(key, own, version);
    }
}
