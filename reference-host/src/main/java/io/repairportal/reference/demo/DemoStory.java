package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.ShopRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells a portal the story of the demonstration: what a host would have told it over the last year, event by event, at the time of each
 * event. Everything is told in one unit of work, so that a start that was interrupted leaves nothing half told.
 */
final class DemoStory {
    private final JpaPortalStore store;
    private final StoryClock clock;
    private final Portal portal;
    private final DemoFiles files;

    /** Tells it to {@code store}, through a portal that {@code portals} builds for the time of the story. */
    DemoStory(JpaPortalStore store, Clock now, Function<Clock, Portal> portals, DemoFiles files) {
        this.store = store;
        this.clock = new StoryClock(now.instant());
        this.portal = portals.apply(clock);
        this.files = files;
    }

    /** Returns whether it was told to this store before. */
    static boolean isKnown(JpaPortalStore store, List<ShopFile> shops) {
        return store.shop()
                .hostApplication()
                .providers()
                .find(shops.get(0).ref())
                .isPresent();
    }

    /** Tells of these shops. */
    void tell(List<ShopFile> shops) {
        store.unitOfWork().inTransaction(transaction -> {
            shops.forEach(this::introduce);
            shops.forEach(this::tell);
            return shops;
        });
    }

    private void introduce(ShopFile shop) {
        ShopRecords records = store.shop().records();
        records.save(shop.provider(), Optional.of(shop.logo()));
        records.saveStaff(shop.ref(), shop.staff());
        records.saveCustomers(shop.customers());
    }

    private void tell(ShopFile shop) {
        PlanFile plans = new PlanFile(shop);
        Actor.Staff staff = staff(shop, 0);
        plans.plans().forEach(plan -> portal.stagePlans().save(staff, plan));
        portal.settings().change(staff, settings(shop));
        List<WorkOrderFile> orders = shop.workOrders()
                .map(node -> new WorkOrderFile(shop, plans, node, clock))
                .toList();
        List<WorkOrder> facts = orders.stream().map(WorkOrderFile::facts).toList();
        record(shop, orders, facts);
        announce(orders, facts);
        orders.forEach(order -> tell(shop, order));
        each(shop.root(), "customers").forEach(customer -> papers(shop, staff, customer));
    }

    /** What the shop has agreed with a customer, apart from any repair. */
    private void papers(ShopFile shop, Actor.Staff staff, JsonNode node) {
        CustomerRef customer = new CustomerRef(shop.ref(), text(node, "ref"));
        Instant written = clock.past(-40, 10, shop.provider().locations().get(0).zone());
        List<DemoFiles.DemoFile> made = files.of(customer, node.path("papers"), text(shop.root(), "name"), written);
        made.forEach(file -> store(shop, file));
        List<DocumentRef> visible = visible(made);
        if (!visible.isEmpty()) {
            clock.tellAt(written.plusSeconds(3_600));
            portal.publishing().showDocuments(staff, customer, visible, true);
        }
    }

    private ProviderSettings settings(ShopFile shop) {
        ProviderSettings before = portal.settings().of(shop.ref());
        boolean umlauts = shop.root().path("umlauts").asBoolean();
        PermissionSet links = before.access().linkVisitor();
        ProviderSettings told = before.with(new ProviderSettings.Publishing(true, false, true))
                .with(accounts(before.accounts()))
                .with(new ProviderSettings.LinkAccess(true, umlauts, notes(shop, "links") ? withNotes(links) : links));
        return notes(shop, "links") || notes(shop, "logins") ? told.with(withNotes(before.features())) : told;
    }

    /** Whether the shop shows technician notes to these; without a word of it to nobody (B6). */
    private static boolean notes(ShopFile shop, String readers) {
        return text(shop.root(), "notes").equals(readers);
    }

    private static PermissionSet withNotes(PermissionSet others) {
        return new PermissionSet(
                others.bits() | PermissionSet.of(Permission.TECH_NOTES_VIEW).bits());
    }

