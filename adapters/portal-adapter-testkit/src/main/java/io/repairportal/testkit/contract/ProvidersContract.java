package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Providers} must do. Extend it, hand over your adapter, run it. */
public abstract class ProvidersContract {

    /** For subclasses. */
    protected ProvidersContract() {}

    /** Returns a fresh adapter that knows exactly these providers, in this order, none of them with a logo. */
    protected abstract Providers knowing(Provider... providers);

    /** Returns a fresh adapter that knows this provider with this logo, and no other one. */
    protected abstract Providers knowing(Provider provider, FileContent logo);

    @Test
    @DisplayName(
            "a provider is told with name, look, languages, and its locations with phone, mail and time zone (D1, K1)")
    public final void tellsTheFacts() {
        Provider acme = aProvider("acme")
                .named("Müller's Garage – Ünïcode & Sons")
                .branded(new Branding("#ffe900", Optional.empty()))
                .speaking(Locale.GERMAN, Locale.ENGLISH)
                .withCallCentre("+441632960001", "hello@acme.example")
                .inZone("Europe/Berlin")
                .build();

        Provider found = knowing(acme, aProvider("zenith").build()).find(ACME).orElseThrow();

        assertThat(found.name()).isEqualTo(acme.name());
        assertThat(found.branding()).isEqualTo(acme.branding());
        assertThat(found.languages()).isEqualTo(acme.languages());
        assertThat(found.callCentre()).isEqualTo(acme.callCentre());
        Location main = found.standardLocation();
        assertThat(main.ref()).isEqualTo(acme.standardLocation().ref());
        assertThat(main.zone()).isEqualTo(acme.standardLocation().zone());
        assertThat(main.reach()).isEqualTo(acme.standardLocation().reach());
    }

    @Test
    @DisplayName("an unknown provider is not found, not even in other letters (P4)")
    public final void unknownIsNotFound() {
        Providers port = knowing(aProvider("acme").build());

        assertThat(port.find(ZENITH)).isEmpty();
        assertThat(port.find(new ProviderRef("ACME"))).isEmpty();
        assertThat(port.logo(ZENITH)).isEmpty();
        assertThat(knowing().all()).isEmpty();
    }

    @Test
    @DisplayName("all providers are listed, each once and found, in the order of the installation (I1)")
    public final void listsAll() {
        Providers port = knowing(
                aProvider("zenith").build(),
                aProvider("acme").build(),
                aProvider("mid").build());

        assertThat(port.all()).containsExactly(ZENITH, ACME, new ProviderRef("mid"));
        assertThat(port.all()).allSatisfy(ref -> assertThat(port.find(ref)).isPresent());
    }

    @Test
    @DisplayName("a provider without a logo has none; one with a logo hands it over, as often as it is asked (K1)")
    public final void handsOverLogos() throws IOException {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        Provider acme = aProvider("acme").build();

        assertThat(knowing(acme).logo(ACME)).isEmpty();
        FileContent logo =
                knowing(acme, FileContent.of("image/png", bytes)).logo(ACME).orElseThrow();

        assertThat(logo.mediaType()).isEqualTo("image/png");
        assertThat(logo.size()).isEqualTo(bytes.length);
        assertThat(read(logo)).isEqualTo(bytes);
        assertThat(read(logo)).isEqualTo(bytes);
    }

    private static byte[] read(FileContent content) throws IOException {
        try (InputStream stream = content.open()) {
            return stream.readAllBytes();
        }
    }
}
