package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** Message templates in a table by provider and template. */
final class InMemoryMessageTemplates implements MessageTemplates {
    private static final int MOST = 500;

    private final Tables tables;

    InMemoryMessageTemplates(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<MessageTemplate> find(ProviderRef provider, TemplateKey key) {
        return tables.unitOfWork.step(() -> tables.messageTemplates.find(new Key(provider, key.toString())));
    }

    @Override
    public List<MessageTemplate> all(ProviderRef provider) {
        return tables.unitOfWork.step(() -> tables.messageTemplates
                .entries(key -> key.provider().equals(provider))
                .limit(MOST)
                .toList());
    }

    @Override
    public boolean saveIfUnchanged(ProviderRef provider, MessageTemplate template) {
        Table.Versioned<MessageTemplate> row = new Table.Versioned<>(
                template.version(), MessageTemplate::version, template.version(template.version() + 1));
        Key key = new Key(provider, template.key().toString());
        return tables.unitOfWork.step(() -> tables.messageTemplates.saveIfUnchanged(key, row, false)) == Saved.SAVED;
    }
}
