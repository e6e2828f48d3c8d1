package io.repairportal.reference.journey;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A form as a page shows it to somebody.
 *
 * @param cookies of whoever sees it
 * @param target where it is sent
 * @param pattern the address of the route table that answers there
 * @param fields what a browser would send if nothing were typed; a box that is not ticked is there without a value
 * @param longest the most characters that a field says it takes
 * @param types what kind of field it is
 * @param choices what may be chosen, the last of it; for boxes what they say when they are ticked
 */
record FoundForm(
        String cookies,
        URI target,
        String pattern,
        Map<String, Optional<String>> fields,
        Map<String, Integer> longest,
        Map<String, String> types,
        Map<String, String> choices) {

    /** What is longer than a word is the name of one of many things. */
    private static final int LONGEST_WORD = 20;

    private static final Set<String> WRITTEN =
            Set.of("", "text", "textarea", "password", "email", "tel", "search", "file");

    /** Reads a form as it is sent by one of its buttons. */
    static FoundForm of(String cookies, Target target, Element form, Element button) {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        Map<String, Integer> longest = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        Elements all = form.select("input[name], textarea[name], select[name]");
        if (button.hasAttr("name")) {
            all.add(button);
        }
        for (Element field : all) {
            String name = field.attr("name");
            String type = field.tagName().equals("input") ? field.attr("type") : field.tagName();
            types.put(name, type);
            choices.put(name, type.equals("select") ? last(field) : field.val());
            if (field.hasAttr("maxlength")) {
                longest.put(name, Integer.valueOf(field.attr("maxlength")));
            }
            if (fields.getOrDefault(name, Optional.empty()).isEmpty()) {
                fields.put(name, value(field, type));
            }
        }
        return new FoundForm(cookies, target.address(), target.pattern(), fields, longest, types, choices);
    }

    /**
     * Where a form is sent.
     *
     * @param address as the browser sends it
     * @param pattern the address of the route table that answers there
     */
    record Target(URI address, String pattern) {}

    /** Returns what tells this form from others: where it is sent, its fields, and what its button says. */
    String key() {
        String said = fields.entrySet().stream()
                .filter(field -> "button".equals(types.get(field.getKey())))
                .map(field -> field.getValue().orElse(""))
                .filter(value -> value.length() < LONGEST_WORD)
                .collect(joining());
        return pattern + " " + fields.keySet() + said;
    }

    /** Returns whether somebody writes into this field whatever she likes. */
    boolean isText(String field) {
        return WRITTEN.contains(types.get(field));
    }

    List<String> names() {
        return new ArrayList<>(fields.keySet());
    }

    private static Optional<String> value(Element field, String type) {
        return switch (type) {
            case "textarea" -> Optional.of(field.wholeText());
            case "select" -> Optional.of(chosen(field));
            case "checkbox", "radio" -> Optional.of(field.val()).filter(value -> field.hasAttr("checked"));
            default -> Optional.of(field.val());
        };
    }

    private static String last(Element select) {
        Element option = select.select("option").last();
        return option == null ? "" : option.val();
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element first = select.selectFirst("option");
        return option != null ? option.val() : first != null ? first.val() : "";
    }
}
