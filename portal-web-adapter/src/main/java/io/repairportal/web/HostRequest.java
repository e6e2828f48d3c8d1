package io.repairportal.web;

import io.repairportal.spi.access.HostIdentity;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** What the host's own login may look at to recognise a person (A18). */
record HostRequest(HttpServletRequest request) implements HostIdentity.Request {

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    @Override
    public Optional<String> remoteUser() {
        return Optional.ofNullable(request.getRemoteUser());
    }

    @Override
    public Optional<Object> attribute(String name) {
        return Optional.ofNullable(request.getAttribute(name));
    }
}
