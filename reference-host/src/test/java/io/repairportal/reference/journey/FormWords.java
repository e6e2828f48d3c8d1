package io.repairportal.reference.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What somebody writes who fills in a form rightly. */
final class FormWords {
    static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    /** Where somebody lives. */
    static final Map<String, String> ADDRESS =
            Map.of("phone", "+44 1632 960143", "street", "2 Quay Street", "postcode", "BS1 4RN", "city", "Bristol");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("text", "The door is back from the paint shop."),
            Map.entry("email", "somebody@new.example"),
            Map.entry("contact", "somebody@new.example"),
            Map.entry("date", "2027-01-04"),
            Map.entry("name", "Something new"),
            Map.entry("password", "seven green bottles"),
            Map.entry("old", "a demo for everybody"),
            Map.entry("code", "123456"),
            Map.entry("given", "Niamh"),
            Map.entry("family", "O'Brien"),
            Map.entry("title", "A title"),
            Map.entry("file", "paper.pdf"),
            Map.entry("stages", "Washing\nDrying"),
            Map.entry("reason", "The part arrives on Monday."));

    /** What depends on where it is written. */
    private static final Map<String, String> WORDS_THERE = Map.ofEntries(
            Map.entry("/a/{token} name", "Okafor"),
            Map.entry("/sign-in name", "ada okafor"),
            Map.entry("/sign-in password", "a demo for everybody"),
            Map.entry("/sign-in/code name", "ada okafor"),
            Map.entry("/reset name", "ada okafor"),
            Map.entry("/staff/invitations find", "brightwater"),
            Map.entry("/staff/invitations rows", "brightwater"),
            Map.entry("/account/prove password", "a demo for everybody"));

    /** What somebody chooses who leaves it not as it is, but takes the last that is offered. */
    private static final Set<String> CHOSEN = Set.of("confirmed", "sure", "who", "rights", "scope", "as");

    /** What may be left out, and why. The address is a regular expression; a space stands before the field. */
    private static final Map<String, String> OPTIONAL = Map.ofEntries(
            Map.entry(
                    "/account/details/change (mobile|phone|company|street|postcode|city|country|given|family|language)",
                    "what is not sent stays as it was"),
            Map.entry(
                    "/register (given|company|country|texts|language)",
                    "a family name, and how to reach her, are enough to be let in"),
            Map.entry("/sign-in/code given", "without it a code is sent first"),
            Map.entry("/(a|invite)/.* renew", "says which button it was; the only one of its form"),
            Map.entry("/staff/work-orders/.*/promise reason", "a date may change without a word"),
            Map.entry("/staff/work-orders/.*/waiting (note|tracking)", "what is waited for says enough"),
            Map.entry("/staff/settings/state reason", "an open portal needs none"),
            Map.entry("/staff/resources/files title", "a file is called by its name then"),
            Map.entry("/staff/invitations (do|find|rows|rights)", "a list is added to before it is whole"),
            Map.entry("/staff/access-rights/.* may\\..*", "what is not named is taken away, as the page before says"),
            Map.entry("/invite/.* (userName|given|family)", "the login has its name, and one of her own is enough"),
            Map.entry("/staff/customers/.*/(grant|give) rights", "without rights a login sees nothing"),
            Map.entry("/staff/templates/.*/letter .*", "a draft is shown as far as it goes"));

    /** What may be of any kind, and why. */
    private static final Map<String, String> FREE = Map.ofEntries(
            Map.entry(".* next", "whatever is no page of ours leads home"),
            Map.entry(".* operation", "names this very form, in whatever letters"),
            Map.entry(".* (renew|everywhere|others)", "says which button it was; none of its words is read"),
            Map.entry("/a/.* name", "a wrong name is counted at the link"),
            Map.entry("/account/prove code", "a wrong code is counted at its key"),
            Map.entry("/staff/resources/files file", "the name of a file is shown as text, whatever it holds"),
            Map.entry("/staff/invitations/file file", "what the file holds decides, not its name"),
            Map.entry("/invite/.* userName", "is shown, and counts for nothing"),
            Map.entry("/staff/invitations rights", "a list is added to before it is whole"),
            Map.entry(".*/send (text|rows)", "words from the page before"),
            Map.entry("/staff/access-rights/.* name", "words from the page before"),
            Map.entry(".* (keep|texts)", "all but yes is no"),
            Map.entry("/staff/templates/.*/letter (subject|heading|text)", "a draft is shown as far as it goes"));

    /** What is only now and then in the form of an address. */
    private static final Map<String, String> HIDDEN_NOW = Map.of(
            "/account/security (session|others|everywhere)", "each has a form of its own",
            "/invite/.* (password|given|family|userName|renew)", "who has a login needs none",
            "/a/.* (name|renew)", "a link that is over asks for no name",
            "/sign-in/code .*", "one address takes both steps",
            "/account/details/email .*", "one address takes both steps",
            "/(account/prove|work-orders/.*/login) .*", "one address takes both steps",
            "/account/data/erase where", "whoever has one provider only is asked for none",
            "/account/details/change company", "of companies only",
            "/account/people/invite .*", "one address takes the wish and its confirmation");

    /** What is refused although it is filled in rightly, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "/sign-in/code .*", "nobody here knows the code",
            "/(account/prove code|work-orders/.*/login .*)", "nobody here knows the code",
            "/staff/customers/.*/give .*", "who is offered first has access already",
            "/staff/access-rights/.*/remove .*", "these rights are in use",
            "/staff/resources/.*/remove .*", "this folder is not empty",
            "/staff/invitations/file .*", "the file that is sent here is a PDF, and no list");

    private FormWords() {}

    /** Returns whether this form is refused even if it is filled in rightly. */
    static boolean isRefused(FoundForm form) {
        return form.names().stream().anyMatch(field -> matches(REFUSED, form, field));
    }

    /** Returns whether this form takes whatever stands in that field. */
    static boolean isFree(FoundForm form, String field) {
        return matches(FREE, form, field);
    }

    /** Returns whether this form may be sent without that field. */
    static boolean isOptional(FoundForm form, String field) {
        boolean box = "checkbox".equals(form.types().get(field)) && !CHOSEN.contains(field);
        return box || matches(OPTIONAL, form, field);
    }

    /** Returns whether the address takes this field in another state of its page. */
    static boolean isHiddenNow(FoundForm form, String field) {
        return matches(HIDDEN_NOW, form, field);
    }

    /** Returns the fields of a form as somebody fills them in who does it rightly. */
    static Map<String, String> fill(FoundForm form) {
        Map<String, String> filled = new LinkedHashMap<>();
        form.fields().forEach((name, value) -> {
            String type = form.types().getOrDefault(name, "");
            String shown = value.orElse("");
            boolean written = form.isText(name) || "date".equals(type) || "number".equals(type);
            if (CHOSEN.contains(name) || name.startsWith("document.")) {
                filled.put(name, form.choices().get(name));
                return;
            }
            String words = WORDS_THERE.getOrDefault(
                    form.pattern() + " " + name, WORDS.getOrDefault(name, ADDRESS.getOrDefault(name, "")));
            if (written && shown.isEmpty() && !words.isEmpty()) {
                filled.put(name, words);
            } else {
                value.ifPresent(text -> filled.put(name, text));
            }
        });
        return filled;
    }

    private static boolean matches(Map<String, String> reasons, FoundForm form, String field) {
        return reasons.keySet().stream().anyMatch((form.pattern() + " " + field)::matches);
    }
}
