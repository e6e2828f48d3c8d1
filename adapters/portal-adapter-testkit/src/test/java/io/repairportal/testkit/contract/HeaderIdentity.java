package io.repairportal.testkit.contract;

import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host login behind a proxy that puts customer and provider into a header; for tests of the contract. */
class HeaderIdentity implements HostIdentity {
    static final String HEADER = "X-Customer";

    private final List<Person> people;

    HeaderIdentity(List<Person> people) {
        this.people = people;
    }

    @Override
    public Optional<Person> identify(Request request, ProviderRef provider) {
        return people.stream()
                .filter(person -> request.header(HEADER).equals(Optional.of(name(person))))
                .filter(person -> person.customer().provider().equals(provider))
                .findFirst();
    }

    static String name(Person person) {
        return person.customer().toString();
    }

    /** A request with these headers and nothing else. */
    record WithHeaders(Map<String, String> headers) implements Request {
        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remoteUser() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> attribute(String name) {
            return Optional.empty();
        }
    }
}
