package io.repairportal.web.staff.template;

import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.notification.SmsSegments;
import io.repairportal.core.notification.TemplateDraft;
import io.repairportal.core.notification.TemplateSheet;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Message templates as pages. Pure. */
final class TemplateViews {
    private static final int MANY_SEGMENTS = 3;
    private static final int MOST_CHARACTERS_NAMED = 10;

    private TemplateViews() {}

    /**
     * What the page of one template shows.
     *
     * @param sheet the template as it is stored
     * @param draft the words in the form
     * @param stored what somebody else has stored meanwhile
     * @param notice what has just been done
     */
    record Words(TemplateSheet sheet, TemplateDraft draft, Optional<Wording> stored, Optional<Notice> notice) {
        /** Returns the page of a template as it is stored. */
        static Words stored(TemplateSheet sheet) {
            return new Words(sheet, TemplateDraft.of(sheet.words()), Optional.empty(), Optional.empty());
        }

        /** Returns the same page, saying what has just been done. */
        Words saying(String key, String value) {
            return new Words(sheet, draft, stored, Optional.of(new Notice(key, value)));
        }
    }

    /** What has just been done. */
    record Notice(String key, String value) {}

    static Reply list(Desk desk, List<Locale> languages, List<TemplateSheet> sheets) {
        TemplatesView view = new TemplatesView(
                desk.view(desk.t("staff.menu.templates")),
                languages.stream().map(language -> name(desk, language)).toList(),
                List.of(group(desk, "orders", sheets), group(desk, "logins", sheets)),
                desk.links().section(Section.SETTINGS) + "#publishing");
        return desk.reply("staff/template/list.jte", view);
    }

    static Reply edit(Desk desk, Words words, RenderedMessage shown) {
        TemplateSheet sheet = words.sheet();
        OfficeView office = desk.view(event(desk, sheet.key().event()));
        TemplateEditView view = new TemplateEditView(
                words.notice()
                        .map(notice -> office.saying(desk.t(notice.key(), notice.value())))
                        .orElse(office),
                head(desk, sheet),
                form(desk, words),
                sheet.longestText(),
                places(desk, sheet),
                shown(desk, words, shown),
                builtIn(desk, sheet),
                words.stored().map(TemplateViews::inOneLine));
        return desk.reply("staff/template/edit.jte", view);
    }