    /** Several people per customer, as the story has them. */
    private static ProviderSettings.Accounts accounts(ProviderSettings.Accounts before) {
        return new ProviderSettings.Accounts(
                true,
                before.newUserRights(),
                before.autoInvite(),
                before.selfRegistration(),
                before.approveDetails(),
                before.shortestPassword());
    }

    private void record(ShopFile shop, List<WorkOrderFile> orders, List<WorkOrder> facts) {
        List<WorkOrderChange> changes = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            changes.add(new WorkOrderChange(
                    facts.get(i), orders.get(i).plan(), facts.get(i).openedAt()));
        }
        store.shop().records().saveWorkOrders(changes);
        store.shop()
                .records()
                .saveTechnicianNotes(
                        shop.ref(),
                        orders.stream().flatMap(order -> order.notes().stream()).toList());
        store.shop()
                .records()
                .saveEstimates(
                        shop.ref(),
                        orders.stream()
                                .flatMap(order -> order.estimates().stream())
                                .toList());
    }

    private void announce(List<WorkOrderFile> orders, List<WorkOrder> facts) {
        List<ShopNews> news = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            WorkOrderFile order = orders.get(i);
            WorkOrder fact = facts.get(i);
            news.add(new ShopNews.WorkOrderOpened(fact, order.firstPlan()));
            if (order.node().has("was")) {
                news.add(new ShopNews.StageChanged(
                        fact.customer().provider(), fact.ref(), order.plan().orElseThrow()));
            }
        }
        clock.tellAt(clock.past(-1, 9, orders.get(0).zone()));
        portal.shop().announce(news);
    }

    private void tell(ShopFile shop, WorkOrderFile order) {
        Actor.Staff staff = advisor(shop, order);
        promise(staff, order);
        waiting(staff, order);
        List<DemoFiles.DemoFile> stored = files(shop, order);
        show(staff, order, stored);
        converse(shop, order);
        send(staff, order, stored);
        if (order.node().path("hide").asBoolean()) {
            portal.publishing().hide(staff, order.ref());
        }
    }

    private void promise(Actor.Staff staff, WorkOrderFile order) {
        each(order.node(), "p").forEach(promise -> {
            clock.tellAt(clock.past(promise.path(0).asInt(), 10, order.zone()));
            portal.publishing()
                    .promise(
                            staff,
                            order.ref(),
                            clock.workday(promise.path(1).asInt(), order.zone()),
                            promise.path(2).asText());
        });
    }

    private void waiting(Actor.Staff staff, WorkOrderFile order) {
        JsonNode reason = order.node().path("w");
        if (!reason.isMissingNode()) {
            Instant since = clock.past(reason.path(3).asInt(), 11, order.zone());
            clock.tellAt(since);
            Optional<String> tracking = Optional.of(reason.path(2).asText()).filter(number -> !number.isEmpty());
            portal.publishing()
                    .waiting(
                            staff,
                            order.ref(),
                            Optional.of(new Waiting(
                                    Waiting.On.valueOf(reason.path(0).asText()),
                                    reason.path(1).asText(),
                                    tracking,
                                    since)));
        }
    }

    private List<DemoFiles.DemoFile> files(ShopFile shop, WorkOrderFile order) {
        List<DemoFiles.DemoFile> made = files.of(order, text(shop.root(), "name"));
        made.forEach(file -> store(shop, file));
        return made;
    }

    private void store(ShopFile shop, DemoFiles.DemoFile file) {
        try (InputStream bytes = file.content().open()) {
            store.shop().records().saveDocument(shop.ref(), file.document(), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory failed", impossible);
        }
    }

    private static List<DocumentRef> visible(List<DemoFiles.DemoFile> stored) {
        return stored.stream()
                .filter(DemoFiles.DemoFile::visible)
                .map(file -> file.document().ref())
                .toList();
    }

    private void show(Actor.Staff staff, WorkOrderFile order, List<DemoFiles.DemoFile> stored) {
        List<DocumentRef> visible = visible(stored);
        if (!visible.isEmpty()) {
            clock.tellAt(order.opened().plusSeconds(3_600));
            portal.publishing().showFiles(staff, order.ref(), visible, true);
        }
    }

    private void converse(ShopFile shop, WorkOrderFile order) {
        int number = 0;
        for (JsonNode line : order.node().path("m")) {
            number++;
            store.conversations().append(shop.ref(), message(shop, order, line, number));
        }
        JsonNode opinion = order.node().path("fb");
        if (!opinion.isMissingNode()) {
            store.feedback().append(shop.ref(), feedback(shop, order, opinion));
        }
    }

    private static Feedback feedback(ShopFile shop, WorkOrderFile order, JsonNode opinion) {
        WorkOrder facts = order.facts();
        return new Feedback(
                new MessageRef(order.ref() + "-fb"),
                new Publication.Owner(facts.customer(), facts.contact()),
                Optional.of(facts.ref()),
                byCustomer(shop, facts),
                opinion.path(1).asText(),
                order.at(opinion.path(0).asInt()));
    }

    private Message message(ShopFile shop, WorkOrderFile order, JsonNode line, int number) {
        WorkOrder facts = order.facts();
        boolean byShop = line.path(0).asText().startsWith("@");
        Actor.Staff advisor = advisor(shop, order);
        Message.Author author = byShop ? Message.Author.shop(advisor.name(), advisor.staff()) : byCustomer(shop, facts);
        return new Message(
                new MessageRef(order.ref() + "-m" + number),
                new Publication.Owner(facts.customer(), facts.contact()),
                Optional.of(facts.ref()),
                author,
                line.path(2).asText(),
                clock.past(line.path(1).asInt(), 10 + number, order.zone()));
    }

    private static Message.Author byCustomer(ShopFile shop, WorkOrder facts) {
        return shop.customers().stream()
                .filter(customer -> customer.ref().equals(facts.customer()))
                .flatMap(customer -> facts.contact().flatMap(customer::contact).or(customer::primaryContact).stream())
                .map(contact -> Message.Author.customer(contact.name().full(), Optional.of(contact.ref()), ""))
                .findFirst()
                .orElseThrow();
    }

    private void send(Actor.Staff staff, WorkOrderFile order, List<DemoFiles.DemoFile> stored) {
        clock.tellAt(clock.past(0, 12, order.zone()));
        each(order.node(), "send")
                .map(what -> draft(order, what.asText(), stored))
                .forEach(draft -> portal.publishing().send(staff, draft));
    }

    private static MessageDraft draft(WorkOrderFile order, String what, List<DemoFiles.DemoFile> stored) {
        Set<Channel> mail = EnumSet.of(Channel.EMAIL);
        String[] parts = what.split(":", -1);
        return switch (parts[0]) {
            case "invite-mail" -> MessageDraft.invitation(order.ref(), mail);
            case "invite-sms" -> MessageDraft.invitation(order.ref(), EnumSet.of(Channel.SMS));
            case "invite-both" -> MessageDraft.invitation(order.ref(), EnumSet.allOf(Channel.class));
            case "step" -> MessageDraft.step(order.ref(), mail, new StageKey(parts[1]));
            case "signed" ->
                MessageDraft.signedDocuments(order.ref(), mail, List.of(DemoFiles.named(stored, parts[1])));
            default -> throw new IllegalArgumentException("nothing is sent as " + what);
        };
    }

    private static Actor.Staff advisor(ShopFile shop, WorkOrderFile order) {
        List<StaffMember> staff = shop.staff();
        int place = order.advisor()
                .map(ref -> staff.stream().map(StaffMember::ref).toList().indexOf(ref))
                .orElse(0);
        return staff(shop, place);
    }

    private static Actor.Staff staff(ShopFile shop, int place) {
        StaffMember member = shop.staff().get(place);
        return new Actor.Staff(shop.ref(), member.ref(), member.name());
    }
}
