package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link MessageTemplates} must do. A store that keeps none does not extend this contract. */
public abstract class MessageTemplatesContract extends PortalStoreContract {
    private static final TemplateKey STEP = new TemplateKey(TemplateEvent.STEP_BEGUN, Channel.EMAIL, Locale.ENGLISH);
    private static final Wording WORDS = new Wording("News", "There is news", "{greeting}\n\nLook: {link}");

    /** For subclasses. */
    protected MessageTemplatesContract() {}

    @Test
    @DisplayName("a template comes back as it was stored, under the next version, for every event and channel (L2)")
    public final void remembersEverything() {
        List<MessageTemplate> stored = new ArrayList<>();
        for (TemplateEvent event : TemplateEvent.values()) {
            for (Channel channel : Channel.values()) {
                MessageTemplate template = MessageTemplate.untouched(new TemplateKey(event, channel, Locale.GERMANY))
                        .saying(Optional.of(
                                new Wording(event + "/" + channel, Texts.ofLength(200), Texts.ofLength(4_000))));
                assertThat(templates().saveIfUnchanged(ACME, template)).isTrue();
                stored.add(template.version(1));
            }
        }

        assertThat(templates().all(ACME)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(stored).allSatisfy(template -> assertThat(templates().find(ACME, template.key()))
                .contains(template));
    }

    @Test
    @DisplayName("words come back as they were written: line breaks, marks and scripts included (L2, P30)")
    public final void keepsEveryCharacter() {
        MessageTemplate template = step(new Wording("„Größe“ 100 %", "日本語 'it''s'", Texts.DIFFICULT));

        templates().saveIfUnchanged(ACME, template);

        assertThat(templates().find(ACME, STEP)).contains(template.version(1));
    }

    @Test
    @DisplayName("a template that was never decided about is not there; each language stands for itself (L2)")
    public final void beginsWithNothing() {
        assertThat(templates().all(ACME)).isEmpty();

        templates().saveIfUnchanged(ACME, step(WORDS));

        assertThat(templates().find(ACME, new TemplateKey(STEP.event(), STEP.channel(), Locale.GERMAN)))
                .isEmpty();
        assertThat(templates().find(ACME, new TemplateKey(STEP.event(), Channel.SMS, Locale.ENGLISH)))
                .isEmpty();
        assertThat(templates().find(ACME, new TemplateKey(STEP.event(), STEP.channel(), Locale.UK)))
                .contains(step(WORDS).version(1));
    }

    @Test
    @DisplayName("when the portal's words come back the version goes on, so that nobody's older text returns (L2)")
    public final void resetKeepsTheVersion() {
        templates().saveIfUnchanged(ACME, step(WORDS));
        MessageTemplate reset = step(WORDS).version(1).saying(Optional.empty());

        assertThat(templates().saveIfUnchanged(ACME, reset)).isTrue();

        assertThat(templates().find(ACME, STEP)).contains(reset.version(2));
        assertThat(templates().saveIfUnchanged(ACME, step(WORDS).version(1))).isFalse();
        assertThat(templates().saveIfUnchanged(ACME, step(WORDS))).isFalse();
        assertThat(templates().saveIfUnchanged(ACME, step(WORDS).version(2))).isTrue();
        assertThat(templates().find(ACME, STEP)).contains(step(WORDS).version(3));
    }

    @Test
    @DisplayName("who saves an outdated template is told so and changes nothing (L2)")
    public final void refusesOutdatedChanges() {
        assertThat(templates().saveIfUnchanged(ACME, step(WORDS).version(1))).isFalse();
        templates().saveIfUnchanged(ACME, step(WORDS));
        Wording late = Wording.ofText("Late");

        assertThat(templates().saveIfUnchanged(ACME, step(late))).isFalse();
        assertThat(templates().saveIfUnchanged(ACME, step(late).version(2))).isFalse();

        assertThat(templates().all(ACME)).containsExactly(step(WORDS).version(1));
    }

    @Test
    @DisplayName("the words of another provider do not exist and cannot be changed from here (P1)")
    public final void providersNeverMix() {
        templates().saveIfUnchanged(ZENITH, step(WORDS));

        assertThat(templates().find(ACME, STEP)).isEmpty();
        assertThat(templates().all(ACME)).isEmpty();
        assertThat(templates()
                        .saveIfUnchanged(ACME, step(Wording.ofText("Mine")).version(1)))
                .isFalse();
        assertThat(templates().saveIfUnchanged(ACME, step(Wording.ofText("Mine"))))
                .isTrue();
        assertThat(templates().find(ZENITH, STEP)).contains(step(WORDS).version(1));
    }

    @Test
    @DisplayName("of many who save at once exactly one wins, the first time and later (L2, P53)")
    public final void oneWinsARace() {
        for (int version : new int[] {0, 1}) {
            List<Boolean> stored = Together.run(
                    16, thread -> templates().saveIfUnchanged(ACME, step(WORDS).version(version)));

            assertThat(stored).containsOnlyOnce(true);
            assertThat(templates().find(ACME, STEP)).contains(step(WORDS).version(version + 1));
        }
    }

    private static MessageTemplate step(Wording words) {
        return MessageTemplate.untouched(STEP).saying(Optional.of(words));
    }

    private MessageTemplates templates() {
        return store().messageTemplates().orElseThrow();
    }
}
