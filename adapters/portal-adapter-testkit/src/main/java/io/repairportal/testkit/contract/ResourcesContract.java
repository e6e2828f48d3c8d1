package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceRef;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.resource.Resources} and {@link io.repairportal.spi.resource.ResourceFolders} must do. */
public abstract class ResourcesContract extends PortalStoreContract {
    private static final Optional<FolderRef> BESIDE = Optional.empty();
    private static final FolderRef CARE = new FolderRef("care");

    /** For subclasses. */
    protected ResourcesContract() {}

    @Test
    @DisplayName("a folder and a resource come back as they were stored, under the next version (E3)")
    public final void remembersEverything() {
        ResourceFolder folder = new ResourceFolder(new FolderRef("f".repeat(64)), Texts.ofLength(100), 0);
        Resource resource = new Resource(
                new ResourceRef("r".repeat(64)),
                Optional.of(folder.ref()),
                Texts.ofLength(200),
                new Resource.StoredFile(
                        Texts.ofLength(200), "m".repeat(100), Long.MAX_VALUE, new FileKey("k".repeat(64))),
                PRECISE,
                0);

        assertThat(save(folder)).isEqualTo(Saved.SAVED);
        assertThat(save(resource)).isEqualTo(Saved.SAVED);

        assertThat(store().resourceFolders().find(ACME, folder.ref())).contains(folder.version(1));
        assertThat(store().resources().find(ACME, resource.ref())).contains(resource.version(1));
        assertThat(store().resources()
                        .list(ACME, Optional.of(folder.ref()), Optional.empty(), 10)
                        .items())
                .containsExactly(resource.version(1));
    }

    @Test
    @DisplayName("a resource gets another title and another place, never other bytes (E3)")
    public final void changesTitleAndPlace() {
        save(folder("care", "Care"));
        save(resource("R-1", BESIDE, 0));
        Resource moved = resource("R-1", BESIDE, 0).version(1).moved(Texts.DIFFICULT, Optional.of(CARE));

        assertThat(save(moved)).isEqualTo(Saved.SAVED);

        assertThat(store().resources().find(ACME, moved.ref())).contains(moved.version(2));
        assertThat(listed(BESIDE)).isEmpty();
        assertThat(listed(Optional.of(CARE))).containsExactly(moved.version(2));
    }

    @Test
    @DisplayName("who saves what somebody else has changed or removed is told so and changes nothing (E3)")
    public final void refusesOutdatedChanges() {
        save(folder("care", "Care"));
        save(resource("R-1", BESIDE, 0));

        assertThat(save(folder("care", "Again"))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(folder("care", "Late").version(2))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(folder("other", "Never").version(1))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(resource("R-1", BESIDE, 1))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(resource("R-1", BESIDE, 1).version(2))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(resource("R-9", BESIDE, 0).version(1))).isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(store().resourceFolders().all(ACME))
                .containsExactly(folder("care", "Care").version(1));
        assertThat(listed(BESIDE)).containsExactly(resource("R-1", BESIDE, 0).version(1));
    }

    @Test
    @DisplayName("nothing is put into a folder that is not there, or is somebody else's (E3, P6)")
    public final void needsItsFolder() {
        store().resourceFolders().saveIfUnchanged(ZENITH, folder("care", "Theirs"));
        save(resource("R-1", BESIDE, 0));

        assertThat(save(resource("R-2", Optional.of(CARE), 0))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(resource("R-1", BESIDE, 0).version(1).moved("Moved", Optional.of(CARE))))
                .isEqualTo(Saved.CHANGED_MEANWHILE);

        assertThat(store().resources().find(ACME, new ResourceRef("R-2"))).isEmpty();
        assertThat(listed(BESIDE)).hasSize(1);
    }

    @Test
    @DisplayName("folders are listed by name, and no two have the same, whatever its case (E3)")
    public final void foldersHaveNames() {
        save(folder("a", "terms"));
        save(folder("b", "Care"));
        save(folder("c", "Größe"));

        assertThat(save(folder("d", "GRÖSSE"))).isEqualTo(Saved.TAKEN);
        assertThat(save(folder("b", "grösse").version(1))).isEqualTo(Saved.TAKEN);
        assertThat(save(folder("c", "GRÖSSE").version(1))).isEqualTo(Saved.SAVED);

        assertThat(store().resourceFolders().all(ACME))
                .extracting(ResourceFolder::name)
                .containsExactly("Care", "GRÖSSE", "terms");
    }

