package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Hears everything a browser complains about: its console, refused policies, failed and foreign requests. */
final class Watch {
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    private Watch(URI origin) {
        this.origin = origin.getScheme() + "://" + origin.getAuthority() + "/";
    }

    static Watch over(BrowserContext profile, URI origin) {
        Watch watch = new Watch(origin);
        profile.onConsoleMessage(watch::hear);
        profile.onWebError(error -> watch.complaints.add("script: " + error.error()));
        profile.onRequest(watch::see);
        profile.onRequestFailed(watch::miss);
        profile.onResponse(watch::answer);
        return watch;
    }

    void assertQuiet() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private void hear(ConsoleMessage message) {
        boolean loud = message.type().equals("error") || message.type().equals("warning");
        // why left out: the status of an answer is heard by answer(), which knows a refused form from a broken link
        if (loud && !message.text().startsWith("Failed to load resource: the server responded")) {
            complaints.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void see(Request request) {
        String url = request.url();
        if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("foreign: " + url);
        }
    }

    private void miss(Request request) {
        // why: a download takes the place of a navigation, which Chromium then calls aborted
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("failed: " + request.url() + " " + request.failure());
        }
    }

    private void answer(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= (page ? 500 : 400)) {
            complaints.add("status " + response.status() + ": " + response.url());
        }
    }
}
