package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.spi.HostApplication;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A servlet that makes one page at once: who waits, and who does not (P59). */
class PagesAtOnceIT {
    private final Shop shop = new Shop();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    @DisplayName("while the host thinks about a page, files and forms are answered, and the next page after it (P59)")
    void oneAtOnce() throws Exception {
        try (WebHost host = WebHost.of(url -> new PortalServlet(portal(url)).pagesAtOnce(1))) {
            CompletableFuture<Integer> slow =
                    CompletableFuture.supplyAsync(() -> status(host, new Surfer().with("X-Slow", "yes")));
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> status(host, new Surfer()));
            Surfer other = new Surfer();
            assertThat(other.get(host.url("/static/another/portal.css")).status())
                    .as("a file")
                    .isEqualTo(200);
            assertThat(other.post(host.url("/sign-out"), Map.of()).status())
                    .as("a form, here one without its token")
                    .isBetween(300, 499);
            assertThat(slow).isNotDone();
            assertThat(next).isNotDone();
            answer.countDown();
            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(200);
        }
    }

    private static int status(WebHost host, Surfer surfer) {
        return surfer.get(host.url("/sign-in")).status();
    }

    private Portal portal(URI publicUrl) {
        HostApplication slow = HostApplication.over(shop.facts.hostApplication())
                .identity((request, provider) -> {
                    if (request.header("X-Slow").isPresent()) {
                        asked.countDown();
                        hold();
                    }
                    return Optional.empty();
                })
                .build();
        return Portal.builder(slow, shop.store)
                .publicUrl(publicUrl)
                .secret(Shop.SECRET)
                .passwordHasher(new Logins.QuickHasher())
                .images((picture, edge) -> Optional.of(picture))
                .clock(shop.clock)
                .demonstration()
                .build();
    }

    private void hold() {
        try {
            assertThat(answer.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
