package io.repairportal.reference.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What came back: status, the address it came from, where to go on if it says so, and the text. */
public record Answer(int status, URI address, Optional<URI> onward, String text) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.uri(), onward(response), response.body());
    }

    /** Returns the text as a page. */
    public Document page() {
        return Jsoup.parse(text, address.toString());
    }

    /** Returns the form in which a person may type into a field of this name. */
    public Element formWith(String field) {
        Element input = page().selectFirst("form [name=" + field + "]");
        if (input == null) {
            throw new AssertionError("no form with a field " + field + " at " + address + ":\n" + text);
        }
        return input.closest("form");
    }

    private static Optional<URI> onward(HttpResponse<String> response) {
        boolean redirected = response.statusCode() / 100 == 3;
        return response.headers()
                .firstValue("Location")
                .filter(location -> redirected)
                .map(location -> response.uri().resolve(location));
    }
}
