package io.repairportal.web;

import io.repairportal.core.Portal;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A plain servlet container with the portal mounted somewhere. */
final class WebHost implements AutoCloseable {
    private final Server server;
    private final int port;
    final String mount;

    private WebHost(Server server, int port, String mount) {
        this.server = server;
        this.port = port;
        this.mount = mount;
    }

    /** Starts a container whose portal is reached at {@code mount}, for example {@code /a/b/portal}; empty for the root. */
    static WebHost at(String mount, Function<URI, Portal> portal) {
        int port = freePort();
        return start(port, mount, new PortalServlet(portal.apply(URI.create("http://localhost:" + port + mount))));
    }

    /** Starts a container for a servlet of the test's own. */
    static WebHost of(Function<URI, PortalServlet> servlet) {
        int port = freePort();
        return start(port, "/portal", servlet.apply(URI.create("http://localhost:" + port + "/portal")));
    }

    /** Starts a container for a portal whose public address is somewhere else. */
    static WebHost behind(URI publicUrl, String mount, Function<URI, Portal> portal) {
        return start(freePort(), mount, new PortalServlet(portal.apply(publicUrl)));
    }

    /** Returns the absolute address of a path below the mount. */
    URI url(String path) {
        return URI.create("http://localhost:" + port + mount + path);
    }

    int port() {
        return port;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("localhost", 0));
            return socket.getLocalPort();
        } catch (java.io.IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private static WebHost start(int port, String mount, PortalServlet servlet) {
        HttpConfiguration configuration = new HttpConfiguration();
        // why unsafe: what strange addresses do to the portal is what these tests are about
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setSendServerVersion(false);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("localhost");
        connector.setPort(port);
        server.addConnector(connector);
        int last = mount.lastIndexOf('/');
        String context = mount.isEmpty() || last == 0 ? "/" : mount.substring(0, last);
        ServletContextHandler handler = new ServletContextHandler(context);
        handler.getServletHandler().setDecodeAmbiguousURIs(true);
        handler.addServlet(new ServletHolder(servlet), mount.isEmpty() ? "/*" : mount.substring(last) + "/*");
        server.setHandler(handler);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return new WebHost(server, port, mount);
    }

    static List<String> mounts() {
        return List.of("", "/portal", "/a/b/portal");
    }
}
