package io.repairportal.reference.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.repairportal.core.Portal;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages beside the portal that only a demonstration has. Safe for use by many threads. */
public final class DemoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String OURS_ONLY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String MAIL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation allow-popups";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String JSON = "application/json;charset=UTF-8";

    private final transient Portal portal;
    private final transient Supplier<Personas> personas;
    private final transient DemoOutbox outbox;
    private final transient DemoLogin login;
    private final transient DemoClock clock;
    private final boolean mailbox;

    DemoServlet(Portal portal, Supplier<Personas> personas, Tools tools, boolean mailbox) {
        this.portal = portal;
        this.personas = personas;
        this.outbox = tools.outbox();
        this.login = tools.login();
        this.clock = tools.clock();
        this.mailbox = mailbox;
    }

    /** What a demonstration has instead of the real thing. */
    record Tools(DemoOutbox outbox, DemoLogin login, DemoClock clock) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            doGet(request, response);
        } else if (request.getMethod().equals("POST") && request.getRequestURI().equals("/demo/clock")) {
            doPost(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            page(response, 405, DemoPages.plain("Nothing is taken here", "These pages can only be looked at."));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        switch (path) {
            case "/" -> page(response, 200, DemoPages.start(personas.get(), mailbox));
            case "/demo/outbox" -> page(response, 200, DemoPages.outbox(outbox.newestFirst()));
            case "/demo/outbox.json" -> write(response, JSON, outboxJson());
            case "/demo/personas.json" -> write(response, JSON, personas.get().json());
            case "/demo/clock" -> page(response, 200, DemoPages.clock(clock.instant()));
            case "/demo/look.css" -> stylesheet(response);
            case "/demo/login" -> login(request, response);
            case "/demo/logout" -> leave(response);
            default -> mailOrNothing(path, response);
        }
    }

    /** Sets the clock forward by the field {@code forward}, an ISO 8601 duration such as {@code PT36H} or {@code P40D}. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            clock.forward(Duration.parse(Objects.requireNonNullElse(request.getParameter("forward"), "")));
            redirect(response, "/demo/clock");
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException wrong) {
            page(
                    response,
                    400,
                    DemoPages.plain(
                            "The clock stays",
                            "It goes forward only, by a duration such as PT36H, ten years at most."));
        }
    }

    private void mailOrNothing(String path, HttpServletResponse response) throws IOException {
        Optional<DemoOutbox.Sent> mail = path.startsWith("/demo/outbox/")
                ? outbox.find(path.substring("/demo/outbox/".length())).filter(DemoOutbox.Sent::isMail)
                : Optional.empty();
        if (mail.isPresent()) {
            response.setHeader("Content-Security-Policy", MAIL);
            write(response, HTML, DemoPages.mailBody(mail.get()));
        } else {
            page(
                    response,
                    404,
                    DemoPages.plain("There is nothing here", "The ways into the demonstration are on its first page."));
        }
    }

    private void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CustomerRef> customer = customer(request);
        Optional<Customer> known =
                customer.flatMap(ref -> portal.host().customers().find(ref.provider(), List.of(ref)).stream()
                        .findFirst());
        Optional<ContactRef> contact = Optional.ofNullable(request.getParameter("contact"))
                .flatMap(wanted -> known.flatMap(each -> each.contacts().stream()
                        .map(person -> person.ref())
                        .filter(ref -> ref.value().equals(wanted))
                        .findFirst()));
        if (known.isEmpty() || (contact.isEmpty() && request.getParameter("contact") != null)) {
            page(
                    response,
                    404,
                    DemoPages.plain("Nobody of that name", "The people of the demonstration are on its first page."));
            return;
        }
        cookie(response, login.cookie(known.get().ref(), contact, greeting(known.get(), contact)), "");
        redirect(response, workOrders(known.get().ref().provider()));
    }

    private static Optional<CustomerRef> customer(HttpServletRequest request) {
        try {
            return Optional.of(new CustomerRef(
                    new ProviderRef(Objects.requireNonNullElse(request.getParameter("provider"), "")),
                    Objects.requireNonNullElse(request.getParameter("customer"), "")));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private static String greeting(Customer customer, Optional<ContactRef> contact) {
        String name = contact.flatMap(customer::contact)
                .map(person -> person.name().full())
                .filter(full -> !full.isEmpty())
                .orElse(customer.displayName());
        return name.isEmpty() ? "Customer" : name;
    }

    private String workOrders(ProviderRef provider) {
        boolean single = portal.host().providers().all().size() == 1;
        return portal.publicUrl() + (single ? "" : "/p/" + provider) + "/work-orders";
    }

    private static void leave(HttpServletResponse response) {
        cookie(response, "", "; Max-Age=0");
        redirect(response, "/");
    }

    private static void cookie(HttpServletResponse response, String value, String more) {
        response.addHeader("Set-Cookie", DemoLogin.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + more);
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private String outboxJson() {
        ObjectMapper json = new ObjectMapper();
        ArrayNode messages = json.createArrayNode();
        outbox.newestFirst().forEach(message -> messages.add(outbox.written(message)));
        return json.createObjectNode().set("messages", messages).toString();
    }

    private static void stylesheet(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "max-age=3600");
        try (InputStream css = Objects.requireNonNull(DemoServlet.class.getResourceAsStream("look.css"))) {
            css.transferTo(response.getOutputStream());
        }
    }

    private static void page(HttpServletResponse response, int status, String html) throws IOException {
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", OURS_ONLY);
        response.setHeader("X-Frame-Options", "DENY");
        write(response, HTML, html);
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
