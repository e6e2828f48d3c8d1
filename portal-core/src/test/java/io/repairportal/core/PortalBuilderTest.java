package io.repairportal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.repairportal.core.access.Actor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Building a portal")
class PortalBuilderTest {
    private static final String SECRET = "a secret of at least thirty-two characters";

    @Test
    @DisplayName("names everything that is missing at once, each with what to do (P64, M1)")
    void namesAllThatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().build())
                .withMessageContaining("publicUrl(URI)")
                .withMessageContaining("secret(String)")
                .withMessageContaining("openssl rand");
    }

    @Test
    @DisplayName("a missing validation provider stands in the same list, with the library to add (P64, M1)")
    void namesTheMissingValidationProvider() {
        assertThat(WithoutValidation.complaint())
                .contains("publicUrl(URI)", "secret(String)", "add org.hibernate.validator:hibernate-validator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://repairs.example/portal",
                "repairs.example",
                "https://repairs.example/portal?x=1",
                "https://repairs.example/#top",
                "ftp://repairs.example/",
                "https:/portal"
            })
    @DisplayName("an unsafe or useless public URL is refused (P64)")
    void refusesUnsafeUrls(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder().secret(SECRET).publicUrl(URI.create(url)).build())
                .withMessageContaining("absolute https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    @DisplayName("a weak secret is refused and not repeated in the message (P64, P67)")
    void refusesWeakSecrets(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .secret(secret)
                        .publicUrl(URI.create("https://x.example"))
                        .build())
                .withMessageContaining("32 random characters")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("aaaa"));
    }

    @Test
    @DisplayName("plain http is for demonstrations only (P64)")
    void httpInDemonstrations() {
        Portal portal = builder()
                .secret(SECRET)
                .publicUrl(URI.create("http://localhost:8080/portal/"))
                .demonstration()
                .build();
        assertThat(portal.publicUrl()).hasToString("http://localhost:8080/portal");
    }

    @Test
    @DisplayName("a portal cannot be redirected to itself, and elsewhere only by https (A16)")
    void noRedirectLoops() {
        Portal portal = builder()
                .secret(SECRET)
                .publicUrl(URI.create("https://repairs.example/portal"))
                .build();
        Actor.Staff staff = new Actor.Staff(new ProviderRef("acme"), new StaffRef("marta"), "Marta");
        for (String loop : new String[] {"https://repairs.example/portal", "https://REPAIRS.example/portal/p/acme"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> portal.settings().change(staff, redirect(loop)))
                    .withMessageContaining("redirected to itself");
        }
        assertThat(portal.settings().change(staff, redirect("https://repairs.example/portals")))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> redirect("http://elsewhere.example/"));
        assertThatIllegalArgumentException().isThrownBy(() -> redirect("/relative"));
        assertThatIllegalArgumentException().isThrownBy(() -> redirect("https://dana:secret@elsewhere.example/"));
    }

    private static ProviderSettings redirect(String address) {
        return ProviderSettings.standard().with(PortalState.redirectedTo(URI.create(address)));
    }

    private static PortalBuilder builder() {
        return Portal.builder(new InMemoryShop().hostApplication(), new InMemoryPortalStore());
    }
}
