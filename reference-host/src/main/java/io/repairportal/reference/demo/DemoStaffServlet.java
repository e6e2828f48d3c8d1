package io.repairportal.reference.demo;

import io.repairportal.core.Portal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Where the staff of the demonstration's shops sign in, outside the portal, as they would at their host. Safe for use by many threads. */
public final class DemoStaffServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Portal portal;
    private final transient DemoStaff staff;

    DemoStaffServlet(Portal portal, DemoStaff staff) {
        this.portal = portal;
        this.staff = staff;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(response, 200, field(request, "provider"), "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String shop = field(request, "provider");
        Optional<DemoStaff.Member> member = staff.signIn(shop, field(request, "userName"), field(request, "password"));
        if (member.isEmpty()) {
            page(response, 422, shop, "This is not right yet. Both are on the first page.");
            return;
        }
        response.addHeader(
                "Set-Cookie",
                DemoStaff.COOKIE + "=" + staff.cookie(member.get()) + "; Path=/; HttpOnly; SameSite=Strict");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        boolean single = portal.host().providers().all().size() == 1;
        response.setHeader("Location", portal.publicUrl() + (single ? "" : "/p/" + shop) + "/staff");
    }

    private static void page(HttpServletResponse response, int status, String shop, String wrong) throws IOException {
        byte[] html = DemoPages.staffLogin(shop, wrong).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
                        + " form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html);
    }

    private static String field(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
