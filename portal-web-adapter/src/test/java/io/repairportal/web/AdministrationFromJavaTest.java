package io.repairportal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.audit.AuditExport;
import io.repairportal.core.audit.Verification;
import io.repairportal.core.notification.TemplateDraft;
import io.repairportal.core.notification.TemplateOutcome;
import io.repairportal.core.notification.TemplatePreview;
import io.repairportal.core.notification.TemplateTrial;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.core.resource.FolderRemoval;
import io.repairportal.core.resource.NewResource;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.core.settings.SetupCheck;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.layout.BrandColours;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rest of {@link BackOfficeFromJavaTest}: how the portal itself is set up and looked after without its pages. */
class AdministrationFromJavaTest {
    private static final String TEMPLATE = "/staff/templates/{event}/{channel}/{language}";
    private static final Actor.Staff BOSS = new Actor.Staff(Shop.ACME, new StaffRef("bo"), "Bo Birch");

    private final Shop shop = new Shop();
    private final Portal portal = shop.portal(URI.create("http://localhost/portal"));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({"GET /staff/settings/look", "GET /staff/settings/look.css"})
    @DisplayName("what an accent colour makes of the pages, and where it is too weak by itself (K1, K9)")
    void triesALook() {
        BrandColours yellow = new BrandColours("#ffee00");

        assertThat(yellow.contrasts())
                .filteredOn(contrast -> !contrast.pair().isEnough(contrast.light()))
                .extracting(BrandColours.Contrast::pair)
                .containsExactly(BrandColours.Contrast.Pair.AS_GIVEN);
        assertThat(yellow.samples()).contains("--accent-fill:#ffee00");
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/resources",
        "GET /staff/resources/{folder}",
        "POST /staff/resources/folders",
        "POST /staff/resources/files",
        "POST /staff/resources/{folder}",
        "POST /staff/resources/{folder}/remove",
        "GET /staff/resources/files/{resource}",
        "GET /staff/resources/files/{resource}/content",
        "POST /staff/resources/files/{resource}",
        "POST /staff/resources/files/{resource}/remove"
    })
    @DisplayName("folders and files of the library: added, renamed, moved, deleted (E3, K9)")
    void keepsTheLibrary() {
        ResourceDesk library = portal.resourceDesk();
        ResourceFolder care = library.createFolder(BOSS, "Care")
                .<Optional<ResourceFolder>>fold(stored -> Optional.of(stored.folder()), refused -> Optional.empty())
                .orElseThrow();
        NewResource sheet = new NewResource(Optional.of(care.ref()), "Paint", "paint.pdf", new OperationId("upload-1"));
        Resource added = library.add(BOSS, sheet, new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(UTF_8)))
                .<Optional<Resource>>fold(stored -> Optional.of(stored.resource()), refused -> Optional.empty())
                .orElseThrow();
        library.change(BOSS, added.moved("Care of paint", Optional.empty()));
        library.renameFolder(BOSS, care.named("Terms"));

        assertThat(library.open(BOSS, added.ref())).isPresent();
        assertThat(library.beside(BOSS, Optional.empty()).resources())
                .extracting(Resource::title)
                .containsExactly("Care of paint");
        assertThat(library.folder(BOSS, care.ref(), Optional.empty())
                        .orElseThrow()
                        .folder())
                .map(ResourceFolder::name)
                .contains("Terms");
        assertThat(library.remove(BOSS, added.ref())).isTrue();
        assertThat(library.removeFolder(BOSS, care.ref())).isEqualTo(FolderRemoval.REMOVED);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/stage-plans",
        "POST /staff/stage-plans",
        "GET /staff/stage-plans/{plan}",
        "GET /staff/stage-plans/{plan}/{stage}",
        "POST /staff/stage-plans/{plan}/{stage}"
    })
    @DisplayName("stage plans: explained per language, what lacks an explanation, what a customer would see (K8, K9)")
    void explainsStages() {
        StageKey washing = new StageKey("washing");
        StagePlanRef ref = new StagePlanRef("valet");
        StagePlan.Explanation words = new StagePlan.Explanation(Locale.ENGLISH, "", "We wash and dry your car.");
        portal.stagePlans()
                .save(
                        BOSS,
                        new StagePlan(
                                ref, "Valet", List.of(new StagePlan.PlannedStage(washing, "Washing", List.of(words)))));
        List<StagePlanDesk.MissingExplanation> missing = portal.stagePlans().missingExplanations(BOSS);
        StageView seen = portal.stagePlans().customerViewAt(BOSS, ref, washing).orElseThrow();

        assertThat(portal.stagePlans().all(BOSS)).hasSize(2);
        assertThat(missing).anyMatch(gap -> gap.stage().equals(washing) && !gap.hidden());
        assertThat(seen.stages()).hasSize(1);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/settings",
        "POST /staff/settings/state",
        "POST /staff/settings/accounts",
        "POST /staff/settings/access",
        "POST /staff/settings/publishing",
        "POST /staff/settings/features"
    })
    @DisplayName("settings: state, logins, access links, what happens by itself, features (A16, K1, K9)")
    void decidesHowThePortalWorks() {
        ProviderSettings before = portal.settings().of(Shop.ACME);
        ProviderSettings after = before.with(PortalState.closed("We move house."))
                .with(new ProviderSettings.Accounts(
                        true,
                        Optional.of(BackOfficeFromJavaTest.commercial(portal).ref()),
                        true,
                        false,
                        false,
                        12))
                .with(new ProviderSettings.LinkAccess(true, true, PermissionSet.of(Permission.WORK_ORDERS_VIEW)))
                .with(new ProviderSettings.Publishing(true, false, true))
                .with(PermissionSet.all());

        assertThat(portal.settings().change(BOSS, after)).isTrue();
        assertThat(portal.settings().change(BOSS, after))
                .as("read before the change")
                .isFalse();
        assertThat(portal.settings().of(Shop.ACME).state().mode()).isEqualTo(PortalState.Mode.CLOSED);
        assertThat(portal.settings().of(Shop.ACME).accounts()).isEqualTo(after.accounts());
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({"GET /staff/audit", "GET /staff/audit/audit.csv", "GET /staff/audit/audit.jsonl"
    })
    @DisplayName("the audit trail is read, exported and proven whole (O3, K9)")
    void readsTheAuditTrail() {
        BackOfficeFromJavaTest.commercial(portal);
        List<AuditRecord> newest = portal.audit().newest(BOSS, AuditFilter.everything(), Long.MAX_VALUE, 100);
        Verification verified = portal.audit().verify(BOSS);
        List<String> csv = new ArrayList<>();
        portal.audit().export(BOSS, AuditExport.CSV, csv::add);

        assertThat(newest).hasSize(1);
        assertThat(verified).isInstanceOf(Verification.Whole.class);
        assertThat(csv).hasSize(2);
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf("GET /staff/setup")
    @DisplayName("whether everything is configured (K9)")
    void checksTheSetup() {
        List<SetupCheck.Finding> findings = portal.setup().of(BOSS);

        assertThat(findings).hasSameSizeAs(SetupCheck.Item.values());
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({"GET /staff/deliveries", "POST /staff/deliveries/{message}/again"})
    @DisplayName("messages by state, and one more try for those that failed (K7, K9)")
    void looksAfterDeliveries() {
        portal.publishing()
                .send(
                        BOSS,
                        MessageDraft.followUp(new WorkOrderRef("WO-1"), Set.of(Channel.EMAIL), "The door is back."));
        shop.store
                .outbox()
                .claim(portal.clock().instant(), Duration.ofMinutes(1), 10)
                .forEach(this::park);
        List<Outbox.Delivery> failed = portal.deliveries()
                .list(BOSS, Outbox.State.PARKED, Optional.empty(), 100)
                .items();
        boolean again = portal.deliveries().sendAgain(BOSS, failed.get(0).ref());

        assertThat(failed).extracting(Outbox.Delivery::cause).containsOnly("no such mailbox");
        assertThat(again).isTrue();
        assertThat(portal.deliveries()
                        .list(BOSS, Outbox.State.WAITING, Optional.empty(), 100)
                        .items())
                .extracting(Outbox.Delivery::ref)
                .contains(failed.get(0).ref());
        assertThat(portal.deliveries().sendAgain(BOSS, new OutboxRef("none-of-that-name")))
                .isFalse();
    }

    private void park(Outbox.Claimed claimed) {
        shop.store
                .outbox()
                .settle(
                        claimed,
                        new Outbox.Settlement.Parked("no such mailbox"),
                        portal.clock().instant());
    }

    @Test
    @BackOfficeFromJavaTest.InsteadOf({
        "GET /staff/templates",
        "GET " + TEMPLATE,
        "POST " + TEMPLATE,
        "POST " + TEMPLATE + "/preview",
        "POST " + TEMPLATE + "/test",
        "POST " + TEMPLATE + "/reset",
        "GET " + TEMPLATE + "/letter",
        "POST " + TEMPLATE + "/letter"
    })
    @DisplayName("what messages say: listed, previewed, tested, changed and taken back (L2, K9)")
    void choosesItsWords() {
        TemplateKey key = portal.templates().all(BOSS).get(0).key();
        TemplateDraft draft = new TemplateDraft("News of {shop}", "News", "{greeting}\n\nLook at {repair}.");

        TemplatePreview preview = portal.templates().preview(BOSS, key, draft);
        assertThat(preview.message().html()).contains("Look at City bike, blue.");
        assertThat(portal.templates().test(BOSS, key, draft)).isInstanceOf(TemplateTrial.NoAddress.class);
        assertThat(portal.templates().save(BOSS, key, draft, 0)).isInstanceOf(TemplateOutcome.Stored.class);
        assertThat(portal.templates().reset(BOSS, key, 1)).isInstanceOf(TemplateOutcome.Stored.class);
    }
}
