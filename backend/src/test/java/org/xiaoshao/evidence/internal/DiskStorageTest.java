package org.xiaoshao.evidence.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store that is a directory. */
class DiskStorageTest extends StorageContract {

    @TempDir Path directory;

    @Override
    Storage storage() {
        return new DiskStorage(directory);
    }
}
