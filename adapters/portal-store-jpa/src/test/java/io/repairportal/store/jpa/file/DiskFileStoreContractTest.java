package io.repairportal.store.jpa.file;

import io.repairportal.spi.file.FileStore;
import io.repairportal.testkit.contract.FileStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The local disk keeps the contract of a file store (M3, P26)")
class DiskFileStoreContractTest extends FileStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected FileStore fileStore() {
        return DiskFileStore.in(folder);
    }
}