    @Test
    @DisplayName("a folder in use stays; an empty one can be removed once (E3)")
    public final void keepsWhatIsUsed() {
        save(folder("care", "Care"));
        save(resource("R-1", Optional.of(CARE), 0));

        assertThat(store().resourceFolders().removeEmpty(ACME, CARE)).isFalse();
        assertThat(store().resourceFolders().find(ACME, CARE)).isPresent();

        assertThat(store().resources().remove(ACME, new ResourceRef("R-1"))).isTrue();
        assertThat(store().resources().remove(ACME, new ResourceRef("R-1"))).isFalse();
        assertThat(store().resourceFolders().removeEmpty(ACME, CARE)).isTrue();
        assertThat(store().resourceFolders().removeEmpty(ACME, CARE)).isFalse();
        assertThat(store().resourceFolders().find(ACME, CARE)).isEmpty();
    }

    @Test
    @DisplayName("resources are listed newest first, each place by itself, and none twice from page to page (E3)")
    public final void listsNewestFirst() {
        save(folder("care", "Care"));
        List<Resource> all = List.of(
                resource("R-1", BESIDE, 0),
                resource("R-2", BESIDE, 0),
                resource("R-3", BESIDE, 1),
                resource("R-4", BESIDE, 2));
        all.forEach(this::save);
        save(resource("R-5", Optional.of(CARE), 3));

        for (int limit : new int[] {1, 2, 3, 100}) {
            assertThat(Walks.all(
                            limit, each -> new Cursor(each.addedAt(), each.ref().value()), after -> store().resources()
                                    .list(ACME, BESIDE, after, limit)))
                    .extracting(each -> each.ref().value())
                    .containsExactly("R-4", "R-3", "R-2", "R-1");
        }
        assertThat(listed(Optional.of(CARE))).hasSize(1);
    }

    @Test
    @DisplayName("the library of another provider does not exist and cannot be changed from here (P1)")
    public final void providersNeverMix() {
        store().resourceFolders().saveIfUnchanged(ZENITH, folder("care", "Theirs"));
        store().resources().saveIfUnchanged(ZENITH, resource("R-1", BESIDE, 0));
        store().resources().saveIfUnchanged(ZENITH, resource("R-2", Optional.of(CARE), 0));

        store().resourceFolders().saveIfUnchanged(ZENITH, folder("empty", "Empty"));
        assertThat(store().resourceFolders().removeEmpty(ACME, new FolderRef("empty")))
                .isFalse();
        assertThat(store().resourceFolders().find(ZENITH, new FolderRef("empty")))
                .isPresent();
        assertThat(store().resourceFolders().find(ACME, CARE)).isEmpty();
        assertThat(store().resourceFolders().all(ACME)).isEmpty();
        assertThat(store().resourceFolders().removeEmpty(ACME, CARE)).isFalse();
        assertThat(store().resources().find(ACME, new ResourceRef("R-1"))).isEmpty();
        assertThat(listed(BESIDE)).isEmpty();
        assertThat(listed(Optional.of(CARE))).isEmpty();
        assertThat(store().resources().remove(ACME, new ResourceRef("R-1"))).isFalse();
        assertThat(save(folder("care", "Theirs"))).isEqualTo(Saved.SAVED);
        assertThat(store().resourceFolders().removeEmpty(ACME, CARE)).isTrue();
        assertThat(store().resources().find(ZENITH, new ResourceRef("R-2"))).isPresent();
    }

    @Test
    @DisplayName(
            "of many who save at once exactly one wins, and nothing is put into a folder that is being removed (E3,"
                    + " P53)")
    public final void oneWinsARace() {
        List<Saved> saved = Together.run(8, thread -> save(folder("f" + thread, "Care")));
        assertThat(saved).containsOnlyOnce(Saved.SAVED);
        FolderRef folder = store().resourceFolders().all(ACME).get(0).ref();

        List<Boolean> done = Together.run(
                8,
                thread -> thread == 0
                        ? store().resourceFolders().removeEmpty(ACME, folder)
                        : save(resource("R-" + thread, Optional.of(folder), 0)) == Saved.SAVED);

        long put = IntStream.range(1, 8).filter(done::get).count();
        assertThat(done.get(0)).isEqualTo(put == 0);
        assertThat(listed(Optional.of(folder))).hasSize((int) put);
    }

    private static ResourceFolder folder(String ref, String name) {
        return new ResourceFolder(new FolderRef(ref), name, 0);
    }

    private static Resource resource(String ref, Optional<FolderRef> folder, int later) {
        return new Resource(
                new ResourceRef(ref),
                folder,
                "Care of painted surfaces",
                new Resource.StoredFile("care.pdf", "application/pdf", 1_234, new FileKey("key-" + ref)),
                PRECISE.plus(later, ChronoUnit.MICROS),
                0);
    }

    private List<Resource> listed(Optional<FolderRef> folder) {
        return store().resources().list(ACME, folder, Optional.empty(), 100).items();
    }

    private Saved save(ResourceFolder folder) {
        return store().resourceFolders().saveIfUnchanged(ACME, folder);
    }

    private Saved save(Resource resource) {
        return store().resources().saveIfUnchanged(ACME, resource);
    }
}
