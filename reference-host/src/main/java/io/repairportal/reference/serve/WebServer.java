package io.repairportal.reference.serve;

import static org.eclipse.jetty.http.UriCompliance.Violation.FRAGMENT;
import static org.eclipse.jetty.http.UriCompliance.Violation.USER_INFO;

import io.repairportal.reference.Refusal;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.UnresolvedAddressException;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with plain HTTP, bounded in every direction. The port is taken first, so that its number is known before the portal is built. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 48;
    private static final int LEAST_THREADS = 6;
    private static final int LARGEST_HEADER = 8 * 1024;
    private static final long LONGEST_SILENCE_MS = 30_000;
    /** For requests, then for threads; with the portal's five seconds the host is gone within ten. */
    private static final long STOPS_WITHIN_MS = 3_000;

    private static final long THREADS_STOP_WITHIN_MS = 1_000;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Refuses a port that cannot be taken, before anything is begun that would have to be undone. */
    static void requireFree(String address, int port) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(address, port));
        } catch (IOException impossible) {
            throw refusal(address, port, impossible);
        }
    }

    /** Takes the port; 0 takes a free one. */
    public static WebServer open(String address, int port) {
        // why a queue of the JDK's: Jetty's own asks the platform's management beans, which are slow to begin
        QueuedThreadPool threads = new QueuedThreadPool(
                MOST_THREADS, LEAST_THREADS, (int) LONGEST_SILENCE_MS, new LinkedBlockingQueue<>());
        threads.setName("http");
        threads.setStopTimeout(THREADS_STOP_WITHIN_MS);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(limits()));
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(LONGEST_SILENCE_MS);
        server.addConnector(connector);
        server.setStopTimeout(STOPS_WITHIN_MS);
        server.setErrorHandler(new BareErrors());
        try {
            connector.open();
        } catch (IOException | UnresolvedAddressException impossible) {
            throw refusal(address, port, impossible);
        }
        return new WebServer(server, connector);
    }

    /** Returns the port. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Makes these servlets ready, each under its path pattern; nobody is answered yet. Returns what stops them. */
    public AutoCloseable prepare(Map<String, Servlet> servlets) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.setErrorHandler(new BareErrors());
        servlets.forEach((pattern, servlet) -> {
            ServletHolder holder = new ServletHolder(servlet);
            holder.setInitOrder(1);
            context.addServlet(holder, pattern);
        });
        server.setHandler(new GracefulHandler(context));
        try {
            context.start();
            return context::stop;
        } catch (Exception failed) {
            throw new IllegalStateException("the pages did not start", failed);
        }
    }

    /** Answers from now on. Connections that waited are answered first. */
    public void start() {
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException("the web server did not start", failed);
        }
    }

    /** Answers until {@link #close}. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
            connector.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the web server did not stop in order", failed);
        }
    }

    private static Refusal refusal(String address, int port, Exception impossible) {
        // why the cause too: Jetty wraps what the system says
        String system = impossible.getMessage() + " " + impossible.getCause();
        boolean taken = system.contains("already in use");
        return new Refusal(
                taken
                        ? "Port " + port + " is in use: stop the other program, or choose another one with --port."
                        : "Port " + port + " of " + address
                                + " cannot be opened: choose others with --bind and --port.");
    }

    private static HttpConfiguration limits() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        http.setIdleTimeout(LONGEST_SILENCE_MS);
        // why any address: the servlets read it as it was sent, and say that there is no such page in words of their
        // own
        http.setUriCompliance(UriCompliance.from(EnumSet.complementOf(EnumSet.of(USER_INFO, FRAGMENT))));
        return http;
    }
}
