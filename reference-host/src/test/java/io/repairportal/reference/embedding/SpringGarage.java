package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.mail.Mailer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The garage as an application of Spring Boot on its embedded Tomcat, with a page of its own beside the portal. */
record SpringGarage(ServletWebServerApplicationContext context) implements Garage {
    // why kept here: a logger that nobody holds forgets its level; Tomcat would tell of every start and stop
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /** Starts the garage with a pool of its own over the same database; {@code settings} are further properties of Spring Boot. */
    static SpringGarage over(HikariDataSource database, Mailer mailer, String... settings) {
        TOMCAT.setLevel(Level.SEVERE);
        SpringApplication application = new SpringApplication(Application.class);
        // why: Spring would take over the log of the whole program, in which other tests run as well
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.setRegisterShutdownHook(false);
        application.addInitializers(starting -> starting.getBeanFactory().registerSingleton("mailer", mailer));
        String[] all = Stream.concat(usual(database), Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new SpringGarage((ServletWebServerApplicationContext) application.run(all));
    }

    @Override
    public int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public Desk desk() {
        return context.getBean(Desk.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Stream<String> usual(HikariDataSource database) {
        return Stream.of(
                "server.address=localhost",
                "server.port=0",
                "server.servlet.context-path=/garage",
                "garage.portal.secret=" + GarageStart.SECRET,
                "spring.datasource.url=" + database.getJdbcUrl(),
                "spring.datasource.username=" + database.getUsername(),
                "spring.flyway.enabled=false",
                "spring.main.banner-mode=off");
    }

    @SpringBootApplication
    @RestController
    static class Application {
        @GetMapping("/hours")
        String hours() {
            return "Our opening hours";
        }
    }
}
