package io.repairportal.reference.embedding;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before every request of many an application: it settles an encoding of the last century, reads a parameter, and lets only
 * those who are signed in to the garage see more than the portal. Notes what the portal does to it.
 */
final class GarageFilter implements Filter, HttpSessionListener {
    final List<Integer> errorsSent = new CopyOnWriteArrayList<>();
    final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    final AtomicInteger sessions = new AtomicInteger();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        asked.setCharacterEncoding("ISO-8859-1");
        asked.getParameter("_method");
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setCharacterEncoding("ISO-8859-1");
        answer.setHeader("Cache-Control", "private");
        try {
            chain.doFilter(request, new Noting(answer));
        } catch (IOException | ServletException | RuntimeException failure) {
            thrown.add(failure);
            throw failure;
        }
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.incrementAndGet();
    }

    /** Notes the errors that the container is asked to answer. */
    private final class Noting extends HttpServletResponseWrapper {
        private Noting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            errorsSent.add(status);
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            errorsSent.add(status);
            super.sendError(status);
        }
    }
}
