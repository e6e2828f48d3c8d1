package io.repairportal.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccessLink.Guesses;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.Fixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How long an access link works")
class LinkValidityTest {
    private static final Instant SENT = Instant.parse("2026-01-10T08:00:00Z");
    private static final AccessLink LINK = Fixtures.aLink(Fixtures.aWorkOrder(
                            Fixtures.aCustomer(new ProviderRef("acme")).build())
                    .build())
            .sentAt(SENT)
            .build();

    @Test
    @DisplayName("until 30 days after closing, if that is later than 30 days after sending (A5)")
    void thirtyDaysAfterClosing() {
        Instant closed = SENT.plus(Duration.ofDays(40));
        assertThat(at(closed, closed.plus(Duration.ofDays(30)).minusSeconds(1))).isEqualTo(LinkValidity.State.ACTIVE);
        assertThat(at(closed, closed.plus(Duration.ofDays(30)))).isEqualTo(LinkValidity.State.EXPIRED);
    }

    @Test
    @DisplayName("until 30 days after sending, if the work order was closed before (A5)")
    void thirtyDaysAfterSending() {
        Instant closed = SENT.minus(Duration.ofDays(5));
        assertThat(at(closed, SENT.plus(Duration.ofDays(30)).minusSeconds(1))).isEqualTo(LinkValidity.State.ACTIVE);
        assertThat(at(closed, SENT.plus(Duration.ofDays(30)))).isEqualTo(LinkValidity.State.EXPIRED);
    }

    @Test
    @DisplayName("at most 12 months after sending, open or closed (A5)")
    void twelveMonthsAtMost() {
        Instant end = Instant.parse("2027-01-10T08:00:00Z");
        assertThat(LinkValidity.state(LINK, Optional.empty(), end.minusSeconds(1)))
                .isEqualTo(LinkValidity.State.ACTIVE);
        assertThat(LinkValidity.state(LINK, Optional.empty(), end)).isEqualTo(LinkValidity.State.EXPIRED);
        assertThat(at(end.minusSeconds(60), end)).isEqualTo(LinkValidity.State.EXPIRED);
    }

    @Test
    @DisplayName("paused for a while, suspended for good, revoked above all (A3, A5)")
    void otherStates() {
        Instant now = SENT.plusSeconds(60);
        AccessLink paused = LINK.with(new Guesses(List.of("a"), Optional.of(now.plusSeconds(1)), false));
        assertThat(LinkValidity.state(paused, Optional.empty(), now)).isEqualTo(LinkValidity.State.PAUSED);
        assertThat(LinkValidity.state(paused, Optional.empty(), now.plusSeconds(1)))
                .isEqualTo(LinkValidity.State.ACTIVE);
        AccessLink suspended = LINK.with(new Guesses(List.of("a"), Optional.empty(), true));
        assertThat(LinkValidity.state(suspended, Optional.empty(), now)).isEqualTo(LinkValidity.State.SUSPENDED);
    }

    private static LinkValidity.State at(Instant closed, Instant now) {
        return LinkValidity.state(LINK, Optional.of(closed), now);
    }
}
