package io.repairportal.web.signin;

import io.repairportal.core.message.Violation;
import io.repairportal.core.proposal.Register;
import io.repairportal.core.proposal.RegistrationToken;
import io.repairportal.core.proposal.SelfRegistration;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Somebody becomes a customer by herself (A12): she writes who she is, and proves her address by a button behind the link in a mail. The
 * answer never tells whether an address is known (P9); a link that cannot be used has one page, whatever is wrong with it. Where the provider
 * takes no registrations there is nothing. Safe for use by many threads.
 */
public final class RegisterPages {
    private static final String REGISTER = "/register";
    private static final String VERIFY = "/verify/{token}";
    private static final String DONE = "done";
    private static final String SENT = "sent";
    private static final String PROVEN = "proven";

    private final SelfRegistration registration;
    private final RegisterViews views;

    /** Registers by this service. */
    public RegisterPages(SelfRegistration registration, RegisterViews views) {
        this.registration = Objects.requireNonNull(registration, "registration");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(REGISTER).allow(Access.STRANGER).to((visit, anybody) -> ifOffered(visit, () -> show(visit))),
                Route.post(REGISTER)
                        .taking(RegisterViews.FIELDS)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> register(visit)),
                Route.get(VERIFY)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> ifOffered(visit, () -> withToken(visit, this::look))),
                Route.post(VERIFY)
                        .taking()
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> ifOffered(visit, () -> withToken(visit, this::prove))));
    }

    private Reply show(Visit visit) {
        return switch (visit.query(DONE)) {
            case SENT -> views.sent(visit);
            case PROVEN -> views.proven(visit);
            default -> views.form(visit, Map.of());
        };
    }

    private Reply register(Visit visit) {
        Optional<Locale> language = language(visit);
        if (language.isEmpty() && !visit.field(RegisterViews.LANGUAGE).isEmpty()) {
            return ifOffered(visit, () -> views.form(visit, Map.of(RegisterViews.LANGUAGE, "invalid")));
        }
        return registration
                .register(visit.provider().ref(), wish(visit, language), visit.caller())
                .fold(
                        () -> Reply.redirect(visit.links().register() + "?" + DONE + "=" + SENT),
                        invalid -> views.form(visit, byField(invalid.violations())),
                        Reply::notFound);
    }

    private Reply look(Visit visit, RegistrationToken token) {
        return registration.isUsable(visit.provider().ref(), token) ? views.prove(visit) : views.over(visit);
    }

    private Reply prove(Visit visit, RegistrationToken token) {
        return registration.prove(visit.provider().ref(), token)
                ? Reply.redirect(visit.links().register() + "?" + DONE + "=" + PROVEN)
                : views.over(visit);
    }

    private Reply withToken(Visit visit, BiFunction<Visit, RegistrationToken, Reply> page) {
        return RegistrationToken.parse(visit.segment("token"))
                .map(token -> page.apply(visit, token))
                .orElseGet(() -> views.over(visit));
    }

    private Reply ifOffered(Visit visit, Supplier<Reply> page) {
        return registration.isOffered(visit.provider().ref()) ? page.get() : Reply.notFound();
    }

    private static Register wish(Visit visit, Optional<Locale> language) {
        return new Register(
                visit.field(RegisterViews.GIVEN),
                visit.field(RegisterViews.FAMILY),
                visit.field(RegisterViews.COMPANY),
                visit.field(RegisterViews.EMAIL),
                visit.field(RegisterViews.PHONE),
                visit.field(RegisterViews.TEXTS).equals(RegisterViews.YES),
                visit.field(RegisterViews.STREET),
                visit.field(RegisterViews.POSTCODE),
                visit.field(RegisterViews.CITY),
                visit.field(RegisterViews.COUNTRY),
                language.or(() -> Optional.of(visit.language())));
    }

    private static Optional<Locale> language(Visit visit) {
        return visit.provider().languages().offered().stream()
                .filter(each -> each.toLanguageTag().equals(visit.field(RegisterViews.LANGUAGE)))
                .findFirst();
    }

    private static Map<String, String> byField(List<Violation> violations) {
        Map<String, String> wrong = new LinkedHashMap<>();
        violations.forEach(violation -> wrong.putIfAbsent(violation.field(), violation.code()));
        return wrong;
    }
}
