package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that message templates are stored with. */
final class TemplateFlaws {
    private TemplateFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(
                templates("find", "forgets the provider", Scopes.forgettingTheProvider()),
                templates("all", "forgets the provider", Scopes.forgettingTheProvider()),
                templates("find", "takes English for every language", (sound, arguments, call) -> {
                    TemplateKey key = (TemplateKey) arguments[1];
                    return call.with(arguments[0], new TemplateKey(key.event(), key.channel(), Locale.ENGLISH));
                }),
                templates("saveIfUnchanged", "overwrites whatever is there", (sound, arguments, call) -> {
                    MessageTemplate template = (MessageTemplate) arguments[1];
                    return call.with(
                            arguments[0],
                            sound.find((ProviderRef) arguments[0], template.key())
                                    .map(stored -> template.version(stored.version()))
                                    .orElse(template));
                }),
                templates("saveIfUnchanged", "never admits a lost race", (sound, arguments, call) -> {
                    call.with(arguments);
                    return true;
                }),
                templates("saveIfUnchanged", "keeps the words at a reset", (sound, arguments, call) -> {
                    MessageTemplate template = (MessageTemplate) arguments[1];
                    Optional<MessageTemplate> before = sound.find((ProviderRef) arguments[0], template.key());
                    return call.with(
                            arguments[0],
                            template.saying(template.own().or(() -> before.flatMap(MessageTemplate::own))));
                }));
    }

    private static WrongStore templates(String method, String words, Flawed.Flaw<MessageTemplates> flaw) {
        return storeWhere(MessageTemplates.class, method, StoreSuspects.MessageTemplates.class, that(words, flaw));
    }
}