    private static TemplatesView.Group group(Desk desk, String id, List<TemplateSheet> sheets) {
        Map<String, List<TemplateSheet>> rows = sheets.stream()
                .filter(sheet -> sheet.isAboutALogin() == id.equals("logins"))
                .collect(Collectors.groupingBy(
                        sheet -> sheet.key().event() + "/" + sheet.key().channel(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<TemplatesView.Row> all = new ArrayList<>();
        String before = "";
        for (List<TemplateSheet> row : rows.values()) {
            TemplateKey key = row.get(0).key();
            String event = event(desk, key.event());
            all.add(new TemplatesView.Row(
                    event,
                    hint(desk, key.event()),
                    channel(desk, key),
                    !event.equals(before),
                    row.stream().map(sheet -> cell(desk, sheet)).toList()));
            before = event;
        }
        return new TemplatesView.Group(id, desk.t("staff.template.group." + id), all);
    }

    private static TemplatesView.Cell cell(Desk desk, TemplateSheet sheet) {
        return new TemplatesView.Cell(
                TemplateAddress.of(desk, sheet.key()),
                name(desk, sheet.key().language()),
                desk.t(
                        "staff.template.which",
                        event(desk, sheet.key().event()),
                        channel(desk, sheet.key()),
                        name(desk, sheet.key().language())),
                state(desk, sheet));
    }

    private static TemplateEditView.Head head(Desk desk, TemplateSheet sheet) {
        return new TemplateEditView.Head(
                desk.links().section(Section.TEMPLATES),
                event(desk, sheet.key().event()),
                hint(desk, sheet.key().event()),
                desk.t(
                        "staff.template.by",
                        channel(desk, sheet.key()),
                        name(desk, sheet.key().language())),
                state(desk, sheet),
                sheet.isMail());
    }

    private static OfficeForm form(Desk desk, Words words) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("subject", words.draft().subject());
        values.put("heading", words.draft().heading());
        values.put("text", words.draft().text());
        OfficeForm form =
                desk.form("words", TemplateAddress.of(desk, words.sheet().key()), values);
        // why the stored one: who saves after reading what is stored now means it
        return form.with(TemplatePages.VERSION, version(words.sheet()));
    }

    private static List<TemplateEditView.Place> places(Desk desk, TemplateSheet sheet) {
        return sheet.places().stream()
                .map(place -> new TemplateEditView.Place(
                        place.placeholder().token(),
                        place.placeholder().word(),
                        desk.t("staff.template.place." + TemplateAddress.word(place.placeholder())),
                        place.example(),
                        place.required()))
                .toList();
    }

    private static TemplateEditView.Shown shown(Desk desk, Words words, RenderedMessage message) {
        TemplateSheet sheet = words.sheet();
        String letter = TemplateAddress.of(desk, sheet.key()) + "/letter";
        boolean same = words.draft().equals(TemplateDraft.of(sheet.words()));
        return new TemplateEditView.Shown(
                message.subject(),
                message.text(),
                sheet.isMail() ? letter : "",
                sheet.isMail()
                        ? Optional.of(new TemplateEditView.Draft(
                                desk.button(letter, TemplatePages.VERSION, version(sheet)),
                                words.draft().subject(),
                                words.draft().heading(),
                                words.draft().text(),
                                !same))
                        : Optional.empty(),
                sheet.isMail() ? Optional.empty() : Optional.of(counted(desk, message)),
                sheet.isMail() ? List.of() : warnings(desk, message));
    }

    private static TemplateEditView.Counted counted(Desk desk, RenderedMessage message) {
        String alphabet =
                desk.t("staff.template.alphabet." + TemplateAddress.word(SmsSegments.encodingOf(message.text())));
        return new TemplateEditView.Counted(
                desk.t(
                        "staff.template.counted",
                        message.segments(),
                        message.text().length(),
                        alphabet),
                desk.t("staff.template.counted", "%n", "%c", "%a"),
                SmsSegments.basicAlphabet(),
                SmsSegments.extendedAlphabet(),
                end(message.text()));
    }

    /** Returns the line that telephones fill codes in by, if there is one. */
    private static String end(String text) {
        int line = text.lastIndexOf("\n@");
        return line < 0 ? "" : text.substring(line);
    }

    private static List<String> warnings(Desk desk, RenderedMessage message) {
        List<String> warnings = new ArrayList<>();
        List<String> outside = SmsSegments.outsideGsm(message.text());
        if (!outside.isEmpty()) {
            warnings.add(desk.t(
                    "staff.template.warning.alphabet",
                    outside.stream().limit(MOST_CHARACTERS_NAMED).collect(Collectors.joining(" "))));
        }
        if (message.segments() > MANY_SEGMENTS) {
            warnings.add(desk.t("staff.template.warning.long", message.segments()));
        }
        return warnings;
    }

    private static TemplateEditView.BuiltIn builtIn(Desk desk, TemplateSheet sheet) {
        Wording words = sheet.builtIn();
        OfficeForm reset = desk.form("reset", TemplateAddress.of(desk, sheet.key()) + "/reset", Map.of())
                .with(TemplatePages.VERSION, version(sheet));
        return new TemplateEditView.BuiltIn(
                words.subject(),
                words.heading(),
                words.text(),
                sheet.changed() ? Optional.of(reset) : Optional.empty());
    }

    private static String inOneLine(Wording words) {
        return String.join(" · ", List.of(words.subject(), words.heading(), words.text()))
                .replaceAll("^[ ·]+", "");
    }

    private static StateView state(Desk desk, TemplateSheet sheet) {
        return sheet.changed()
                ? new StateView(desk.t("staff.template.own"), "pen", "good")
                : new StateView(desk.t("staff.template.builtIn"), "dot", "quiet");
    }

    private static String event(Desk desk, TemplateEvent event) {
        return desk.t("staff.template.event." + TemplateAddress.word(event));
    }

    private static String hint(Desk desk, TemplateEvent event) {
        return desk.t("staff.template.hint." + TemplateAddress.word(event));
    }

    private static String channel(Desk desk, TemplateKey key) {
        return desk.t("staff.channel." + TemplateAddress.word(key.channel()));
    }

    private static String name(Desk desk, Locale language) {
        return language.getDisplayLanguage(desk.texts().language());
    }

    private static String version(TemplateSheet sheet) {
        return Integer.toString(sheet.template().version());
    }
}
