package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store that the configuration names. */
class Storages {

    @Produces
    @ApplicationScoped
    Storage storage(
            @ConfigProperty(name = "xiaoshao.evidence.directory") Path directory, S3Settings s3) {
        return s3.endpoint().isPresent()
                ? S3Storage.of(s3)
                : new DiskStorage(directory.toAbsolutePath().resolve("kept"));
    }
}
