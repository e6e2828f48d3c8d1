package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.resource.NewResource;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.staff.StaffRef;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The libraries of the demonstration shops (E3), put there the way staff would do it. */
final class DemoLibrary {
    private final ResourceDesk desk;

    DemoLibrary(Portal portal) {
        this.desk = portal.resourceDesk();
    }

    /** Fills the libraries that are empty. */
    void tell(List<ShopFile> shops) {
        shops.forEach(this::tell);
    }

    private void tell(ShopFile shop) {
        Actor.Staff librarian = new Actor.Staff(shop.ref(), new StaffRef("demonstration"), "Demonstration");
        ResourceShelf shelf = desk.beside(librarian, Optional.empty());
        if (shelf.folders().isEmpty() && shelf.resources().isEmpty()) {
            each(shop.root(), "library").forEach(place -> tell(shop, librarian, place));
        }
    }

    private void tell(ShopFile shop, Actor.Staff librarian, JsonNode place) {
        Optional<FolderRef> folder = Optional.of(text(place, "folder"))
                .filter(name -> !name.isEmpty())
                .map(name -> desk.createFolder(librarian, name)
                        .fold(stored -> stored.folder().ref(), refused -> {
                            throw new IllegalStateException("the folder " + name + " was refused: " + refused.reason());
                        }));
        each(place, "files").forEach(file -> add(shop, librarian, folder, file));
    }

    private void add(ShopFile shop, Actor.Staff librarian, Optional<FolderRef> folder, JsonNode file) {
        List<String> lines = new ArrayList<>();
        file.path(2).forEach(line -> lines.add(line.asText()));
        String title = file.path(0).asText();
        String name = file.path(1).asText();
        byte[] bytes = TinyPdf.of(text(shop.root(), "name"), title, lines);
        NewResource wanted = new NewResource(folder, title, name, new OperationId(name));
        desk.add(librarian, wanted, new ByteArrayInputStream(bytes));
    }
}
