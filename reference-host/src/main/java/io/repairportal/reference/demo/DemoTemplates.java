package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.notification.TemplateDesk;
import io.repairportal.core.notification.TemplateDraft;
import io.repairportal.core.notification.TemplateOutcome;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.staff.StaffRef;
import java.util.List;
import java.util.Locale;

/** What messages of the demonstration shops say in their own words (L2), chosen the way staff would do it. */
final class DemoTemplates {
    private final TemplateDesk desk;

    DemoTemplates(Portal portal) {
        this.desk = portal.templates();
    }

    /** Changes the words that nobody has decided about yet. */
    void tell(List<ShopFile> shops) {
        shops.forEach(shop -> each(shop.root(), "templates").forEach(words -> tell(shop, words)));
    }

    private void tell(ShopFile shop, JsonNode words) {
        Actor.Staff editor = new Actor.Staff(shop.ref(), new StaffRef("demonstration"), "Demonstration");
        TemplateKey key = new TemplateKey(
                TemplateEvent.valueOf(text(words, "event")),
                Channel.valueOf(text(words, "channel")),
                Locale.forLanguageTag(text(words, "language")));
        boolean undecided = desk.find(editor, key).orElseThrow().template().version() == 0;
        if (undecided) {
            TemplateDraft draft =
                    new TemplateDraft(text(words, "subject"), text(words, "heading"), text(words, "text"));
            TemplateOutcome outcome = desk.save(editor, key, draft, 0);
            Runnable end = outcome.fold(
                    stored -> () -> {},
                    refused -> () -> {
                        throw new IllegalStateException("the template " + key + " was refused: " + refused.flaws());
                    },
                    // why nothing: another node has told the same story at the same time
                    changed -> () -> {});
            end.run();
        }
    }
}
