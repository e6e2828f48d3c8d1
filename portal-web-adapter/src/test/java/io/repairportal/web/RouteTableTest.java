package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.web.text.TextBundles;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private final List<Route<?>> routes =
            new Pages(new Shop().portal(URI.create("http://localhost/portal")), TextBundles.ours()).routes();

    @Test
    @DisplayName("every address says who may use it, and strangers reach only the pages meant for them (P1)")
    void everyRouteHasAccess() {
        assertThat(routes).allSatisfy(route -> assertThat(route.access()).isNotNull());
        assertThat(routes.stream()
                        .filter(route -> route.access() == Access.STRANGER)
                        .map(Route::pattern))
                .containsOnly(
                        "/",
                        "/a/{token}",
                        "/a/{token}/renew",
                        "/a/{anything...}",
                        "/new-link",
                        "/leave",
                        "/erased",
                        "/sign-out",
                        "/closed",
                        "/sign-in",
                        "/sign-in/code",
                        "/find",
                        "/reset",
                        "/reset/{token}",
                        "/invite/{token}",
                        "/register",
                        "/verify/{token}",
                        "/about",
                        "/api/v1/session",
                        "/contact");
        assertThat(routes.stream()
                        .filter(route -> route.access() == Access.PUBLIC_FILE)
                        .map(Route::pattern))
                .containsOnly("/brand/{version}/brand.css", "/brand/{version}/logo");
    }

    @Test
    @DisplayName("every address below a work order is open only to who may see that work order (E5, A6)")
    void workOrderRoutes() {
        assertThat(routes.stream().filter(route -> route.pattern().contains("{workOrder}")))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.access())
                        .isEqualTo(route.method() == Route.Method.POST ? Access.WORK_ORDER : Access.WORK_ORDER_READER));
    }

    @Test
    @DisplayName("no address that takes a form is open to who only reads (P65)")
    void formsAreForThoseWhoAct() {
        assertThat(routes.stream().filter(route -> route.method() == Route.Method.POST))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.access())
                        .isIn(
                                Access.STRANGER,
                                Access.ACTING,
                                Access.MEMBER,
                                Access.WORK_ORDER,
                                Access.PERSON,
                                Access.SIGNED_IN,
                                Access.STAFF,
                                Access.ADMINISTRATOR,
                                Access.PREVIEW));
    }

    @Test
    @DisplayName(
            "every address that takes a form says which fields, or is one of the back office, whose input refuses what"
                    + " nobody asked for (P36)")
    void everyFormSaysItsFields() {
        assertThat(routes.stream().filter(route -> route.method() == Route.Method.POST && !route.declaresFields()))
                // why these may: they read through Input, which knows only afterwards what it asked for
                .allSatisfy(route -> assertThat(route.access()).isIn(Access.STAFF, Access.ADMINISTRATOR));
        assertThat(routes.stream().filter(route -> route.method() == Route.Method.GET))
                .noneMatch(Route::declaresFields);
    }

    @Test
    @DisplayName("a form has the fields that its address names, and those that every form carries, and no others (P36)")
    void onlyDeclaredFields() {
        Route<?> naming =
                Route.post("/x").taking("text").allow(Access.STRANGER).to((visit, anybody) -> Reply.notFound());
        assertThat(naming.takes(Set.of())).isTrue();
        assertThat(naming.takes(Set.of("text", "form", "operation"))).isTrue();
        assertThat(naming.takes(Set.of("text", "Text"))).isFalse();
        Route<?> empty = Route.post("/x").taking().allow(Access.STRANGER).to((visit, anybody) -> Reply.notFound());
        assertThat(empty.takes(Set.of("form"))).isTrue();
        assertThat(empty.takes(Set.of("text"))).isFalse();
    }

    @Test
    @DisplayName("no address is named twice for the same method")
    void noDuplicates() {
        assertThat(routes.stream().map(route -> route.method() + " " + route.pattern()))
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("the list of static files names exactly what there is")
    void staticFilesAreListed() throws Exception {
        StaticFiles files = new StaticFiles();
        assertThat(StaticFiles.names()).contains("portal.css", "portal.js", "icons.svg");
        assertThat(StaticFiles.names()).containsExactlyInAnyOrderElementsOf(filesInTheFolder());
        assertThat(StaticFiles.names())
                .allSatisfy(name -> assertThat(files.find(files.hash(), name)).isPresent());
        assertThat(files.find(files.hash(), "files.txt")).isEmpty();
    }

    private static List<String> filesInTheFolder() throws IOException, URISyntaxException {
        URL list = Objects.requireNonNull(StaticFiles.class.getResource("static/files.txt"));
        try (Stream<Path> files = Files.list(Path.of(list.toURI()).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("files.txt"))
                    .toList();
        }
    }
}
