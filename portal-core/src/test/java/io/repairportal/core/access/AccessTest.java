package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Shopfloor;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Admission of a request")
class AccessTest {
    private final Shopfloor floor = new Shopfloor();

    @Test
    @DisplayName("the host's own login stands in for the portal's, at that provider only (A18, P1)")
    void hostIdentity() {
        floor.signedIn(
                new HostIdentity.Person(floor.customer.ref(), Optional.empty(), true, PermissionSet.all(), "Dana"));
        assertThat(floor.admit(Optional.empty()).member()).isPresent();
        assertThat(floor.admit(Optional.empty(), new ProviderRef("other")).member())
                .isEmpty();
    }

    @Test
    @DisplayName("a host that vouches for another provider's customer vouches for nobody (A18, P1)")
    void foreignPerson() {
        CustomerRef foreign =
                new CustomerRef(new ProviderRef("other"), floor.customer.ref().value());
        floor.signedIn(new HostIdentity.Person(foreign, Optional.empty(), true, PermissionSet.all(), "Dana"));
        assertThat(floor.admit(Optional.empty()).known()).isFalse();
    }

    @Test
    @DisplayName("a host login that fails leaves the request anonymous (A18)")
    void failingHostIdentity() {
        Shopfloor broken = new Shopfloor(ports -> ports.identity((request, provider) -> {
            throw new IllegalStateException("directory down");
        }));
        assertThat(broken.admit(Optional.empty()).known()).isFalse();
    }

    @Test
    @DisplayName("a form token belongs to one browser and is the same on every node (P20)")
    void formTokens() {
        Access access = floor.portal.access();
        SessionToken browser = access.newBrowser();
        assertThat(access.formTokenMatches(browser, access.formToken(browser))).isTrue();
        assertThat(access.formTokenMatches(access.newBrowser(), access.formToken(browser)))
                .isFalse();
        assertThat(new Shopfloor().portal.access().formTokenMatches(browser, access.formToken(browser)))
                .isTrue();
    }

    @Test
    @DisplayName("a form token reads otherwise on every page, and altered, shortened or bare it is refused (P20)")
    void formTokensAreMasked() {
        Access access = floor.portal.access();
        SessionToken browser = access.newBrowser();
        String token = access.formToken(browser);
        assertThat(access.formToken(browser)).isNotEqualTo(token).hasSameSizeAs(token);
        char first = token.charAt(0) == 'A' ? 'B' : 'A';
        for (String wrong : List.of("", "x", "*", token.substring(2), first + token.substring(1), browser.value())) {
            assertThat(access.formTokenMatches(browser, wrong)).as(wrong).isFalse();
        }
    }

    @Test
    @DisplayName("nobody known: no viewer for any work order")
    void visitor() {
        assertThat(floor.admit(Optional.empty()).viewerOf(new WorkOrderRef("WO-4711")))
                .isEmpty();
    }
}
