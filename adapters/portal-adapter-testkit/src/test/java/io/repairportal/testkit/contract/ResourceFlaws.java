package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.spi.resource.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that libraries are stored with. */
final class ResourceFlaws {
    private static final List<WrongStore> RESOURCES = List.of(
            resources("find", "forgets the provider", Scopes.forgettingTheProvider()),
            resources("list", "forgets the provider", Scopes.forgettingTheProvider()),
            resources("remove", "forgets the provider", Scopes.forgettingTheProvider()),
            resources(
                    "list",
                    "shows everything beside the folders",
                    (sound, arguments, call) -> call.with(arguments[0], Optional.empty(), arguments[2], arguments[3])),
            resources(
                    "list",
                    "skips rows of the same time",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            arguments[1],
                            ((Optional<?>) arguments[2]).map(after -> new Cursor(((Cursor) after).at(), "-")),
                            arguments[3])),
            resources("saveIfUnchanged", "never admits a lost race", (sound, arguments, call) -> {
                call.with(arguments);
                return Saved.SAVED;
            }),
            resources("saveIfUnchanged", "overwrites whatever is there", (sound, arguments, call) -> {
                Resource resource = (Resource) arguments[1];
                return call.with(
                        arguments[0],
                        sound.find((ProviderRef) arguments[0], resource.ref())
                                .map(stored -> resource.version(stored.version()))
                                .orElse(resource));
            }),
            resources("saveIfUnchanged", "never moves", (sound, arguments, call) -> {
                Resource resource = (Resource) arguments[1];
                return call.with(
                        arguments[0],
                        sound.find((ProviderRef) arguments[0], resource.ref())
                                .map(stored -> resource.moved(resource.title(), stored.folder()))
                                .orElse(resource));
            }));

    private static final List<WrongStore> FOLDERS = List.of(
            folders("find", "forgets the provider", Scopes.forgettingTheProvider()),
            folders("all", "forgets the provider", Scopes.forgettingTheProvider()),
            folders("all", "lists in no order", (sound, arguments, call) -> reversed((List<?>) call.with(arguments))),
            folders("removeEmpty", "forgets the provider", Scopes.forgettingTheProvider()),
            folders("removeEmpty", "removes what is used", (sound, arguments, call) -> {
                call.with(arguments);
                return sound.find((ProviderRef) arguments[0], (FolderRef) arguments[1])
                        .isPresent();
            }),
            folders("saveIfUnchanged", "overwrites whatever is there", (sound, arguments, call) -> {
                ResourceFolder folder = (ResourceFolder) arguments[1];
                return call.with(
                        arguments[0],
                        sound.find((ProviderRef) arguments[0], folder.ref())
                                .map(stored -> folder.version(stored.version()))
                                .orElse(folder));
            }),
            folders("saveIfUnchanged", "takes every name", (sound, arguments, call) -> {
                Object saved = call.with(arguments);
                return saved == Saved.TAKEN ? Saved.SAVED : saved;
            }));

    private ResourceFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(RESOURCES, FOLDERS).flatMap(List::stream);
    }

    private static WrongStore resources(String method, String words, Flawed.Flaw<Resources> flaw) {
        return storeWhere(Resources.class, method, StoreSuspects.Resources.class, that(words, flaw));
    }

    private static WrongStore folders(String method, String words, Flawed.Flaw<ResourceFolders> flaw) {
        return storeWhere(ResourceFolders.class, method, StoreSuspects.Resources.class, that(words, flaw));
    }

    private static List<Object> reversed(List<?> rows) {
        List<Object> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }
}
