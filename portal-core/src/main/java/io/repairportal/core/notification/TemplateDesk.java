package io.repairportal.core.notification;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What messages to customers say, per event, channel and language, as portal administrators change it (L2). There is a template in every
 * language that the provider offers and the portal has words of its own for. Safe for use by many threads.
 */
public final class TemplateDesk {
    private static final int LONGEST_SENDER = 200;

    private final PortalParts parts;
    private final ProviderLook providers;
    private final Postbox postbox;
    private final Audit audit;
    private final Samples samples;
    private final MessageComposer composer;

    TemplateDesk(PortalParts parts, ProviderLook providers, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
        this.audit = new Audit(parts);
        this.samples = new Samples(parts, providers);
        this.composer = new MessageComposer(
                new PublicLinks(parts.publicUrl(), providers),
                new Wordings(parts.store().messageTemplates()));
    }

    /** Returns whether words can be changed at all: the store keeps them. Without that every other method throws. */
    public boolean offered() {
        return parts.store().messageTemplates().isPresent();
    }

    /** Returns the languages in which this provider has templates; the first is its standard language if the portal speaks it. */
    public List<Locale> languages(Actor.Staff staff) {
        return providers.require(staff.provider()).languages().offered().stream()
                .map(offered ->
                        Locale.forLanguageTag(Phrases.in(offered).language().getLanguage()))
                .distinct()
                .toList();
    }

    /** Returns every template: by event, mails before text messages, by language. */
    public List<TemplateSheet> all(Actor.Staff staff) {
        staff.requireAdministrator();
        Map<TemplateKey, MessageTemplate> decided = new LinkedHashMap<>();
        templates().all(staff.provider()).forEach(template -> decided.put(template.key(), template));
        List<TemplateSheet> sheets = new ArrayList<>();
        for (TemplateKey key : keys(staff)) {
            sheets.add(sheet(staff.provider(), decided.getOrDefault(key, MessageTemplate.untouched(key))));
        }
        return sheets;
    }

    /** Returns one template; empty if this event is not told by that channel, or not in that language. */
    public Optional<TemplateSheet> find(Actor.Staff staff, TemplateKey key) {
        staff.requireAdministrator();
        return keys(staff).contains(key) ? Optional.of(now(staff.provider(), key)) : Optional.empty();
    }

    /** Returns what receivers would read. */
    public TemplatePreview preview(Actor.Staff staff, TemplateKey key, TemplateDraft draft) {
        requireKey(staff, key);
        Wording words = draft.shown(Wordings.builtIn(key.event(), key.channel(), Phrases.in(key.language())));
        return new TemplatePreview(
                LinkMessages.withoutLogo(rendered(staff.provider(), key, words)), TemplateCheck.of(key, draft));
    }

    /**
     * Stores other words; the same words again change nothing, and the portal's own words are the same as a reset.
     *
     * @param seen the version that was read before
     * @throws IllegalArgumentException if there is no such template, or the staff member is no administrator
     */
    public TemplateOutcome save(Actor.Staff staff, TemplateKey key, TemplateDraft draft, int seen) {
        requireKey(staff, key);
        List<TemplateFlaw> flaws = TemplateCheck.of(key, draft);
        if (!flaws.isEmpty()) {
            return new TemplateOutcome.Refused(flaws);
        }
        Wording builtIn = Wordings.builtIn(key.event(), key.channel(), Phrases.in(key.language()));
        Optional<Wording> own = Optional.of(draft.wording()).filter(words -> !words.equals(builtIn));
        return store(staff, key, own, seen);
    }

    /** Lets the portal's own words hold again; {@code seen} is the version that was read before. */
    public TemplateOutcome reset(Actor.Staff staff, TemplateKey key, int seen) {
        requireKey(staff, key);
        return store(staff, key, Optional.empty(), seen);
    }

    /** Sends these words, stored or not, with example values to the staff member herself, as a mail that says that it is a test. */
    public TemplateTrial test(Actor.Staff staff, TemplateKey key, TemplateDraft draft) {
        requireKey(staff, key);
        List<TemplateFlaw> flaws = TemplateCheck.of(key, draft);
        if (!flaws.isEmpty()) {
            return new TemplateTrial.Refused(flaws);
        }
        Optional<EmailAddress> address = address(staff);
        if (address.isEmpty()) {
            return new TemplateTrial.NoAddress();
        }
        Provider provider = providers.require(staff.provider());
        Letter letter = trial(provider, key, draft.wording());
        postbox.mail(
                provider.ref(),
                MessageKind.TEMPLATE_TEST,
                new MailContent(
                        OneLine.of(provider.name(), LONGEST_SENDER),
                        address.get(),
                        Optional.empty(),
                        new Mail.Body(letter.top().subject(), LetterText.of(letter), LetterHtml.of(letter))));
        return new TemplateTrial.Sent(address.get());
    }

