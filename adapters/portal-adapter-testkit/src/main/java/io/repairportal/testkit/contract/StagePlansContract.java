package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.testkit.fixture.StagePlanFixture;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.publication.StagePlans} must do. */
public abstract class StagePlansContract extends PortalStoreContract {
    private static final StagePlanRef BODY = new StagePlanRef("body");

    /** For subclasses. */
    protected StagePlansContract() {}

    @Test
    @DisplayName("a plan comes back with its stages in order and their explanations in each language (K8)")
    public final void remembersEverything() {
        StagePlan plan = aStagePlan("body")
                .named(Texts.DIFFICULT)
                .stage("z-received", Texts.DIFFICULT)
                .explained(Texts.DIFFICULT)
                .explained(Locale.GERMAN, "Angenommen", "Ihr Fahrzeug ist bei uns.")
                .explained(Locale.forLanguageTag("pt-BR"), "", " ")
                .explained(Locale.forLanguageTag("sr-Latn-RS"), "", "Primljeno.")
                .stage("a-painting")
                .stage("inspection")
                .build();

        store().stagePlans().save(ACME, plan);

        assertThat(store().stagePlans().find(ACME, BODY)).contains(plan);
        assertThat(store().stagePlans().all(ACME)).containsExactly(plan);
    }

    @Test
    @DisplayName("the longest plan with the longest texts comes back unharmed (K8)")
    public final void keepsLongTexts() {
        StagePlanFixture fixture = aStagePlan("p".repeat(64)).named(Texts.ofLength(200));
        IntStream.range(0, 100).forEach(stage -> fixture.stage("s" + stage, Texts.ofLength(200))
                .explained(Locale.ENGLISH, Texts.ofLength(200), Texts.ofLength(2_000)));
        StagePlan plan = fixture.build();

        store().stagePlans().save(ACME, plan);

        assertThat(store().stagePlans().find(ACME, plan.ref())).contains(plan);
    }

    @Test
    @DisplayName("saving puts a plan in the place of the one with the same reference (K8)")
    public final void replaces() {
        store().stagePlans()
                .save(
                        ACME,
                        aStagePlan("body").stage("received").explained("Old.").build());
        StagePlan changed =
                aStagePlan("body").named("Other name").stage("drying").build();

        store().stagePlans().save(ACME, changed);
        store().stagePlans().save(ACME, changed);

        assertThat(store().stagePlans().find(ACME, BODY)).contains(changed);
        assertThat(store().stagePlans().all(ACME)).containsExactly(changed);
    }

    @Test
    @DisplayName("plans are listed by name (K8)")
    public final void listsByName() {
        store().stagePlans().save(ACME, aStagePlan("a").named("Paint").build());
        store().stagePlans().save(ACME, aStagePlan("b").named("Body").build());
        store().stagePlans().save(ACME, aStagePlan("c").named("Glass").build());

        assertThat(store().stagePlans().all(ACME))
                .extracting(StagePlan::name)
                .containsExactly("Body", "Glass", "Paint");
    }

    @Test
    @DisplayName("a plan of another provider does not exist, not even under the same reference (P1)")
    public final void providersNeverMix() {
        StagePlan ours = aStagePlan("body").named("Ours").build();
        StagePlan theirs = aStagePlan("body").named("Theirs").build();
        store().stagePlans().save(ACME, ours);
        store().stagePlans().save(ZENITH, theirs);
        store().stagePlans().save(ZENITH, aStagePlan("only-theirs").build());

        assertThat(store().stagePlans().find(ACME, BODY)).contains(ours);
        assertThat(store().stagePlans().all(ACME)).containsExactly(ours);
        assertThat(store().stagePlans().find(ACME, new StagePlanRef("only-theirs")))
                .isEmpty();
        assertThat(store().stagePlans().find(ZENITH, BODY)).contains(theirs);
        assertThat(store().stagePlans().all(new ProviderRef("nowhere"))).isEmpty();
    }

    @Test
    @DisplayName("many who save the same plan at once leave one whole plan (K8)")
    public final void savesTogether() {
        Together.run(8, thread -> {
            store().stagePlans().save(ACME, plan(thread));
            return true;
        });

        assertThat(IntStream.range(0, 8).mapToObj(StagePlansContract::plan).toList())
                .containsAll(store().stagePlans().all(ACME));
        assertThat(store().stagePlans().all(ACME)).hasSize(1);
    }

    private static StagePlan plan(int thread) {
        return aStagePlan("body")
                .named("Plan " + thread)
                .stage("stage-" + thread)
                .build();
    }
}
