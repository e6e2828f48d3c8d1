package io.repairportal.testkit.memory;

import io.repairportal.spi.provider.ProviderRef;

/** Names one record of one provider, so that the same name at two providers never mixes. */
record Key(ProviderRef provider, String ref) {}
