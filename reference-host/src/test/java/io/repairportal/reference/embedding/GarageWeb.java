package io.repairportal.reference.embedding;

import io.repairportal.spi.mail.Mailer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The garage's web application in a plain container, at {@code /garage}: a page of its own, sessions, a filter before every request and a
 * page of its own for every error.
 */
final class GarageWeb implements Garage {
    final GarageFilter filter = new GarageFilter();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final GarageStart start;

    private GarageWeb(DataSource database, Mailer mailer) {
        start = new GarageStart(database, mailer);
        connector.setHost("localhost");
        server.addConnector(connector);
        server.setHandler(application());
    }

    /** Starts the garage. */
    static GarageWeb over(DataSource database, Mailer mailer) throws Exception {
        GarageWeb web = new GarageWeb(database, mailer);
        web.server.start();
        return web;
    }

    GarageStart.Wired wired() {
        return start.wired();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public Desk desk() {
        return new GarageDesk(wired());
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private ServletContextHandler application() {
        ServletContextHandler context = new ServletContextHandler("/garage", ServletContextHandler.SESSIONS);
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.allOf(DispatcherType.class));
        context.addEventListener(filter);
        context.addEventListener(start);
        context.addServlet(new ServletHolder(new Words("Our opening hours")), "/hours");
        context.addServlet(new ServletHolder(new Words("The garage is sorry")), "/sorry");
        ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
        errors.addErrorPage(400, 599, "/sorry");
        errors.addErrorPage(Throwable.class, "/sorry");
        context.setErrorHandler(errors);
        return context;
    }

    /** A page of the garage with a few words on it. */
    private static final class Words extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final String words;

        private Words(String words) {
            this.words = words;
        }

        @Override
        public void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(words);
        }
    }
}
