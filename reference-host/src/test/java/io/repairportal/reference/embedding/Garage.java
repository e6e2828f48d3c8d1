package io.repairportal.reference.embedding;

import java.net.URI;

/** The garage's web application while it runs, at {@code /garage}, whatever it runs in. */
interface Garage extends AutoCloseable {
    /** Returns the port at which it listens. */
    int port();

    /** Returns its people. */
    Desk desk();

    /** Returns where a path of the garage is reached in this test. */
    default URI url(String path) {
        return URI.create("http://localhost:" + port() + "/garage" + path);
    }

    /** Returns where an address, as customers read it in a mail, is reached in this test: behind the garage's proxy. */
    default URI behindProxy(URI address) {
        return URI.create("http://localhost:" + port() + address.getRawPath());
    }
}
