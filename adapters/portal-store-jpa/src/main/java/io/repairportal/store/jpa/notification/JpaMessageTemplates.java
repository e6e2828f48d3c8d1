package io.repairportal.store.jpa.notification;

import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Message templates in the database. */
public final class JpaMessageTemplates implements MessageTemplates {
    private static final int MOST = 500;

    private static final String COLUMNS =
            "select t.event, t.channel, t.language, t.subject, t.heading, t.words, t.version from {message_template} t"
                    + " where t.provider = ?1";

    private final Database database;
    private final Question<TemplateView> one;
    private final Question<TemplateView> all;

    /** Creates the role. */
    public JpaMessageTemplates(Database database) {
        this.database = database;
        this.one = database.question(
                "messageTemplate.one",
                COLUMNS + " and t.event = ?2 and t.channel = ?3 and t.language = ?4",
                TemplateView::of);
        this.all = database.question(
                "messageTemplate.all",
                COLUMNS + " order by t.provider, t.event, t.channel, t.language fetch first ?2 rows only",
                TemplateView::of);
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(TemplateRow.class, TemplateRow.Key.class);
    }

    @Override
    public Optional<MessageTemplate> find(ProviderRef provider, TemplateKey key) {
        return one.first(
                        provider.value(),
                        key.event().name(),
                        key.channel().name(),
                        key.language().toLanguageTag())
                .map(TemplateView::messageTemplate);
    }

    @Override
    public List<MessageTemplate> all(ProviderRef provider) {
        return all.ask(provider.value(), MOST).stream()
                .map(TemplateView::messageTemplate)
                .toList();
    }

    @Override
    public boolean saveIfUnchanged(ProviderRef provider, MessageTemplate template) {
        return database.write(entities -> {
            boolean first = template.version() == 0;
            Query saving = entities.createNamedQuery(first ? "messageTemplate.first" : "messageTemplate.change");
            if (!first) {
                saving.setParameter("version", template.version());
            }
            return with(saving, provider, template).executeUpdate() == 1;
        });
    }

    private static Query with(Query saving, ProviderRef provider, MessageTemplate template) {
        TemplateKey key = template.key();
        return saving.setParameter("provider", provider.value())
                .setParameter("event", key.event().name())
                .setParameter("channel", key.channel().name())
                .setParameter("language", key.language().toLanguageTag())
                .setParameter("subject", template.own().map(Wording::subject).orElse(""))
                .setParameter("heading", template.own().map(Wording::heading).orElse(""))
                .setParameter("words", template.own().map(Wording::text).orElse(""));
    }
}
