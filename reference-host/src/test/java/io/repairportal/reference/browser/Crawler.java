package io.repairportal.reference.browser;

import io.repairportal.reference.journey.Answer;
import io.repairportal.reference.journey.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Opens every address that the pages of a portal offer: links, pictures, files, forms that ask. Notes what is broken or leads away. */
final class Crawler {
    private static final int MOST_ADDRESSES = 1_500;

    private final Visitor visitor;
    private final String mount;
    private final Set<URI> known = new LinkedHashSet<>();
    private final Deque<URI> open = new ArrayDeque<>();
    private final Set<URI> pages = new LinkedHashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private boolean otherLanguage;

    Crawler(Visitor visitor, URI mount) {
        this.visitor = visitor;
        this.mount = mount.toString().endsWith("/") ? mount.toString() : mount + "/";
    }

    /** Walks on from this answer until nothing new is offered. */
    void walk(Answer first) throws IOException {
        read(first);
        while (!open.isEmpty()) {
            visit(open.remove());
        }
    }

    /** Returns who walks. */
    Visitor visitor() {
        return visitor;
    }

    /** Returns the pages that were read. */
    Set<URI> pages() {
        return pages;
    }

    /** Returns how many addresses were opened. */
    int opened() {
        return known.size();
    }

    /** Returns what is wrong. */
    List<String> complaints() {
        return complaints;
    }

    private void visit(URI address) throws IOException {
        Answer answer = visitor.open(address);
        if (answer.status() != 200) {
            complaints.add(address + " answered " + answer.status());
        } else if (!isInside(answer.address())) {
            complaints.add(address + " led out of the portal to " + answer.address());
        } else {
            read(answer);
        }
    }

    private void read(Answer answer) {
        if (!answer.text().toLowerCase(Locale.ROOT).startsWith("<!doctype html>")) {
            return;
        }
        pages.add(answer.address());
        offered(answer.page()).forEach(offer -> note(answer.address(), offer));
    }

    private void note(URI page, String offer) {
        if (offer.startsWith("tel:") || offer.startsWith("mailto:") || offer.startsWith("data:")) {
            return;
        }
        URI address = offer.isEmpty() ? URI.create("") : URI.create(offer.replaceFirst("#.*$", ""));
        if (!isInside(address)) {
            complaints.add(page + " leads away to '" + offer + "'");
        } else if (isNew(address)) {
            open.add(address);
        }
        if (known.size() > MOST_ADDRESSES) {
            throw new AssertionError("the addresses of " + mount + " have no end: " + address);
        }
    }

    /** Returns whether an address was not known; the other language is followed from one page only, where it changes all others. */
    private boolean isNew(URI address) {
        boolean language = address.toString().contains("lang=");
        if (language && !known.contains(address) && otherLanguage) {
            return false;
        }
        otherLanguage |= language;
        return known.add(address);
    }

    private boolean isInside(URI address) {
        String text = address.toString();
        return text.startsWith(mount) || (text + "/").equals(mount);
    }

    private static Stream<String> offered(Document page) {
        return Stream.of(
                        page.select("[href]").stream().map(each -> each.absUrl("href")),
                        page.select("[src]").stream().map(each -> each.absUrl("src")),
                        page.select("[data-full]").stream().map(each -> each.absUrl("data-full")),
                        page.select("[srcset]").stream().flatMap(Crawler::sources),
                        page.select("form[method=get]").stream().map(Crawler::asked))
                .flatMap(offers -> offers);
    }

    private static Stream<String> sources(Element picture) {
        return Arrays.stream(picture.attr("srcset").split(",", -1)).map(each -> URI.create(picture.baseUri())
                .resolve(each.strip().split("\\s", 2)[0])
                .toString());
    }

    private static String asked(Element form) {
        String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        return action + "?"
                + form.select("input[name]").stream()
                        .map(field -> field.attr("name") + "="
                                + URLEncoder.encode(
                                        field.val().isEmpty() ? "repair" : field.val(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
