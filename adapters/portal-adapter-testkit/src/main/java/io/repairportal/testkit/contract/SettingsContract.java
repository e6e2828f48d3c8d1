package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.settings.Settings} must do. */
public abstract class SettingsContract extends PortalStoreContract {

    /** For subclasses. */
    protected SettingsContract() {}

    @Test
    @DisplayName("a provider that has set nothing has the standard settings (K1)")
    public final void beginsWithTheStandard() {
        assertThat(store().settings().find(ACME)).isEqualTo(ProviderSettings.standard());
    }

    @Test
    @DisplayName("settings come back as they were stored, under the next version (K1)")
    public final void remembersEverything() {
        ProviderSettings first = new ProviderSettings(
                false,
                PortalState.redirectedTo(URI.create("https://elsewhere.example/portal?from=%C3%BC")),
                new ProviderSettings.LinkAccess(false, true, PermissionSet.of(Permission.PHOTOS_VIEW)),
                new PermissionSet(Long.MIN_VALUE | 5),
                new ProviderSettings.Publishing(true, true, false),
                new ProviderSettings.Accounts(true, Optional.of(new RightsRef("r".repeat(64))), true, true, true, 64),
                0);
        ProviderSettings second = first.version(1).with(PortalState.closed(Texts.ofLength(1_000)));

        assertThat(store().settings().saveIfUnchanged(ACME, first)).isTrue();
        assertThat(store().settings().find(ACME)).isEqualTo(first.version(1));
        assertThat(store().settings().saveIfUnchanged(ACME, second)).isTrue();
        assertThat(store().settings().find(ACME)).isEqualTo(second.version(2));
    }

    @Test
    @DisplayName("who saves outdated settings is told so and changes nothing (K1)")
    public final void refusesOutdatedChanges() {
        ProviderSettings first = ProviderSettings.standard().active(false);
        store().settings().saveIfUnchanged(ACME, first);

        assertThat(store().settings().saveIfUnchanged(ACME, ProviderSettings.standard()))
                .isFalse();
        assertThat(store().settings()
                        .saveIfUnchanged(ACME, ProviderSettings.standard().version(2)))
                .isFalse();

        assertThat(store().settings().find(ACME)).isEqualTo(first.version(1));
    }

    @Test
    @DisplayName("settings that were never stored cannot be changed, only begun (K1)")
    public final void beginsWithVersionZero() {
        assertThat(store().settings()
                        .saveIfUnchanged(ACME, ProviderSettings.standard().version(1)))
                .isFalse();
        assertThat(store().settings().find(ACME)).isEqualTo(ProviderSettings.standard());
    }

    @Test
    @DisplayName("each provider has its own settings (P1)")
    public final void providersNeverMix() {
        store().settings().saveIfUnchanged(ZENITH, ProviderSettings.standard().with(PortalState.closed("Holiday")));

        assertThat(store().settings().find(ACME)).isEqualTo(ProviderSettings.standard());
        assertThat(store().settings()
                        .saveIfUnchanged(ACME, ProviderSettings.standard().active(false)))
                .isTrue();
        assertThat(store().settings().find(ZENITH).state()).isEqualTo(PortalState.closed("Holiday"));
    }

    @Test
    @DisplayName("of many who save at once exactly one wins, the first time and later (K1, P53)")
    public final void oneWinsARace() {
        for (int version : new int[] {0, 1}) {
            ProviderSettings read = ProviderSettings.standard().version(version);
            List<Boolean> stored = Together.run(16, thread -> store().settings().saveIfUnchanged(ACME, read));

            assertThat(stored).containsOnlyOnce(true);
            assertThat(store().settings().find(ACME).version()).isEqualTo(version + 1);
        }
    }
}