    private TemplateOutcome store(Actor.Staff staff, TemplateKey key, Optional<Wording> own, int seen) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            TemplateSheet before = now(staff.provider(), key);
            if (before.template().version() == seen && before.template().own().equals(own)) {
                return new TemplateOutcome.Stored(before);
            }
            MessageTemplate changed = before.template().saying(own).version(seen);
            if (!templates().saveIfUnchanged(staff.provider(), changed)) {
                return new TemplateOutcome.ChangedMeanwhile(before);
            }
            audit.record(
                    staff,
                    own.isPresent() ? "template.changed" : "template.reset",
                    "template:" + key,
                    differences(before.words(), own.orElse(before.builtIn())));
            return new TemplateOutcome.Stored(now(staff.provider(), key));
        });
    }

    private static Map<String, String> differences(Wording before, Wording after) {
        Map<String, String> differences = new LinkedHashMap<>();
        note(differences, "subject", before.subject(), after.subject());
        note(differences, "heading", before.heading(), after.heading());
        note(differences, "text", before.text(), after.text());
        return differences;
    }

    private static void note(Map<String, String> differences, String name, String before, String after) {
        if (!before.equals(after)) {
            // why two: each is cut by itself, so that a long old text does not push out the new one
            differences.put(name + ".old", before);
            differences.put(name + ".new", after);
        }
    }

    private RenderedMessage rendered(ProviderRef provider, TemplateKey key, Wording words) {
        if (TemplateRules.isAboutALogin(key.event())) {
            AccountNote note = samples.note(provider, key);
            return key.channel() == Channel.EMAIL
                    ? AccountComposer.mail(note, words)
                    : AccountComposer.text(note, words);
        }
        Occasion occasion = samples.occasion(provider, key);
        return composer.compose(occasion, samples.recipient(occasion, key), samples.link(provider), words);
    }

    private Letter trial(Provider provider, TemplateKey key, Wording words) {
        Phrases phrases = Phrases.in(key.language());
        if (key.channel() == Channel.SMS) {
            return Letter.plain(
                            provider,
                            phrases,
                            phrases.of("test.ofText"),
                            rendered(provider.ref(), key, words).text())
                    .asTest(phrases);
        }
        if (TemplateRules.isAboutALogin(key.event())) {
            return AccountComposer.letter(samples.note(provider.ref(), key), words)
                    .asTest(phrases);
        }
        Occasion occasion = samples.occasion(provider.ref(), key);
        return composer.letter(occasion, samples.recipient(occasion, key), samples.link(provider.ref()), words)
                .asTest(phrases);
    }

    private Optional<EmailAddress> address(Actor.Staff staff) {
        return parts.host()
                .staffDirectory()
                .flatMap(directory -> directory.find(staff.provider(), List.of(staff.staff())).stream()
                        .filter(member -> member.ref().equals(staff.staff()))
                        .findFirst())
                .flatMap(StaffMember::email);
    }

    private TemplateSheet now(ProviderRef provider, TemplateKey key) {
        return sheet(provider, templates().find(provider, key).orElseGet(() -> MessageTemplate.untouched(key)));
    }

    private TemplateSheet sheet(ProviderRef provider, MessageTemplate template) {
        TemplateKey key = template.key();
        Map<Placeholder, String> examples = examples(provider, key);
        return new TemplateSheet(
                template,
                Wordings.builtIn(key.event(), key.channel(), Phrases.in(key.language())),
                TemplateRules.allowed(key).stream()
                        .map(placeholder -> new TemplateSheet.Place(
                                placeholder,
                                TemplateRules.required(key).contains(placeholder),
                                examples.getOrDefault(placeholder, "")))
                        .toList());
    }

    private Map<Placeholder, String> examples(ProviderRef provider, TemplateKey key) {
        if (TemplateRules.isAboutALogin(key.event())) {
            return AccountComposer.values(samples.note(provider, key));
        }
        Occasion occasion = samples.occasion(provider, key);
        return composer.values(occasion, samples.recipient(occasion, key), samples.link(provider));
    }

    private List<TemplateKey> keys(Actor.Staff staff) {
        List<TemplateKey> keys = new ArrayList<>();
        for (TemplateEvent event : TemplateEvent.values()) {
            for (Channel channel : Channel.values()) {
                if (TemplateRules.exists(event, channel)) {
                    languages(staff).forEach(language -> keys.add(new TemplateKey(event, channel, language)));
                }
            }
        }
        return keys;
    }

    private void requireKey(Actor.Staff staff, TemplateKey key) {
        staff.requireAdministrator();
        if (!keys(staff).contains(key)) {
            throw new IllegalArgumentException("there is no template " + key);
        }
    }

    private MessageTemplates templates() {
        return parts.store()
                .messageTemplates()
                .orElseThrow(() -> new IllegalStateException("this store keeps no message templates"));
    }
}
