package io.repairportal.web;

import jakarta.servlet.http.HttpServletResponse;

/** Says what an answer is, also where a filter of the host has settled an encoding for all answers before (M1). */
final class ContentTypes {
    static final String HTML = "text/html; charset=utf-8";
    static final String PROBLEM_JSON = "application/problem+json";

    private ContentTypes() {}

    /** Sets the type; texts are UTF-8, whatever was settled before. */
    static void set(HttpServletResponse response, String type) {
        response.setContentType(type);
        String settled = response.getContentType();
        // why: containers add the host's encoding to types that name none, such as JSON, which would make readers
        // misread the bytes
        if (settled != null && !settled.equals(type) && !type.contains("charset")) {
            response.setCharacterEncoding("UTF-8");
        }
    }
}
