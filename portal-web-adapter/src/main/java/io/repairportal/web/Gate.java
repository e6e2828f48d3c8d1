package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.spi.PortalAdapterException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one way in. Every request passes the same steps: route, method, size, session, form token, admission, access of the route, handler,
 * reply, headers. Whatever happens on the way becomes an answer of the portal's own. Safe for use by many threads.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.web");
    private static final String SUPPORT = "support";

    private final Portal portal;
    private final RouteTable routes;
    private final StaticFiles statics;
    private final Cookies cookies;
    private final FormGuard forms;
    private final Renderer renderer;
    private final Turnstile turnstile;

    Gate(Portal portal, RouteTable routes, Renderer renderer, Turnstile turnstile) {
        this.portal = portal;
        this.routes = routes;
        this.statics = new StaticFiles();
        this.renderer = renderer;
        this.turnstile = turnstile;
        this.cookies = new Cookies(portal.publicUrl());
        this.forms = new FormGuard(portal.publicUrl());
    }

    /** Answers one request, whatever it is. */
    void pass(Exchange exchange) {
        String before = MDC.get(SUPPORT);
        MDC.put(SUPPORT, exchange.support());
        try {
            answer(exchange);
        } finally {
            restore(before);
        }
    }

    /** Returns what a customer can quote and staff can search the log for. */
    String newSupportReference() {
        StringBuilder reference = new StringBuilder(10);
        String random = portal.access().newBrowser().value();
        for (int at = 0; reference.length() < 10; at++) {
            if (random.charAt(at) != '_' && random.charAt(at) != '-') {
                reference.append(random.charAt(at));
            }
        }
        return reference.toString();
    }

    RouteTable routes() {
        return routes;
    }

    StaticFiles statics() {
        return statics;
    }

    Cookies cookies() {
        return cookies;
    }

    FormGuard forms() {
        return forms;
    }

    Turnstile turnstile() {
        return turnstile;
    }

    /** Returns the last segment of the mount, as browsers see it. */
    String mountSegment(HttpServletRequest request) {
        String path = portal.publicUrl().getPath();
        String mount = path == null || path.isEmpty() ? request.getRequestURI() : path;
        return "./" + mount.substring(mount.lastIndexOf('/') + 1);
    }

    private void answer(Exchange exchange) {
        Optional<Passage> begun = Optional.empty();
        try {
            Passage passage = new Passage(portal, this, exchange.request());
            begun = Optional.of(passage);
            send(reply(passage), exchange, passage);
        } catch (IOException gone) {
            LOG.debug("The browser did not wait for the answer of {}", begun.map(Passage::pattern));
        } catch (Throwable failure) {
            failed(failure, exchange, begun);
        }
    }

    private static Reply reply(Passage passage) {
        try {
            return passage.answer();
        } catch (RefusedException refused) {
            return Reply.problem(refused.refusal());
        }
    }

    private void send(Reply reply, Exchange exchange, Passage passage) throws IOException {
        reply.sendBy(new ReplyWriter(exchange, renderer, passage));
    }

    private void failed(Throwable failure, Exchange exchange, Optional<Passage> begun) {
        Refusal refusal = report(failure, begun.map(Passage::pattern).orElse("(unread)"));
        if (exchange.response().isCommitted()) {
            return;
        }
        Unsaid.takeBack(exchange.response());
        if (begun.isEmpty() || !explained(refusal, exchange, begun.get())) {
            lastResort(refusal, exchange, begun);
        }
    }

    private boolean explained(Refusal refusal, Exchange exchange, Passage passage) {
        try {
            send(Reply.problem(refusal), exchange, passage);
            return true;
        } catch (IOException | RuntimeException | Error worse) {
            LOG.debug("The page that says that {} failed has failed too", passage.pattern(), worse);
            return exchange.response().isCommitted();
        }
    }

    private static void lastResort(Refusal refusal, Exchange exchange, Optional<Passage> begun) {
        try {
            LastResort.send(exchange, refusal, begun);
        } catch (IOException | RuntimeException gone) {
            LOG.debug("Nobody is left to tell that {} failed", begun.map(Passage::pattern), gone);
        }
    }

    private static Refusal report(Throwable failure, String pattern) {
        if (failure instanceof PortalAdapterException trouble && trouble.worthRetrying()) {
            LOG.warn(
                    "{} could not be answered now; it heals by itself when the other side answers again",
                    pattern,
                    trouble);
            return Refusal.UNAVAILABLE;
        }
        LOG.error("{} failed", pattern, failure);
        return Refusal.INTERNAL;
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            MDC.remove(SUPPORT);
        } else {
            MDC.put(SUPPORT, before);
        }
    }
}
