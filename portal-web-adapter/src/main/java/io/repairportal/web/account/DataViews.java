package io.repairportal.web.account;

import io.repairportal.core.privacy.ErasurePlan;
import io.repairportal.core.privacy.Kept;
import io.repairportal.core.privacy.Place;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.NoticeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Your data" as pages (O4). Safe for use by many threads. */
public final class DataViews {
    private final Frames frames;
    private final ProviderLook providers;

    /** Puts the pages into these frames; providers are called as this service calls them. */
    public DataViews(Frames frames, ProviderLook providers) {
        this.frames = Objects.requireNonNull(frames, "frames");
        this.providers = Objects.requireNonNull(providers, "providers");
    }

    /** What would go at the provider of this page, and everywhere. */
    record Plans(ErasurePlan here, ErasurePlan everywhere) {
        boolean several() {
            return here.places().size() < everywhere.places().size()
                    && !here.places().isEmpty();
        }
    }

    Reply data(Visit visit) {
        Frame frame = frames.of(visit);
        DataView view = new DataView(
                frame.page(frame.texts().of("account.data")),
                frame.links().account(""),
                Forms.button(visit, frame.links().account("data/copy")),
                frame.links().account("data/erase"));
        return Reply.view("account/data.jte", view);
    }

    Reply erase(Visit visit, Plans plans, Map<String, String> wrong) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("data.erase");
        FieldsView form = form(visit, frame, plans, wrong);
        EraseView view = new EraseView(
                form.wrong() ? frame.errorPage(heading) : frame.page(heading),
                frame.links().account("data"),
                goes(frame, plans.everywhere()),
                kept(plans).map(kept -> stays(frame, kept)).toList(),
                warnings(frame, plans.everywhere()),
                form);
        return form.wrong() ? Reply.form("account/erase.jte", view) : Reply.view("account/erase.jte", view);
    }

    Reply erased(Visit visit) {
        boolean stays = !visit.query(DataPages.LOGIN).isEmpty();
        return notice(visit, 200, "check-circle", stays ? "data.erasedHere" : "data.erased");
    }

    Reply tooMany(Visit visit) {
        return notice(visit, 429, "clock", "data.tooMany");
    }

    private Reply notice(Visit visit, int status, String icon, String key) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of(key);
        return Reply.view(
                status,
                "layout/notice.jte",
                new NoticeView(
                        status == 200 ? frame.page(heading) : frame.errorPage(heading),
                        icon,
                        heading,
                        frame.texts().of(key + "Text", visit.provider().name()),
                        Optional.empty()));
    }

    private FieldsView form(Visit visit, Frame frame, Plans plans, Map<String, String> wrong) {
        List<FieldView> fields = new ArrayList<>();
        if (plans.several()) {
            fields.add(where(visit, frame).wrong(words(frame, wrong.get(DataPages.WHERE))));
        }
        fields.add(FieldView.of(
                        FieldView.Kind.CHECK, DataPages.CONFIRMED, frame.texts().of("data.confirm"))
                .filled(visit.field(DataPages.CONFIRMED))
                .wrong(words(frame, wrong.get(DataPages.CONFIRMED))));
        return Forms.fields(visit, frame.texts().of("data.eraseNow"), fields);
    }

    private static Optional<String> words(Frame frame, @Nullable String key) {
        return Optional.ofNullable(key).map(known -> frame.texts().of(known));
    }

    private static FieldView where(Visit visit, Frame frame) {
        String name = visit.provider().name();
        List<FieldView.Option> options = List.of(
                new FieldView.Option(
                        DataPages.HERE,
                        frame.texts().of("data.here", name),
                        frame.texts().of("data.hereHint")),
                new FieldView.Option(
                        DataPages.EVERYWHERE,
                        frame.texts().of("data.everywhere"),
                        frame.texts().of("data.everywhereHint")));
        String before = visit.field(DataPages.WHERE);
        return FieldView.choice(DataPages.WHERE, frame.texts().of("data.where"), options)
                .filled(before.equals(DataPages.EVERYWHERE) ? DataPages.EVERYWHERE : DataPages.HERE);
    }

    private List<String> goes(Frame frame, ErasurePlan plan) {
        List<String> goes = new ArrayList<>();
        if (plan.loginGoes()) {
            goes.add(frame.texts().of("data.goes.login"));
        }
        plan.places()
                .forEach(place -> goes.add(frame.texts()
                        .of(
                                "data.goes.access",
                                nameOf(place.customer().provider()),
                                place.customerName().isBlank()
                                        ? place.customer().value()
                                        : place.customerName())));
        Stream.of("links", "name", "wishes")
                .forEach(what -> goes.add(frame.texts().of("data.goes." + what)));
        return goes;
    }

    private static Stream<Kept> kept(Plans plans) {
        return plans.everywhere().kept().stream().filter(kept -> kept != Kept.LOGIN);
    }

    private static EraseView.Stay stays(Frame frame, Kept kept) {
        String word = kept.name().toLowerCase(Locale.ROOT);
        return new EraseView.Stay(
                frame.texts().of("data.kept." + word), frame.texts().of("data.why." + word));
    }

    private static List<String> warnings(Frame frame, ErasurePlan plan) {
        return plan.places().stream()
                .filter(Place::lastAdmin)
                .map(place -> frame.texts().of("data.lastAdmin", place.customerName()))
                .toList();
    }

    private String nameOf(ProviderRef provider) {
        return providers.find(provider).map(Provider::name).orElse(provider.value());
    }
}
