package io.repairportal.testkit.contract;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.HostIdentity.Person;
import io.repairportal.spi.access.HostIdentity.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the contract for a host's own login can be kept (M3, A18)")
class HeaderIdentityContractTest extends HostIdentityContract {
    @Override
    protected HostIdentity knowing(Person... people) {
        return new HeaderIdentity(List.of(people));
    }

    @Override
    protected Request signedIn(Person person) {
        return new HeaderIdentity.WithHeaders(Map.of(HeaderIdentity.HEADER, HeaderIdentity.name(person)));
    }

    @Override
    protected Request anonymous() {
        return new HeaderIdentity.WithHeaders(Map.of());
    }
}
