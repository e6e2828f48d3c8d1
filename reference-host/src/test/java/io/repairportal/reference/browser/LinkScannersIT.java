package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.repairportal.reference.journey.Answer;
import io.repairportal.reference.journey.Persona;
import io.repairportal.reference.journey.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail scanners, preview bots and eager browsers open every link before its owner does. She still gets in, with all her tries. */
@ExtendWith(WithDemo.class)
class LinkScannersIT {

    /** Machines that open links in mails, as they are seen in the wild. */
    enum Scanner {
        ASKS_FOR_HEADERS_ONLY {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                new Visitor().send("HEAD", link, Map.of());
            }
        },
        OPENS_THREE_TIMES {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                Visitor scanner = new Visitor();
                for (int time = 0; time < 3; time++) {
                    scanner.open(link);
                }
            }
        },
        CALLS_ITSELF_A_BOT {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                for (String name : BOTS) {
                    new Visitor().send("GET", link, Map.of("User-Agent", name));
                }
            }
        },
        LOADS_WHATEVER_THE_PAGE_NAMES {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                Visitor scanner = new Visitor();
                for (Element element : scanner.open(link).page().select("[href], [src]")) {
                    URI named = URI.create(element.absUrl(element.hasAttr("href") ? "href" : "src"));
                    if (link.getHost().equals(named.getHost())) {
                        scanner.open(named);
                    }
                }
            }
        },
        FOLLOWS_EVERY_LEAD {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                new Visitor().open(URI.create(link + "/"));
                new Visitor().open(URI.create(link + "/renew"));
            }
        },
        IS_A_BROWSER_NOBODY_TOUCHES {
            @Override
            void scan(Demo demo, URI link) {
                inBrowser(demo, link, page -> {});
            }
        },
        IS_A_BROWSER_THAT_PRETENDS_TO_READ {
            @Override
            void scan(Demo demo, URI link) {
                inBrowser(demo, link, page -> {
                    page.mouse().move(100, 300);
                    page.mouse().wheel(0, 2_000);
                    page.keyboard().press("Tab");
                    page.evaluate("window.dispatchEvent(new Event('pagehide'))");
                });
            }
        },
        FETCHES_AHEAD {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                new Visitor().send("GET", link, Map.of("Purpose", "prefetch", "X-Moz", "prefetch"));
                new Visitor().send("GET", link, Map.of("Sec-Purpose", "prefetch;prerender"));
                new Visitor().send("GET", link, Map.of("X-Purpose", "preview", "Sec-Fetch-Dest", "empty"));
            }
        },
        SUBMITS_EVERY_FORM_EMPTY {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                Visitor scanner = new Visitor();
                for (Element form : scanner.open(link).page().select("form")) {
                    scanner.submit(form, Map.of());
                }
            }
        },
        ASKS_WHAT_IS_ALLOWED {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                for (String method : List.of("OPTIONS", "PROPFIND", "TRACE", "DELETE", "PUT")) {
                    new Visitor().send(method, link, Map.of());
                }
            }
        },
        ADDS_TO_THE_ADDRESS {
            @Override
            void scan(Demo demo, URI link) throws IOException {
                for (String query : List.of("utm_source=mail", "name=Smith", "fbclid=a%20b&name=", "%00", "=&&=")) {
                    new Visitor().open(URI.create(link + "?" + query));
                }
            }
        },
        OPENS_SIXTY_AT_ONCE {
            @Override
            void scan(Demo demo, URI link) {
                CompletableFuture.allOf(IntStream.range(0, 60)
                                .mapToObj(each -> CompletableFuture.runAsync(() -> openQuietly(link)))
                                .toArray(CompletableFuture[]::new))
                        .join();
            }
        };

        abstract void scan(Demo demo, URI link) throws IOException;
    }

    private static final List<String> BOTS = List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
            "WhatsApp/2.23.20.0",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks",
            "facebookexternalhit/1.1",
            "curl/8.5.0",
            "");

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "twelve kinds of link scanners change nothing: the human gets in, and no wrong answer was counted (A3, P14)")
    void theHumanGetsIn(Scanner scanner, Demo demo) throws IOException {
        Persona human = demo.host().links().get(0);
        scanner.scan(demo, human.url());

        Visitor visitor = new Visitor();
        Answer question = visitor.open(human.url());
        assertThat(question.page().select("main").text()).doesNotContain(human.number());
        Answer wrong = visitor.submit(question.formWith("name"), Map.of("name", "Nobody " + scanner));
        assertThat(wrong.page().select("main").text())
                .as("the first wrong answer is the first")
                .contains("4");
        Answer tracker = visitor.submit(wrong.formWith("name"), Map.of("name", human.name()));
        assertThat(tracker.page().select("main").text()).contains(human.number());
    }

    private static void inBrowser(Demo demo, URI link, Consumer<Page> habits) {
        try (BrowserContext profile = demo.profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            page.navigate(link.toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            habits.accept(page);
        }
    }

    private static void openQuietly(URI link) {
        try {
            new Visitor().open(link);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
