package io.repairportal.core.notification;

import java.util.StringJoiner;

/** A letter as plain text. Pure. */
final class LetterText {
    private LetterText() {}

    static String of(Letter letter) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add(letter.top().heading());
        letter.paragraphs().forEach(text::add);
        if (!letter.facts().isEmpty()) {
            StringJoiner facts = new StringJoiner("\n");
            letter.facts().forEach(fact -> facts.add(fact.name() + ": " + fact.value()));
            text.add(facts.toString());
        }
        letter.button().ifPresent(button -> text.add(button.label() + ":\n" + button.address()));
        letter.fine().forEach(text::add);
        StringJoiner foot = new StringJoiner("\n", "-- \n", "");
        letter.foot().forEach(line -> foot.add((line.words() + " " + line.label()).strip()));
        text.add(foot.toString());
        return text.toString();
    }
}
