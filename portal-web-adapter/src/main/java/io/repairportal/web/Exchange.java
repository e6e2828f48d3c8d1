package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * One request and its answer, as the container hands them over.
 *
 * @param request the request
 * @param response the answer
 * @param support what a customer can quote and staff can search the log for; random
 */
record Exchange(HttpServletRequest request, HttpServletResponse response, String support) {

    boolean head() {
        return "HEAD".equals(request.getMethod());
    }

    boolean post() {
        return "POST".equals(request.getMethod());
    }

    boolean accepts(String encoding) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains(encoding) && !accepted.contains(encoding + ";q=0");
    }
}
