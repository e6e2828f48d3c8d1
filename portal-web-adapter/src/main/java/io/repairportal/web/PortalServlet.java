package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.TextSource;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The portal as a servlet: {@code context.addServlet(new PortalServlet(portal), "/portal/*")}.
 *
 * <p>Touches nothing outside its mount, makes no session of the host, and answers every request itself: it never calls
 * {@code sendError} and lets no exception out, because hosts turn both into pages of their own. Safe for use by many threads.
 */
public final class PortalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Portal> source;
    private final boolean own;
    private final transient List<TextSource> sources = new ArrayList<>();
    private transient Turnstile turnstile = Turnstile.open();
    private transient @Nullable Portal portal;
    private transient @Nullable Gate gate;

    /** Shows this portal; starts it, and leaves closing it to whoever built it. */
    public PortalServlet(Portal portal) {
        this(() -> portal, false);
        Objects.requireNonNull(portal, "portal");
    }

    private PortalServlet(Supplier<Portal> source, boolean own) {
        this.source = source;
        this.own = own;
    }

    /** Returns a servlet that builds its portal when the container starts it, and closes it when the container stops it. */
    public static PortalServlet building(Supplier<Portal> source) {
        return new PortalServlet(Objects.requireNonNull(source, "source"), true);
    }

    /** Asks these texts before ours, key by key; to be called before the container starts the servlet. */
    public PortalServlet texts(TextSource... before) {
        sources.addAll(List.of(before));
        return this;
    }

    /**
     * Answers at most so many reading requests at once, at least 1; further ones wait in order, at most ten seconds, and are answered with 503
     * then. What counts is all that a request asks of database and host; making a page out of it and sending it does not. With
     * four for each processor the slowest of many requests at once wait half as long as without, if database and host answer within
     * milliseconds; a host that asks slow services of its own needs more. Without this call there is no limit but the container's. Forms
     * that are sent and requests to other servlets do not count. To be called before the container starts the servlet.
     */
    public PortalServlet pagesAtOnce(int most) {
        turnstile = Turnstile.of(most);
        return this;
    }

    @Override
    public void init() {
        Portal built = source.get();
        gate = new Pages(built, bundles()).gate(turnstile);
        portal = built;
        built.start();
    }

    @Override
    public void destroy() {
        Portal built = portal;
        if (own && built != null) {
            built.close();
        }
        portal = null;
        gate = null;
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            Gate open = Objects.requireNonNull(gate, "the container must start this servlet before it is used");
            open.pass(new Exchange(http, answer, open.newSupportReference()));
        }
    }

    private TextBundles bundles() {
        return sources.isEmpty() ? TextBundles.ours() : TextBundles.behind(sources.toArray(TextSource[]::new));
    }
}
