package io.repairportal.web;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;

/** Turns views into bytes: pages by their precompiled templates, answers for machines as JSON. Safe for use by many threads. */
final class Renderer {
    private final TemplateEngine templates;
    private final JsonMapper mapper;
    private final Problems problems;

    Renderer(Problems problems) {
        this.problems = problems;
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Renderer.class.getClassLoader(), "io.repairportal.web.jte");
        this.mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    byte[] page(String template, Object view) {
        PageBytes page = new PageBytes();
        templates.render(template, view, page);
        return page.toByteArray();
    }

    byte[] json(Object body) throws IOException {
        return mapper.writeValueAsBytes(body);
    }

    byte[] problem(Refusal refusal, Passage passage, String support) throws IOException {
        return page("layout/notice.jte", problems.page(refusal, passage, support));
    }
}
