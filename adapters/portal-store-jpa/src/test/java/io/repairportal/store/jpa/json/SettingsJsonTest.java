package io.repairportal.store.jpa.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.settings.ProviderSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settings that an older portal stored are still understood (P56, K1)")
class SettingsJsonTest {
    private static final String WITHOUT_ACCOUNTS =
            "{\"v\":1,\"active\":true,\"state\":{\"mode\":\"CLOSED\",\"reason\":\"Holiday\"},"
                    + "\"access\":{\"question\":true,\"umlauts\":false,\"visitor\":5},\"features\":7,"
                    + "\"publishing\":{\"orders\":true,\"steps\":false,\"address\":true}}";

    @Test
    @DisplayName("settings from before there were logins have the standard rules for them (A9, A13)")
    void readsSettingsWithoutAccounts() {
        ProviderSettings settings = SettingsJson.read(WITHOUT_ACCOUNTS, 3);

        assertThat(settings.accounts()).isEqualTo(ProviderSettings.Accounts.standard());
        assertThat(settings.state().reason()).isEqualTo("Holiday");
        assertThat(settings.version()).isEqualTo(3);
    }
}
