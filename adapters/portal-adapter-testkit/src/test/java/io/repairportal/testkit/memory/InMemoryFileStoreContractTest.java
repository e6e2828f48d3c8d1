package io.repairportal.testkit.memory;

import io.repairportal.spi.file.FileStore;
import io.repairportal.testkit.contract.FileStoreContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the file store in memory keeps the contract of its port (M3)")
class InMemoryFileStoreContractTest extends FileStoreContract {
    @Override
    protected FileStore fileStore() {
        return new InMemoryFileStore();
    }
}
