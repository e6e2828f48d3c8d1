package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.message.WriteMessage;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.notification.SealedOutbox;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.testkit.fixture.StagePlanFixture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hidden stage and the messages that leave")
class HiddenStageTest {
    private static final String CANARY = "CANARY";
    private static final Set<Channel> BOTH = EnumSet.allOf(Channel.class);
    private static final List<StageState> STATES = List.of(StageState.values());
    private static final List<String> KEYS = List.of("s0", "s1", "s2", "s3", "s4", "s5");

    @Test
    @DisplayName(
            "its name and words occur in no mail, text message, event or outbox, whatever the shop does with it (B3)")
    void neverLeaves() {
        for (int seed = 0; seed < 40; seed++) {
            PostRoom room = room(new Random(seed));
            everythingHappens(room, new Random(seed));
            assertThat(SealedOutbox.contents(room)).isNotEmpty().noneMatch(text -> text.contains(CANARY));
            room.sendDue();
            assertThat(room.mailer.sent().toString()).doesNotContain(CANARY).contains("Access your repair");
            assertThat(room.texts.sent().toString()).doesNotContain(CANARY);
            assertThat(room.events.toString()).doesNotContain(CANARY);
            assertThat(room.deliveries(Outbox.State.SENT).toString()).doesNotContain(CANARY);
        }
    }

    private static PostRoom room(Random random) {
        Provider provider =
                aProvider("acme").speaking(Locale.UK, Locale.GERMANY).build();
        PostRoom room =
                new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        room.settings(now -> now.with(new ProviderSettings.Publishing(true, true, true)));
        StagePlanFixture plan = aStagePlan("body");
        for (String key : KEYS) {
            if (random.nextBoolean()) {
                plan.stage(key, "Shown " + key).explained(Locale.ENGLISH, "", "Explained " + key);
            } else {
                // why explained in German alone: only the provider's own language makes a stage visible
                plan.stage(key, CANARY + key).explained(Locale.GERMAN, CANARY, CANARY + " text");
            }
        }
        room.stagePlans.save(room.staff, plan.build());
        return room;
    }

    private static void everythingHappens(PostRoom room, Random random) {
        room.desk.announce(new ShopNews.WorkOrderOpened(room.workOrder, Optional.empty()));
        room.publishing.send(room.staff, MessageDraft.invitation(room.workOrder.ref(), BOTH));
        List<Stage> stages = new ArrayList<>(room.stagePlans.all(room.staff).get(0).stages().stream()
                .map(stage -> Stage.toDo(stage.key(), stage.name()))
                .toList());
        for (int step = 0; step < 12; step++) {
            int changed = random.nextInt(stages.size());
            StageState state = STATES.get(random.nextInt(STATES.size()));
            stages.set(changed, stages.get(changed).in(state, room.clock.instant()));
            room.desk.announce(new ShopNews.StageChanged(
                    room.provider.ref(), room.workOrder.ref(), new RepairPlan(new StagePlanRef("body"), stages)));
            room.publishing.preview(
                    room.staff, MessageDraft.step(room.workOrder.ref(), BOTH, new StageKey(KEYS.get(changed))));
            room.publishing.send(
                    room.staff, MessageDraft.step(room.workOrder.ref(), BOTH, new StageKey(KEYS.get(changed))));
        }
        room.publishing.send(room.staff, MessageDraft.followUp(room.workOrder.ref(), BOTH, "Please call us."));
        room.conversations.reply(
                room.staff, room.workOrder.ref(), "It goes well.", new OperationId("r" + random.nextInt()));
        room.conversations.write(
                room.member(),
                new WriteMessage(
                        Optional.of(room.workOrder.ref()), "How is it?", new OperationId("w" + random.nextInt())));
    }
}
